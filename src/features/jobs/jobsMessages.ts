import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/jobs/messages/en/jobs.ts';

/** The messages of the page of jobs. */
export type JobsMessages = typeof messages;

/** The part of the catalog for it. */
export const jobsMessages = catalog<JobsMessages>({
  en: () => import('#features/jobs/messages/en/jobs.ts'),
  fr: () => import('#features/jobs/messages/fr/jobs.ts'),
  de: () => import('#features/jobs/messages/de/jobs.ts'),
  es: () => import('#features/jobs/messages/es/jobs.ts'),
});

import { catalog } from '#locales/catalog.ts';
import type { messages } from '#widgets/jobTask/messages/en/jobTask.ts';

/** The part of the catalog for tasks whose work is done by jobs of Orthanc. */
export const jobTaskMessages = catalog<typeof messages>({
  en: () => import('#widgets/jobTask/messages/en/jobTask.ts'),
  fr: () => import('#widgets/jobTask/messages/fr/jobTask.ts'),
  de: () => import('#widgets/jobTask/messages/de/jobTask.ts'),
  es: () => import('#widgets/jobTask/messages/es/jobTask.ts'),
});

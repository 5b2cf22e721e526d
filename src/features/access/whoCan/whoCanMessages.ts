import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/access/messages/en/whoCan.ts';

/** The messages of everyone who can see a study. */
export type WhoCanMessages = typeof messages;

/** The part of the catalog for everyone who can see a study. */
export const whoCanMessages = catalog<WhoCanMessages>({
  en: () => import('#features/access/messages/en/whoCan.ts'),
  fr: () => import('#features/access/messages/fr/whoCan.ts'),
  de: () => import('#features/access/messages/de/whoCan.ts'),
  es: () => import('#features/access/messages/es/whoCan.ts'),
});

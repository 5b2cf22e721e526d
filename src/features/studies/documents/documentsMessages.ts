import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/studies/messages/en/documents.ts';

/** The messages of reports and attachments. */
export type DocumentsMessages = typeof messages;

/** The part of the catalog for the reports and attachments of a study. */
export const documentsMessages = catalog<DocumentsMessages>({
  en: () => import('#features/studies/messages/en/documents.ts'),
  fr: () => import('#features/studies/messages/fr/documents.ts'),
  de: () => import('#features/studies/messages/de/documents.ts'),
  es: () => import('#features/studies/messages/es/documents.ts'),
});

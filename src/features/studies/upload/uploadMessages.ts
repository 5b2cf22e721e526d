import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/studies/messages/en/upload.ts';

/** The messages of uploading. */
export type UploadMessages = typeof messages;

/** The part of the catalog for uploading. */
export const uploadMessages = catalog<UploadMessages>({
  en: () => import('#features/studies/messages/en/upload.ts'),
  fr: () => import('#features/studies/messages/fr/upload.ts'),
  de: () => import('#features/studies/messages/de/upload.ts'),
  es: () => import('#features/studies/messages/es/upload.ts'),
});

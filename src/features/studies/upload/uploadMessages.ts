import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#locales/en/upload.ts';

/** The messages of uploading. */
export type UploadMessages = typeof messages;

/** The part of the catalogue for uploading. */
export const uploadMessages = catalogue<UploadMessages>({
  en: () => import('#locales/en/upload.ts'),
  fr: () => import('#locales/fr/upload.ts'),
});

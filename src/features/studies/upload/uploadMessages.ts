import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#features/studies/messages/en/upload.ts';

/** The messages of uploading. */
export type UploadMessages = typeof messages;

/** The part of the catalogue for uploading. */
export const uploadMessages = catalogue<UploadMessages>({
  en: () => import('#features/studies/messages/en/upload.ts'),
  fr: () => import('#features/studies/messages/fr/upload.ts'),
});

import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#locales/en/upload.ts';

/** The part of the catalogue for uploads. */
export const uploadMessages = catalogue<typeof messages>({
  en: () => import('#locales/en/upload.ts'),
  fr: () => import('#locales/fr/upload.ts'),
});

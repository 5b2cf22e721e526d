import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#locales/en/apiKeys.ts';

/** The part of the catalogue for API keys. */
export const apiKeysMessages = catalogue<typeof messages>({
  en: () => import('#locales/en/apiKeys.ts'),
  fr: () => import('#locales/fr/apiKeys.ts'),
});

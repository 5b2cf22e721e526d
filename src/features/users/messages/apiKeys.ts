import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#features/users/messages/en/apiKeys.ts';

/** The part of the catalogue for API keys. */
export const apiKeysMessages = catalogue<typeof messages>({
  en: () => import('#features/users/messages/en/apiKeys.ts'),
  fr: () => import('#features/users/messages/fr/apiKeys.ts'),
});

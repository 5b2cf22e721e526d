import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/users/messages/en/apiKeys.ts';

/** The part of the catalog for API keys. */
export const apiKeysMessages = catalog<typeof messages>({
  en: () => import('#features/users/messages/en/apiKeys.ts'),
  fr: () => import('#features/users/messages/fr/apiKeys.ts'),
  de: () => import('#features/users/messages/de/apiKeys.ts'),
  es: () => import('#features/users/messages/es/apiKeys.ts'),
});

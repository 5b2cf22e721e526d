import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/users/messages/en/userLinks.ts';

/** The part of the catalog for the share links of a user. */
export const userLinkMessages = catalog<typeof messages>({
  en: () => import('#features/users/messages/en/userLinks.ts'),
  fr: () => import('#features/users/messages/fr/userLinks.ts'),
  de: () => import('#features/users/messages/de/userLinks.ts'),
  es: () => import('#features/users/messages/es/userLinks.ts'),
});

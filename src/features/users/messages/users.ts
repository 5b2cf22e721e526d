import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/users/messages/en/users.ts';

/** The part of the catalog for the list of users and for who may use it. */
export const usersMessages = catalog<typeof messages>({
  en: () => import('#features/users/messages/en/users.ts'),
  fr: () => import('#features/users/messages/fr/users.ts'),
  de: () => import('#features/users/messages/de/users.ts'),
  es: () => import('#features/users/messages/es/users.ts'),
});

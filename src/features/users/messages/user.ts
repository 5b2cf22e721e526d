import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/users/messages/en/user.ts';

/** The part of the catalog for the page of one user. */
export const userMessages = catalog<typeof messages>({
  en: () => import('#features/users/messages/en/user.ts'),
  fr: () => import('#features/users/messages/fr/user.ts'),
  de: () => import('#features/users/messages/de/user.ts'),
  es: () => import('#features/users/messages/es/user.ts'),
});

import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#features/users/messages/en/users.ts';

/** The part of the catalogue for the list of users and for who may use it. */
export const usersMessages = catalogue<typeof messages>({
  en: () => import('#features/users/messages/en/users.ts'),
  fr: () => import('#features/users/messages/fr/users.ts'),
});

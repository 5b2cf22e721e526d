import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#locales/en/users.ts';

/** The part of the catalogue for the list of users and for who may use it. */
export const usersMessages = catalogue<typeof messages>({
  en: () => import('#locales/en/users.ts'),
  fr: () => import('#locales/fr/users.ts'),
});

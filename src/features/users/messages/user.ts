import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#features/users/messages/en/user.ts';

/** The part of the catalogue for the page of one user. */
export const userMessages = catalogue<typeof messages>({
  en: () => import('#features/users/messages/en/user.ts'),
  fr: () => import('#features/users/messages/fr/user.ts'),
});

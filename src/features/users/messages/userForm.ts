import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#features/users/messages/en/userForm.ts';

/** The part of the catalogue for making and editing one user. */
export const userFormMessages = catalogue<typeof messages>({
  en: () => import('#features/users/messages/en/userForm.ts'),
  fr: () => import('#features/users/messages/fr/userForm.ts'),
});

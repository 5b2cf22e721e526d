import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#locales/en/userForm.ts';

/** The part of the catalogue for making and editing one user. */
export const userFormMessages = catalogue<typeof messages>({
  en: () => import('#locales/en/userForm.ts'),
  fr: () => import('#locales/fr/userForm.ts'),
});

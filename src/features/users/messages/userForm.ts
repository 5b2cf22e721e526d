import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/users/messages/en/userForm.ts';

/** The part of the catalog for making and editing one user. */
export const userFormMessages = catalog<typeof messages>({
  en: () => import('#features/users/messages/en/userForm.ts'),
  fr: () => import('#features/users/messages/fr/userForm.ts'),
  de: () => import('#features/users/messages/de/userForm.ts'),
  es: () => import('#features/users/messages/es/userForm.ts'),
});

import { catalogue } from './catalogue.ts';
import type { messages } from './en/userForm.ts';

/** The part of the catalogue for making and editing one user. */
export const userFormMessages = catalogue<typeof messages>({
  en: () => import('./en/userForm.ts'),
  fr: () => import('./fr/userForm.ts'),
});

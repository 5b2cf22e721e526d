import { catalogue } from './catalogue.ts';
import type { messages } from './en/users.ts';

/** The part of the catalogue for the list of users and for who may use it. */
export const usersMessages = catalogue<typeof messages>({
  en: () => import('./en/users.ts'),
  fr: () => import('./fr/users.ts'),
});

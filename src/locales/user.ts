import { catalogue } from './catalogue.ts';
import type { messages } from './en/user.ts';

/** The part of the catalogue for the page of one user. */
export const userMessages = catalogue<typeof messages>({
  en: () => import('./en/user.ts'),
  fr: () => import('./fr/user.ts'),
});

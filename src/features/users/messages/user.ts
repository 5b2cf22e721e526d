import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#locales/en/user.ts';

/** The part of the catalogue for the page of one user. */
export const userMessages = catalogue<typeof messages>({
  en: () => import('#locales/en/user.ts'),
  fr: () => import('#locales/fr/user.ts'),
});

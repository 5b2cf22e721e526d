import { catalogue } from '#locales/catalogue.ts';
import type { messages as mail } from '#locales/en/shareMail.ts';
import type { messages as list } from '#locales/en/shareList.ts';
import type { messages } from '#locales/en/shares.ts';

/** The words of making links. */
export type ShareMessages = typeof messages;

/** The part of the catalogue for making links. */
export const shareMessages = catalogue<ShareMessages>({
  en: () => import('#locales/en/shares.ts'),
  fr: () => import('#locales/fr/shares.ts'),
});

/** The words of the mail that brings a link: in the language of who gets it. */
export const shareMailMessages = catalogue<typeof mail>({
  en: () => import('#locales/en/shareMail.ts'),
  fr: () => import('#locales/fr/shareMail.ts'),
});

/** The words of the list of links. */
export type ShareListMessages = typeof list;

/** The part of the catalogue for the list of links and the inspector. */
export const shareListMessages = catalogue<ShareListMessages>({
  en: () => import('#locales/en/shareList.ts'),
  fr: () => import('#locales/fr/shareList.ts'),
});

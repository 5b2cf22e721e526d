import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#locales/en/shell.ts';

/** The words of the frame around every page. */
export type ShellMessages = typeof messages;

/** The part of the catalogue for the frame. */
export const shellMessages = catalogue<ShellMessages>({
  en: () => import('#locales/en/shell.ts'),
  fr: () => import('#locales/fr/shell.ts'),
});

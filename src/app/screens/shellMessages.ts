import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#locales/en/shell.ts';

/** The messages of the frame around every page. */
export type ShellMessages = typeof messages;

/** The part of the catalogue for the frame. */
export const shellMessages = catalogue<ShellMessages>({
  en: async () => ({ messages: (await import('#locales/en/firstVisit.ts')).shell }),
  fr: async () => ({ messages: (await import('#locales/fr/firstVisit.ts')).shell }),
});

import { catalog } from '#locales/catalog.ts';
import type { messages } from '#locales/en/shell.ts';

/** The messages of the frame around every page. */
export type ShellMessages = typeof messages;

/** The part of the catalog for the frame. */
export const shellMessages = catalog<ShellMessages>({
  en: async () => ({ messages: (await import('#locales/en/firstVisit.ts')).shell }),
  fr: async () => ({ messages: (await import('#locales/fr/firstVisit.ts')).shell }),
  de: async () => ({ messages: (await import('#locales/de/firstVisit.ts')).shell }),
  es: async () => ({ messages: (await import('#locales/es/firstVisit.ts')).shell }),
});

import { catalog } from '#locales/catalog.ts';
import type { messages } from '#locales/en/table.ts';

/** The messages of every table; a route may load them early. */
export const tableMessages = catalog<typeof messages>({
  en: async () => ({ messages: (await import('#locales/en/firstVisit.ts')).table }),
  fr: async () => ({ messages: (await import('#locales/fr/firstVisit.ts')).table }),
  de: async () => ({ messages: (await import('#locales/de/firstVisit.ts')).table }),
  es: async () => ({ messages: (await import('#locales/es/firstVisit.ts')).table }),
});

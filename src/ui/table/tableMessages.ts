import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#locales/en/table.ts';

/** The messages of every table; a route may load them early. */
export const tableMessages = catalogue<typeof messages>({
  en: async () => ({ messages: (await import('#locales/en/firstVisit.ts')).table }),
  fr: async () => ({ messages: (await import('#locales/fr/firstVisit.ts')).table }),
});

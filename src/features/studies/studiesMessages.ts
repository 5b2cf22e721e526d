import { catalog } from '#locales/catalog.ts';
import type { messages } from '#locales/en/studies.ts';

/** The messages of the list of studies. */
export type StudiesMessages = typeof messages;

/** The part of the catalog for the list of studies; the route loads it early. */
export const studiesMessages = catalog<StudiesMessages>({
  en: async () => ({ messages: (await import('#locales/en/firstVisit.ts')).studies }),
  fr: async () => ({ messages: (await import('#locales/fr/firstVisit.ts')).studies }),
});

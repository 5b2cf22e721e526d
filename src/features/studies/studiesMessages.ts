import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#locales/en/studies.ts';

/** The messages of the list of studies. */
export type StudiesMessages = typeof messages;

/** The part of the catalogue for the list of studies; the route loads it early. */
export const studiesMessages = catalogue<StudiesMessages>({
  en: async () => ({ messages: (await import('#locales/en/firstVisit.ts')).studies }),
  fr: async () => ({ messages: (await import('#locales/fr/firstVisit.ts')).studies }),
});

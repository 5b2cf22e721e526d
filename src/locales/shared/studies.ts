import { catalog } from '../catalog.ts';
import type { messages } from '../en/studies.ts';

/** The messages of lists of studies. */
export type StudiesMessages = typeof messages;

/** The part of the catalog for lists of studies; the route loads it early. */
export const studiesMessages = catalog<StudiesMessages>({
  en: async () => ({ messages: (await import('../en/firstVisit.ts')).studies }),
  fr: async () => ({ messages: (await import('../fr/firstVisit.ts')).studies }),
  de: async () => ({ messages: (await import('../de/firstVisit.ts')).studies }),
  es: async () => ({ messages: (await import('../es/firstVisit.ts')).studies }),
});

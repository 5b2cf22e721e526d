import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#locales/en/studyFilters.ts';

/** The messages of the filters. */
export type FilterMessages = typeof messages;

/** The part of the catalogue for the filters of the list and its options. */
export const filterMessages = catalogue<FilterMessages>({
  en: () => import('#locales/en/studyFilters.ts'),
  fr: () => import('#locales/fr/studyFilters.ts'),
});

import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#features/studies/messages/en/studyFilters.ts';

/** The messages of the filters. */
export type FilterMessages = typeof messages;

/** The part of the catalogue for the filters of the list and its options. */
export const filterMessages = catalogue<FilterMessages>({
  en: () => import('#features/studies/messages/en/studyFilters.ts'),
  fr: () => import('#features/studies/messages/fr/studyFilters.ts'),
});

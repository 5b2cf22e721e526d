import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/studies/messages/en/studyFilters.ts';

/** The messages of the filters. */
export type FilterMessages = typeof messages;

/** The part of the catalog for the filters of the list and its options. */
export const filterMessages = catalog<FilterMessages>({
  en: () => import('#features/studies/messages/en/studyFilters.ts'),
  fr: () => import('#features/studies/messages/fr/studyFilters.ts'),
  de: () => import('#features/studies/messages/de/studyFilters.ts'),
  es: () => import('#features/studies/messages/es/studyFilters.ts'),
});

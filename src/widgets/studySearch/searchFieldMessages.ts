import { catalog } from '#locales/catalog.ts';
import type { messages } from '#widgets/studySearch/messages/en/searchFields.ts';

/** The part of the catalog for the fields by which studies are searched, here and on remotes. */
export const searchFieldMessages = catalog<typeof messages>({
  en: () => import('#widgets/studySearch/messages/en/searchFields.ts'),
  fr: () => import('#widgets/studySearch/messages/fr/searchFields.ts'),
  de: () => import('#widgets/studySearch/messages/de/searchFields.ts'),
  es: () => import('#widgets/studySearch/messages/es/searchFields.ts'),
});

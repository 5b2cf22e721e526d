import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/studies/messages/en/studySelection.ts';

/** The part of the catalog for what is done with selected studies. */
export const selectionMessages = catalog<typeof messages>({
  en: () => import('#features/studies/messages/en/studySelection.ts'),
  fr: () => import('#features/studies/messages/fr/studySelection.ts'),
  de: () => import('#features/studies/messages/de/studySelection.ts'),
  es: () => import('#features/studies/messages/es/studySelection.ts'),
});

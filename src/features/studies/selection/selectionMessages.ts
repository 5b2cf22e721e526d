import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#locales/en/studySelection.ts';

/** The part of the catalogue for what is done with selected studies. */
export const selectionMessages = catalogue<typeof messages>({
  en: () => import('#locales/en/studySelection.ts'),
  fr: () => import('#locales/fr/studySelection.ts'),
});

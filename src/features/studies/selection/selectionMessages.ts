import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#features/studies/messages/en/studySelection.ts';

/** The part of the catalogue for what is done with selected studies. */
export const selectionMessages = catalogue<typeof messages>({
  en: () => import('#features/studies/messages/en/studySelection.ts'),
  fr: () => import('#features/studies/messages/fr/studySelection.ts'),
});

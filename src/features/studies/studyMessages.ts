import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/studies/messages/en/study.ts';

/** The messages of one study, and of what can be done with studies. */
export type StudyMessages = typeof messages;

/** The part of the catalog for one study and the actions on studies. */
export const studyMessages = catalog<StudyMessages>({
  en: () => import('#features/studies/messages/en/study.ts'),
  fr: () => import('#features/studies/messages/fr/study.ts'),
  de: () => import('#features/studies/messages/de/study.ts'),
  es: () => import('#features/studies/messages/es/study.ts'),
});

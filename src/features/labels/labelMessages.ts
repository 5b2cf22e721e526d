import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#locales/en/labels.ts';

/** The words of labels. */
export type LabelMessages = typeof messages;

/** The part of the catalogue for labels. */
export const labelMessages = catalogue<LabelMessages>({
  en: () => import('#locales/en/labels.ts'),
  fr: () => import('#locales/fr/labels.ts'),
});

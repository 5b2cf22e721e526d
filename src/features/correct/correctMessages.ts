import { catalog } from '#locales/catalog.ts';
import type { messages } from './messages/en/correct.ts';

/** The messages of corrections. */
export type CorrectMessages = typeof messages;

/** The part of the catalog for correcting tags of studies. */
export const correctMessages = catalog<CorrectMessages>({
  en: () => import('./messages/en/correct.ts'),
  fr: () => import('./messages/fr/correct.ts'),
  de: () => import('./messages/de/correct.ts'),
  es: () => import('./messages/es/correct.ts'),
});

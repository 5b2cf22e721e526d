import { catalog } from '#locales/catalog.ts';
import type { messages } from './messages/en/merge.ts';

/** The messages of merging studies. */
export type MergeMessages = typeof messages;

/** The part of the catalog for merging studies. */
export const mergeMessages = catalog<MergeMessages>({
  en: () => import('./messages/en/merge.ts'),
  fr: () => import('./messages/fr/merge.ts'),
  de: () => import('./messages/de/merge.ts'),
  es: () => import('./messages/es/merge.ts'),
});

import { catalog } from '#locales/catalog.ts';
import type { messages } from './messages/en/copies.ts';

/** The part of the catalog for where a study comes from and for its copies. */
export const copiesMessages = catalog<typeof messages>({
  en: () => import('./messages/en/copies.ts'),
  fr: () => import('./messages/fr/copies.ts'),
  de: () => import('./messages/de/copies.ts'),
  es: () => import('./messages/es/copies.ts'),
});

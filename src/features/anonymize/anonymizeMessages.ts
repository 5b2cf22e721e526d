import { catalog } from '#locales/catalog.ts';
import type { messages } from './messages/en/anonymize.ts';

/** The messages of anonymizations. */
export type AnonymizeMessages = typeof messages;

/** The part of the catalog for anonymizing studies. */
export const anonymizeMessages = catalog<AnonymizeMessages>({
  en: () => import('./messages/en/anonymize.ts'),
  fr: () => import('./messages/fr/anonymize.ts'),
  de: () => import('./messages/de/anonymize.ts'),
  es: () => import('./messages/es/anonymize.ts'),
});

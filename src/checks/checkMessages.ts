import { catalog } from '#locales/catalog.ts';
import type { CheckMessages } from './check.ts';

/** The part of the catalog for the checks of an installation. */
export const checkMessages = catalog<CheckMessages>({
  en: () => import('./messages/en/checks.ts'),
  fr: () => import('./messages/fr/checks.ts'),
  de: () => import('./messages/de/checks.ts'),
  es: () => import('./messages/es/checks.ts'),
});

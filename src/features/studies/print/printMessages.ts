import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/studies/messages/en/print.ts';

/** The part of the catalog for printed pages. */
export const printMessages = catalog<typeof messages>({
  en: () => import('#features/studies/messages/en/print.ts'),
  fr: () => import('#features/studies/messages/fr/print.ts'),
  de: () => import('#features/studies/messages/de/print.ts'),
  es: () => import('#features/studies/messages/es/print.ts'),
});

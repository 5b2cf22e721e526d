import { catalog } from '#locales/catalog.ts';
import type { messages } from '#locales/en/charts.ts';

/** The messages of every chart; a page that shows one loads them with its own. */
export const chartMessages = catalog<typeof messages>({
  en: () => import('#locales/en/charts.ts'),
  fr: () => import('#locales/fr/charts.ts'),
  de: () => import('#locales/de/charts.ts'),
  es: () => import('#locales/es/charts.ts'),
});

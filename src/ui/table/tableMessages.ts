import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#locales/en/table.ts';

/** The words of every table; a route may load them early. */
export const tableMessages = catalogue<typeof messages>({
  en: () => import('#locales/en/table.ts'),
  fr: () => import('#locales/fr/table.ts'),
});

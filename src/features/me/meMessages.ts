import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#locales/en/me.ts';

/** The words of one's own page. */
export const meMessages = catalogue<typeof messages>({
  en: () => import('#locales/en/me.ts'),
  fr: () => import('#locales/fr/me.ts'),
});

import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#locales/en/landing.ts';

/** The messages of the landing page. */
export const landingMessages = catalogue<typeof messages>({
  en: () => import('#locales/en/landing.ts'),
  fr: () => import('#locales/fr/landing.ts'),
});

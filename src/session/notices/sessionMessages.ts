import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#locales/en/session.ts';

/** The messages of signing in and out. */
export const sessionMessages = catalogue<typeof messages>({
  en: () => import('#locales/en/session.ts'),
  fr: () => import('#locales/fr/session.ts'),
});

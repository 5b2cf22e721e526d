import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#features/shares/messages/en/landing.ts';

/** The messages of the landing page. */
export const landingMessages = catalogue<typeof messages>({
  en: () => import('#features/shares/messages/en/landing.ts'),
  fr: () => import('#features/shares/messages/fr/landing.ts'),
});

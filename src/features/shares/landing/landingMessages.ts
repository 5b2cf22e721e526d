import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/shares/messages/en/landing.ts';

/** The messages of the landing page. */
export const landingMessages = catalog<typeof messages>({
  en: () => import('#features/shares/messages/en/landing.ts'),
  fr: () => import('#features/shares/messages/fr/landing.ts'),
  de: () => import('#features/shares/messages/de/landing.ts'),
  es: () => import('#features/shares/messages/es/landing.ts'),
});

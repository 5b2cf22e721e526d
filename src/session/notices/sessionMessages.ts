import { catalog } from '#locales/catalog.ts';
import type { messages } from '#session/messages/en/session.ts';

/** The messages of signing in and out. */
export const sessionMessages = catalog<typeof messages>({
  en: () => import('#session/messages/en/session.ts'),
  fr: () => import('#session/messages/fr/session.ts'),
  de: () => import('#session/messages/de/session.ts'),
  es: () => import('#session/messages/es/session.ts'),
});

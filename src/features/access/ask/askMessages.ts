import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/access/messages/en/ask.ts';

/** The part of the catalog for asking the server. */
export const askMessages = catalog<typeof messages>({
  en: () => import('#features/access/messages/en/ask.ts'),
  fr: () => import('#features/access/messages/fr/ask.ts'),
  de: () => import('#features/access/messages/de/ask.ts'),
  es: () => import('#features/access/messages/es/ask.ts'),
});

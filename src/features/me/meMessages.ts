import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/me/messages/en/me.ts';

/** The words of one's own page. */
export const meMessages = catalog<typeof messages>({
  en: () => import('#features/me/messages/en/me.ts'),
  fr: () => import('#features/me/messages/fr/me.ts'),
  de: () => import('#features/me/messages/de/me.ts'),
  es: () => import('#features/me/messages/es/me.ts'),
});

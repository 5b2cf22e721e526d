import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/system/messages/en/system.ts';

/** The messages of the page about the server. */
export type SystemMessages = typeof messages;

/** The part of the catalog for that page. */
export const systemMessages = catalog<SystemMessages>({
  en: () => import('#features/system/messages/en/system.ts'),
  fr: () => import('#features/system/messages/fr/system.ts'),
  de: () => import('#features/system/messages/de/system.ts'),
  es: () => import('#features/system/messages/es/system.ts'),
});

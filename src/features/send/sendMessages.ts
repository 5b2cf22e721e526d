import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/send/messages/en/send.ts';

/** The messages of sending studies. */
export type SendMessages = typeof messages;

/** The part of the catalog for sending studies to other systems. */
export const sendMessages = catalog<SendMessages>({
  en: () => import('#features/send/messages/en/send.ts'),
  fr: () => import('#features/send/messages/fr/send.ts'),
  de: () => import('#features/send/messages/de/send.ts'),
  es: () => import('#features/send/messages/es/send.ts'),
});

import { catalog } from '#locales/catalog.ts';
import type { messages } from '#app/messages/en/startErrors.ts';

/** What keeps the console from starting, in words. */
export type StartErrorMessages = typeof messages;

/** The messages for a failed start, loaded only then. */
export const startErrorMessages = catalog<StartErrorMessages>({
  en: () => import('#app/messages/en/startErrors.ts'),
  fr: () => import('#app/messages/fr/startErrors.ts'),
  de: () => import('#app/messages/de/startErrors.ts'),
  es: () => import('#app/messages/es/startErrors.ts'),
});

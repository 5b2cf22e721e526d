import { catalog } from '#locales/catalog.ts';
import type { messages } from '#widgets/reach/messages/en/reach.ts';

/** The part of the catalog for how many studies someone can see. */
export const reachMessages = catalog<typeof messages>({
  en: () => import('#widgets/reach/messages/en/reach.ts'),
  fr: () => import('#widgets/reach/messages/fr/reach.ts'),
  de: () => import('#widgets/reach/messages/de/reach.ts'),
  es: () => import('#widgets/reach/messages/es/reach.ts'),
});

import { catalog } from '#locales/catalog.ts';
import type { messages } from '#app/messages/en/palette.ts';

/** The part of the catalog for the palette and the list of keys. */
export const paletteMessages = catalog<typeof messages>({
  en: () => import('#app/messages/en/palette.ts'),
  fr: () => import('#app/messages/fr/palette.ts'),
  de: () => import('#app/messages/de/palette.ts'),
  es: () => import('#app/messages/es/palette.ts'),
});

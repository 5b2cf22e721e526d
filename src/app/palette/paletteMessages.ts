import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#locales/en/palette.ts';

/** The part of the catalogue for the palette and the list of keys. */
export const paletteMessages = catalogue<typeof messages>({
  en: () => import('#locales/en/palette.ts'),
  fr: () => import('#locales/fr/palette.ts'),
});

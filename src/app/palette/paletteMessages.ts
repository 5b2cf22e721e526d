import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#app/messages/en/palette.ts';

/** The part of the catalogue for the palette and the list of keys. */
export const paletteMessages = catalogue<typeof messages>({
  en: () => import('#app/messages/en/palette.ts'),
  fr: () => import('#app/messages/fr/palette.ts'),
});

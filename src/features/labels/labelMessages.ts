import { catalogue } from '#locales/catalogue.ts';
import type { messages as catalogueWords } from '#locales/en/labelCatalogue.ts';
import type { messages as moveWords } from '#locales/en/labelMove.ts';
import type { messages as unlabelledWords } from '#locales/en/unlabelled.ts';
import type { messages } from '#locales/en/labels.ts';

/** The messages of labels. */
export type LabelMessages = typeof messages;

/** The part of the catalogue for labels. */
export const labelMessages = catalogue<LabelMessages>({
  en: () => import('#locales/en/labels.ts'),
  fr: () => import('#locales/fr/labels.ts'),
});

/** The messages of the label catalog. */
export type CatalogueMessages = typeof catalogueWords;

/** The messages of the page `/labels`. */
export const catalogueMessages = catalogue<CatalogueMessages>({
  en: () => import('#locales/en/labelCatalogue.ts'),
  fr: () => import('#locales/fr/labelCatalogue.ts'),
});

/** The messages of renaming, merging and deleting. */
export type MoveMessages = typeof moveWords;

/** The messages of changing a label everywhere at once. */
export const moveMessages = catalogue<MoveMessages>({
  en: () => import('#locales/en/labelMove.ts'),
  fr: () => import('#locales/fr/labelMove.ts'),
});

/** The messages of the label queue. */
export const unlabelledMessages = catalogue<typeof unlabelledWords>({
  en: () => import('#locales/en/unlabelled.ts'),
  fr: () => import('#locales/fr/unlabelled.ts'),
});

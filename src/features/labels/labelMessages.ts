import { catalogue } from '#locales/catalogue.ts';
import type { messages as catalogueWords } from '#locales/en/labelCatalogue.ts';
import type { messages as migrationWords } from '#locales/en/labelMigration.ts';
import type { messages as labelQueueWords } from '#locales/en/labelQueue.ts';
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
export type MigrationMessages = typeof migrationWords;

/** The messages of changing a label everywhere at once. */
export const migrationMessages = catalogue<MigrationMessages>({
  en: () => import('#locales/en/labelMigration.ts'),
  fr: () => import('#locales/fr/labelMigration.ts'),
});

/** The messages of the label queue. */
export const labelQueueMessages = catalogue<typeof labelQueueWords>({
  en: () => import('#locales/en/labelQueue.ts'),
  fr: () => import('#locales/fr/labelQueue.ts'),
});

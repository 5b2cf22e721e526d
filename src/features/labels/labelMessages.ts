import { catalogue } from '#locales/catalogue.ts';
import type { messages as catalogueWords } from '#features/labels/messages/en/labelList.ts';
import type { messages as migrationWords } from '#features/labels/messages/en/labelMigration.ts';
import type { messages as labelQueueWords } from '#features/labels/messages/en/labelQueue.ts';
import type { messages } from '#features/labels/messages/en/labels.ts';

/** The messages of labels. */
export type LabelMessages = typeof messages;

/** The part of the catalogue for labels. */
export const labelMessages = catalogue<LabelMessages>({
  en: () => import('#features/labels/messages/en/labels.ts'),
  fr: () => import('#features/labels/messages/fr/labels.ts'),
});

/** The messages of the label catalog. */
export type CatalogueMessages = typeof catalogueWords;

/** The messages of the page `/labels`. */
export const catalogueMessages = catalogue<CatalogueMessages>({
  en: () => import('#features/labels/messages/en/labelList.ts'),
  fr: () => import('#features/labels/messages/fr/labelList.ts'),
});

/** The messages of renaming, merging and deleting. */
export type MigrationMessages = typeof migrationWords;

/** The messages of changing a label everywhere at once. */
export const migrationMessages = catalogue<MigrationMessages>({
  en: () => import('#features/labels/messages/en/labelMigration.ts'),
  fr: () => import('#features/labels/messages/fr/labelMigration.ts'),
});

/** The messages of the label queue. */
export const labelQueueMessages = catalogue<typeof labelQueueWords>({
  en: () => import('#features/labels/messages/en/labelQueue.ts'),
  fr: () => import('#features/labels/messages/fr/labelQueue.ts'),
});

import { catalog } from '#locales/catalog.ts';
import type { messages as catalogWords } from '#features/labels/messages/en/labelList.ts';
import type { messages as migrationWords } from '#features/labels/messages/en/labelMigration.ts';
import type { messages as labelQueueWords } from '#features/labels/messages/en/labelQueue.ts';
import type { messages } from '#features/labels/messages/en/labels.ts';

/** The messages of labels. */
export type LabelMessages = typeof messages;

/** The part of the catalog for labels. */
export const labelMessages = catalog<LabelMessages>({
  en: () => import('#features/labels/messages/en/labels.ts'),
  fr: () => import('#features/labels/messages/fr/labels.ts'),
  de: () => import('#features/labels/messages/de/labels.ts'),
  es: () => import('#features/labels/messages/es/labels.ts'),
});

/** The messages of the label catalog. */
export type CatalogMessages = typeof catalogWords;

/** The messages of the page `/labels`. */
export const catalogMessages = catalog<CatalogMessages>({
  en: () => import('#features/labels/messages/en/labelList.ts'),
  fr: () => import('#features/labels/messages/fr/labelList.ts'),
  de: () => import('#features/labels/messages/de/labelList.ts'),
  es: () => import('#features/labels/messages/es/labelList.ts'),
});

/** The messages of renaming, merging and deleting. */
export type MigrationMessages = typeof migrationWords;

/** The messages of changing a label everywhere at once. */
export const migrationMessages = catalog<MigrationMessages>({
  en: () => import('#features/labels/messages/en/labelMigration.ts'),
  fr: () => import('#features/labels/messages/fr/labelMigration.ts'),
  de: () => import('#features/labels/messages/de/labelMigration.ts'),
  es: () => import('#features/labels/messages/es/labelMigration.ts'),
});

/** The messages of the label queue. */
export const labelQueueMessages = catalog<typeof labelQueueWords>({
  en: () => import('#features/labels/messages/en/labelQueue.ts'),
  fr: () => import('#features/labels/messages/fr/labelQueue.ts'),
  de: () => import('#features/labels/messages/de/labelQueue.ts'),
  es: () => import('#features/labels/messages/es/labelQueue.ts'),
});

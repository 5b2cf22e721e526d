import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/merge/messages/en/split.ts';

/** The messages of splitting a study. */
export type SplitMessages = typeof messages;

/** The part of the catalog for splitting a study. */
export const splitMessages = catalog<SplitMessages>({
  en: () => import('#features/merge/messages/en/split.ts'),
  fr: () => import('#features/merge/messages/fr/split.ts'),
  de: () => import('#features/merge/messages/de/split.ts'),
  es: () => import('#features/merge/messages/es/split.ts'),
});

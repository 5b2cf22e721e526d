import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/access/messages/en/section.ts';

/** The messages of a pasted section. */
export type SectionMessages = typeof messages;

/** The part of the catalog for a pasted section. */
export const sectionMessages = catalog<SectionMessages>({
  en: () => import('#features/access/messages/en/section.ts'),
  fr: () => import('#features/access/messages/fr/section.ts'),
  de: () => import('#features/access/messages/de/section.ts'),
  es: () => import('#features/access/messages/es/section.ts'),
});

import { catalog } from '#locales/catalog.ts';
import type { messages as mail } from '#features/shares/messages/en/shareMail.ts';
import type { messages as list } from '#features/shares/messages/en/shareList.ts';
import type { messages as planned } from '#features/shares/messages/en/plannedLink.ts';
import type { messages as change } from '#features/shares/messages/en/shareChange.ts';
import type { messages } from '#features/shares/messages/en/shares.ts';

/** The messages of creating share links. */
export type ShareMessages = typeof messages;

/** The part of the catalog for making links. */
export const shareMessages = catalog<ShareMessages>({
  en: () => import('#features/shares/messages/en/shares.ts'),
  fr: () => import('#features/shares/messages/fr/shares.ts'),
  de: () => import('#features/shares/messages/de/shares.ts'),
  es: () => import('#features/shares/messages/es/shares.ts'),
});

/** The messages of the e-mail with a link, in the language of its recipient. */
export const shareMailMessages = catalog<typeof mail>({
  en: () => import('#features/shares/messages/en/shareMail.ts'),
  fr: () => import('#features/shares/messages/fr/shareMail.ts'),
  de: () => import('#features/shares/messages/de/shareMail.ts'),
  es: () => import('#features/shares/messages/es/shareMail.ts'),
});

/** The messages of the list of links. */
export type ShareListMessages = typeof list;

/** The part of the catalog for the list of links and the inspector. */
export const shareListMessages = catalog<ShareListMessages>({
  en: () => import('#features/shares/messages/en/shareList.ts'),
  fr: () => import('#features/shares/messages/fr/shareList.ts'),
  de: () => import('#features/shares/messages/de/shareList.ts'),
  es: () => import('#features/shares/messages/es/shareList.ts'),
});

/** The part of the catalog for managing links that exist. */
export const shareChangeMessages = catalog<typeof change>({
  en: () => import('#features/shares/messages/en/shareChange.ts'),
  fr: () => import('#features/shares/messages/fr/shareChange.ts'),
  de: () => import('#features/shares/messages/de/shareChange.ts'),
  es: () => import('#features/shares/messages/es/shareChange.ts'),
});

/** The part of the catalog for links to copies, and what becomes of the copies. */
export const plannedLinkMessages = catalog<typeof planned>({
  en: () => import('#features/shares/messages/en/plannedLink.ts'),
  fr: () => import('#features/shares/messages/fr/plannedLink.ts'),
  de: () => import('#features/shares/messages/de/plannedLink.ts'),
  es: () => import('#features/shares/messages/es/plannedLink.ts'),
});

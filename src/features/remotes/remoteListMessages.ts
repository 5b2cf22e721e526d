import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/remotes/messages/en/remoteList.ts';

/** The messages of the page that lists remotes. */
export type RemoteListMessages = typeof messages;

/** The part of the catalog for that page. */
export const remoteListMessages = catalog<RemoteListMessages>({
  en: () => import('#features/remotes/messages/en/remoteList.ts'),
  fr: () => import('#features/remotes/messages/fr/remoteList.ts'),
  de: () => import('#features/remotes/messages/de/remoteList.ts'),
  es: () => import('#features/remotes/messages/es/remoteList.ts'),
});

import { catalog } from '#locales/catalog.ts';
import type { messages } from './messages/en/remote.ts';

/** The messages of searching remotes and retrieving from them. */
export type RemoteMessages = typeof messages;

/** The part of the catalog for searching remotes and retrieving from them. */
export const remoteMessages = catalog<RemoteMessages>({
  en: () => import('./messages/en/remote.ts'),
  fr: () => import('./messages/fr/remote.ts'),
  de: () => import('./messages/de/remote.ts'),
  es: () => import('./messages/es/remote.ts'),
});

import { catalog } from '#locales/catalog.ts';
import type { messages } from '#widgets/remotes/messages/en/remotes.ts';

/** The part of the catalog for choosing a remote. */
export const remotesMessages = catalog<typeof messages>({
  en: () => import('#widgets/remotes/messages/en/remotes.ts'),
  fr: () => import('#widgets/remotes/messages/fr/remotes.ts'),
  de: () => import('#widgets/remotes/messages/de/remotes.ts'),
  es: () => import('#widgets/remotes/messages/es/remotes.ts'),
});

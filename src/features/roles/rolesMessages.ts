import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/roles/messages/en/roles.ts';

/** The messages of the roles screen: matrix, one role, saving. */
export const rolesMessages = catalog<typeof messages>({
  en: () => import('#features/roles/messages/en/roles.ts'),
  fr: () => import('#features/roles/messages/fr/roles.ts'),
  de: () => import('#features/roles/messages/de/roles.ts'),
  es: () => import('#features/roles/messages/es/roles.ts'),
});

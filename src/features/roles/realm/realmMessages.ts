import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/roles/messages/en/rolesRealm.ts';

/** The messages of roles in Keycloak. */
export const realmMessages = catalog<typeof messages>({
  en: () => import('#features/roles/messages/en/rolesRealm.ts'),
  fr: () => import('#features/roles/messages/fr/rolesRealm.ts'),
  de: () => import('#features/roles/messages/de/rolesRealm.ts'),
  es: () => import('#features/roles/messages/es/rolesRealm.ts'),
});

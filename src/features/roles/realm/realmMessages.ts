import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/roles/messages/en/rolesRealm.ts';

/** The messages of roles in Keycloak. */
export const realmMessages = catalog<typeof messages>({
  en: () => import('#features/roles/messages/en/rolesRealm.ts'),
  fr: () => import('#features/roles/messages/fr/rolesRealm.ts'),
});

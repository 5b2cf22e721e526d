import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#locales/en/rolesRealm.ts';

/** The messages of roles in Keycloak. */
export const realmMessages = catalogue<typeof messages>({
  en: () => import('#locales/en/rolesRealm.ts'),
  fr: () => import('#locales/fr/rolesRealm.ts'),
});

import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#features/roles/messages/en/roles.ts';

/** The messages of the roles screen: matrix, one role, saving. */
export const rolesMessages = catalogue<typeof messages>({
  en: () => import('#features/roles/messages/en/roles.ts'),
  fr: () => import('#features/roles/messages/fr/roles.ts'),
});

import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#locales/en/roles.ts';

/** The messages of the roles screen: matrix, one role, saving. */
export const rolesMessages = catalogue<typeof messages>({
  en: () => import('#locales/en/roles.ts'),
  fr: () => import('#locales/fr/roles.ts'),
});

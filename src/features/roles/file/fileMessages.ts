import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#locales/en/rolesFile.ts';

/** The messages of permissions.json: checked, repaired, imported. */
export const fileMessages = catalogue<typeof messages>({
  en: () => import('#locales/en/rolesFile.ts'),
  fr: () => import('#locales/fr/rolesFile.ts'),
});

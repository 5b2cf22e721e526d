import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/roles/messages/en/rolesFile.ts';

/** The messages of permissions.json: checked, repaired, imported. */
export const fileMessages = catalog<typeof messages>({
  en: () => import('#features/roles/messages/en/rolesFile.ts'),
  fr: () => import('#features/roles/messages/fr/rolesFile.ts'),
  de: () => import('#features/roles/messages/de/rolesFile.ts'),
  es: () => import('#features/roles/messages/es/rolesFile.ts'),
});

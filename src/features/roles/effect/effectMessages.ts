import { catalog } from '#locales/catalog.ts';
import type { messages } from '#features/roles/messages/en/rolesEffect.ts';

/** The messages of the review before saving. */
export const effectMessages = catalog<typeof messages>({
  en: () => import('#features/roles/messages/en/rolesEffect.ts'),
  fr: () => import('#features/roles/messages/fr/rolesEffect.ts'),
  de: () => import('#features/roles/messages/de/rolesEffect.ts'),
  es: () => import('#features/roles/messages/es/rolesEffect.ts'),
});

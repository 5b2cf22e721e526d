import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#locales/en/rolesEffect.ts';

/** The messages of the review before saving. */
export const effectMessages = catalogue<typeof messages>({
  en: () => import('#locales/en/rolesEffect.ts'),
  fr: () => import('#locales/fr/rolesEffect.ts'),
});

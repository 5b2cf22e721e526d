import { catalogue } from '../catalogue.ts';
import type { messages } from '../en/rolesDocument.ts';

/** The part of the catalogue for getting at the roles document. */
export const rolesDocumentMessages = catalogue<typeof messages>({
  en: () => import('../en/rolesDocument.ts'),
  fr: () => import('../fr/rolesDocument.ts'),
});

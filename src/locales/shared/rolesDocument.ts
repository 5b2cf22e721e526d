import { catalog } from '../catalog.ts';
import type { messages } from '../en/rolesDocument.ts';

/** The part of the catalog for getting at the roles document. */
export const rolesDocumentMessages = catalog<typeof messages>({
  en: () => import('../en/rolesDocument.ts'),
  fr: () => import('../fr/rolesDocument.ts'),
  de: () => import('../de/rolesDocument.ts'),
  es: () => import('../es/rolesDocument.ts'),
});

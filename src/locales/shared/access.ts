import { isPermission } from '#access/roles/permissions.ts';
import { catalog } from '../catalog.ts';
import type { messages } from '../en/access.ts';

/** The messages of permissions and refusals. */
export type AccessMessages = typeof messages;

/** The part of the catalog for permissions and refusals. */
export const accessMessages = catalog<AccessMessages>({
  en: () => import('../en/access.ts'),
  fr: () => import('../fr/access.ts'),
  de: () => import('../de/access.ts'),
  es: () => import('../es/access.ts'),
});

/** What a permission opens, in words; a name this console does not know is said to be unknown. */
export function permissionInWords(name: string, t: AccessMessages): string {
  return isPermission(name) ? t.permissions[name] : t.unknownPermission;
}

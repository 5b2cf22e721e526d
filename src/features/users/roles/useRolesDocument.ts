import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { useRoles } from '#widgets/roles/useRoles.ts';

/** The roles document, as soon as it is read, where this person may read it. */
export function useRolesDocument(): RolesDocument | undefined {
  const roles = useRoles();
  return roles.kind === 'known' ? roles.document : undefined;
}

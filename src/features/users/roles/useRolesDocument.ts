import { useQuery } from '@tanstack/react-query';
import type { RolesDocument } from '#access/rolesDocument.ts';
import { rolesReadLastQuery } from '#api/authorization/rolesReadLast.ts';

/** The roles document, where it has been read in this session; these screens never ask for it by themselves. */
export function useRolesDocument(): RolesDocument | undefined {
  return useQuery(rolesReadLastQuery).data;
}

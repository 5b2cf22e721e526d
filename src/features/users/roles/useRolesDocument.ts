import { skipToken, useQuery } from '@tanstack/react-query';
import type { RolesDocument } from '#access/rolesDocument.ts';

/**
 * The roles document, where it has been read in this session. Reading it makes the server compare it with Keycloak and write
 * (docs/platform.md), so these screens never ask for it by themselves.
 */
export function useRolesDocument(): RolesDocument | undefined {
  return useQuery<RolesDocument>({ queryKey: ['authorization', 'roles'], queryFn: skipToken }).data;
}

import { useQuery } from '@tanstack/react-query';
import { CompositesFound } from '#api/authorization/compositesLook.ts';
import { rolesDocumentQuery } from '#api/authorization/rolesDocument.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { useCan } from '#session/useCan.ts';
import { useCompositesLook } from '#widgets/roles/useCompositesLook.ts';
import type { Roles } from '#widgets/roles/useRoles.ts';

/**
 * The roles document for a page that only explains: as it was read last, and otherwise read when a person asks for it, since reading lets the
 * server change it (docs/platform.md). `notRead`: this person may read it, and nobody has yet.
 */
export type RolesOnRequest = Roles | { readonly kind: 'notRead'; readonly read: () => void };

/** The roles, never read by themselves. */
export function useRolesOnRequest(): RolesOnRequest {
  const mayRead = useCan()('readRoles') === undefined;
  const mayLook = useKeycloakCan()('readRoles') === undefined;
  const look = useCompositesLook();
  const query = useQuery({ ...rolesDocumentQuery(look), enabled: false, meta: toldInPlace });
  const read = (): void => void query.refetch();
  if (query.data) return { kind: 'known', document: query.data };
  if (!mayRead) return { kind: 'notAllowed' };
  if (query.isFetching) return { kind: 'reading' };
  if (query.error instanceof CompositesFound) return { kind: 'composites', found: query.error.roles, read };
  if (query.error) return { kind: 'failed', error: query.error, read };
  return mayLook ? { kind: 'notRead', read } : { kind: 'unchecked', read };
}

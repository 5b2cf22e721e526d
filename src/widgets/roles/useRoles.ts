import { useQuery } from '@tanstack/react-query';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { CompositesFound } from '#api/authorization/compositesLook.ts';
import { rolesDocumentQuery } from '#api/authorization/rolesDocument.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { useCan } from '#session/useCan.ts';
import { useCompositesLook } from './useCompositesLook.ts';

/** The roles document, or why it is not known here. */
export type Roles =
  | { readonly kind: 'known'; readonly document: RolesDocument }
  | { readonly kind: 'reading' }
  /** This person lacks `admin-permissions`. */
  | { readonly kind: 'notAllowed' }
  /** Reading would drop these composite roles, if they are in the document. */
  | { readonly kind: 'composites'; readonly found: readonly string[]; readonly read: () => void }
  /** This person may not ask Keycloak whether there are composite roles. */
  | { readonly kind: 'unchecked'; readonly read: () => void }
  | { readonly kind: 'failed'; readonly error: Error; readonly read: () => void };

/**
 * The roles document for screens that do not edit it: read once, by itself, for those who may, since reading changes it (composite roles
 * are dropped, with all that their holders could do): only after looking for composite roles. Where that cannot be, a person decides:
 * `RolesNeeded` asks.
 */
export function useRoles(): Roles {
  const mayRead = useCan()('readRoles') === undefined;
  const mayLook = useKeycloakCan()('readRoles') === undefined;
  const look = useCompositesLook();
  const query = useQuery({ ...rolesDocumentQuery(look), enabled: mayRead && mayLook });
  const read = (): void => void query.refetch();
  if (!mayRead) return { kind: 'notAllowed' };
  if (query.data) return { kind: 'known', document: query.data };
  if (query.isFetching) return { kind: 'reading' };
  if (query.error instanceof CompositesFound) return { kind: 'composites', found: query.error.roles, read };
  if (query.error) return { kind: 'failed', error: query.error, read };
  return mayLook ? { kind: 'reading' } : { kind: 'unchecked', read };
}

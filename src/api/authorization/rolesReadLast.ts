import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';

/** Where the roles document that was read last is kept. Reading it again is never done by a mount, a focus or a timer. */
export const rolesDocumentKey = ['authorization', 'roles'] as const;

/**
 * The roles document as it was read last in this page, for what is drawn many times over: never asks for it, since reading it is a
 * write in effect (docs/platform.md); `#session/useRoles.ts` does, with care. `undefined` data means that nobody has read it yet.
 * No `queryFn`: one here would become the query's own, for every later refetch.
 */
export const rolesReadLastQuery = queryOptions<RolesDocument>({
  queryKey: rolesDocumentKey,
  enabled: false,
  staleTime: Infinity,
  gcTime: Infinity,
});

/** Reads the document again where a screen that reads it stands on the page; gives what is known then. */
export async function refetchRoles(client: QueryClient): Promise<RolesDocument | undefined> {
  await client.refetchQueries({ queryKey: rolesDocumentKey });
  return client.getQueryData<RolesDocument>(rolesDocumentKey);
}

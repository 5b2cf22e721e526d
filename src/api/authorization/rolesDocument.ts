import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { printRoles, type RolesDocument } from '#access/roles/rolesDocument.ts';
import { rolesFromJson } from '#access/roles/readRoles.ts';
import { ApiError } from '#api/ApiError.ts';
import { request } from '#api/http.ts';
import { noteAccessChange } from '#api/lastAccessChange.ts';
import { refuseNewComposites, type CompositesLook } from './compositesLook.ts';
import { rolesDocumentKey } from './rolesReadLast.ts';

const path = '/auth/settings/roles';

/**
 * Reads the roles document. Reading is a write in effect (docs/platform.md): the server first compares it with Keycloak's realm
 * roles, adds new ones empty, and drops those that are gone or were made composite, whose holders lose everything. So only the
 * screens that edit it read it, and where the reader's rights allow they look for composites first.
 * @throws CompositesFound before anything was asked, if a composite role hasn't been accepted as lost
 * @throws ApiError `notFound` where the server has no role management (404, or `null`), `forbidden` without `admin-permissions`
 */
export async function readRoles(look: CompositesLook, signal?: AbortSignal): Promise<RolesDocument> {
  await refuseNewComposites(look, signal);
  const answer = await request('orthanc', path, z.unknown(), { signal });
  const document = rolesFromJson(answer);
  if (document) return document;
  const kind = answer === null ? 'notFound' : 'garbled';
  throw new ApiError({ server: 'orthanc', method: 'GET', path, kind, status: 200 });
}

/** The document, for the screens that edit it: asked for once, then only by `refetch`. @param look called at each reading */
export const rolesDocumentQuery = (look: () => CompositesLook) =>
  queryOptions({
    queryKey: rolesDocumentKey,
    queryFn: ({ signal }) => readRoles(look(), signal),
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
    refetchOnReconnect: false,
  });

/**
 * Replaces the roles document: the last write wins, and nothing tells of the other, so only `saveRoles.ts` calls it.
 * @throws ApiError; `garbled` for any answer but the one that the server gives (`null`)
 */
export async function putRoles(document: RolesDocument): Promise<void> {
  await request('orthanc', path, z.null(), {
    method: 'PUT',
    // Printed, not made an object of: a role may be called `__proto__` or `1`, and the order is kept.
    body: printRoles(document),
    headers: { 'Content-Type': 'application/json' },
  });
  noteAccessChange();
}

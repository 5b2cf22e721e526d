import { queryOptions, type QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { diffRoles, type RolesChange } from '#access/rolesDiff.ts';
import { printRoles, rolesFromJson, sameRoles, type RolesDocument } from '#access/rolesDocument.ts';
import { mergeRoles, type RolesMeeting, type RolesMerge } from '#access/rolesMerge.ts';
import { ApiError } from '#api/ApiError.ts';
import { request } from '#api/http.ts';
import { refuseNewComposites, type CompositesLook } from './compositesLook.ts';
import { profileQuery } from './profile.ts';
import { rolesDocumentKey } from './rolesReadLast.ts';

const path = '/auth/settings/roles';

/**
 * Reads the roles document. Reading is a write in effect (docs/platform.md): the server first compares it with Keycloak's realm
 * roles, adds new ones empty, and drops those that are gone or were made composite, whose holders lose everything. So only the
 * screens that edit it read it, and where the reader's rights allow they look for composites first.
 * @throws CompositesFound before anything was asked, when a role that nobody has accepted as lost is composite
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

/** How a save ended. The server's word on what it holds is in every case but the last. */
export type RolesSaved =
  | {
      /** It was written, and reading it back shows it. */
      readonly kind: 'saved';
      /** What the server held right before: with it and `held` the save can be taken back. */
      readonly before: RolesDocument;
      readonly held: RolesDocument;
      /** What the server did to it when it compared it with Keycloak: roles only in the document are gone, others came back empty. */
      readonly corrections: readonly RolesChange[];
      /** Roles to which somebody else gave something meanwhile as well: together it may be more than either meant. */
      readonly meetings: readonly RolesMeeting[];
      /** The server had reported a failure, or nothing, and yet it took effect; or it refused reading back, the right having gone with it. */
      readonly despite: ApiError | undefined;
    }
  | {
      /** Nothing was written: somebody changed the same things meanwhile. Decide, then save with `theirs` as the base. */
      readonly kind: 'conflict';
      readonly merge: RolesMerge;
      readonly theirs: RolesDocument;
    }
  | {
      /** It was written without an error, but the server holds something else: somebody wrote over it in the same moment. */
      readonly kind: 'overwritten';
      readonly wanted: RolesDocument;
      readonly held: RolesDocument;
    }
  | {
      /** Writing failed, and the server holds what it held, or what others wrote. */
      readonly kind: 'failed';
      readonly error: ApiError;
      readonly wanted: RolesDocument;
      readonly held: RolesDocument;
    }
  | {
      /** Whether it took effect is not known: the write, or reading it back, got no answer. */
      readonly kind: 'unknown';
      readonly error: ApiError;
      readonly wanted: RolesDocument;
    };

/** What comparing with Keycloak does by itself, and nobody's edit: a role gone whole, or there without any right. */
function isCorrection(change: RolesChange): boolean {
  return change.kind === 'roleRemoved' || change.kind === 'roleAdded';
}

async function put(document: RolesDocument): Promise<ApiError | undefined> {
  try {
    // Printed, not made an object of: a role may be called `__proto__` or `1`, and the order is kept.
    await request('orthanc', path, z.null(), {
      method: 'PUT',
      body: printRoles(document),
      headers: { 'Content-Type': 'application/json' },
    });
    return undefined;
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}

const pauseBeforeReading = 400;

/** Reads back what the server holds; once more after a pause, since a connection that drops in a write often drops twice. */
async function readBack(look: CompositesLook): Promise<RolesDocument | ApiError> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await readRoles(look);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (attempt > 0) return error;
      await new Promise((resolve) => setTimeout(resolve, pauseBeforeReading));
    }
  }
}

async function write(
  before: RolesDocument,
  wanted: RolesDocument,
  meetings: readonly RolesMeeting[],
  look: CompositesLook,
): Promise<RolesSaved> {
  const failure = sameRoles(before, wanted) ? undefined : await put(wanted);
  const held = await readBack(look);
  if (held instanceof ApiError) {
    // Whoever gives up the right to read them is refused at reading back: the write was taken, and shows in just that.
    return held.kind === 'forbidden' && !failure
      ? { kind: 'saved', before, held: wanted, corrections: [], meetings, despite: held }
      : { kind: 'unknown', error: failure ?? held, wanted };
  }
  const corrections = diffRoles(wanted, held);
  if (corrections.every(isCorrection) && !(failure && sameRoles(before, held))) {
    return { kind: 'saved', before, held, corrections, meetings, despite: failure };
  }
  return failure ? { kind: 'failed', error: failure, wanted, held } : { kind: 'overwritten', wanted, held };
}

/** An edit of the document: what it began from, and what it became. */
export interface RolesEdit {
  readonly base: RolesDocument;
  readonly mine: RolesDocument;
}

/**
 * Saves an edit without writing over anybody's: reads the document again, brings both edits together, writes the whole, and reads
 * it back. The server has no versions, so a write of somebody else's between the reading and the writing (some milliseconds) is
 * still lost; where ours is the one that is lost, reading back shows it.
 * @throws ApiError when reading before the write fails: nothing was written. CompositesFound likewise.
 */
export async function saveRoles(edit: RolesEdit, look: CompositesLook): Promise<RolesSaved> {
  const theirs = await readRoles(look);
  const merge = mergeRoles(edit.base, edit.mine, theirs);
  if (merge.conflicts.length > 0) return { kind: 'conflict', merge, theirs };
  return write(theirs, merge.merged, merge.meetings, look);
}

/**
 * Reads the document, makes one change to whatever it says by now, writes it and reads it back; for changes that make sense on any
 * document, as giving or dropping a label everywhere does. Never ends in `conflict`.
 * @throws as `saveRoles` does
 */
export async function changeRoles(
  change: (held: RolesDocument) => RolesDocument,
  look: CompositesLook,
): Promise<RolesSaved> {
  const held = await readRoles(look);
  return write(held, change(held), [], look);
}

/** What the server holds after a save, as far as it is known; `noteHeld` puts it where every screen finds it. */
export function heldAfter(saved: RolesSaved): RolesDocument | undefined {
  if (saved.kind === 'conflict') return saved.theirs;
  return saved.kind === 'unknown' ? undefined : saved.held;
}

/** Notes what the server holds after a save, for every screen; what this person may do is asked again. */
export async function noteHeld(client: QueryClient, saved: RolesSaved): Promise<void> {
  const held = heldAfter(saved);
  if (held) client.setQueryData(rolesDocumentKey, held);
  await client.invalidateQueries({ queryKey: profileQuery.queryKey });
}

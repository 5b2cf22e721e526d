import type { ShareLinkMode } from '#api/orthanc/shares/shareLinkMode.ts';
import { stateOf, type ShareRow } from '#features/shares/records/shareRows.ts';

/** Who manages links, and on what server. */
export interface Manager {
  userId: string;
  /** Has `admin-permissions`. */
  isAdmin: boolean;
  /** `undefined`: not known yet, or the server can't say. */
  mode: ShareLinkMode | undefined;
}

/** What a person may want of a link. */
export type LinkAction = 'revoke' | 'restore' | 'end';

/** Why a link can't be changed. */
export type Hindrance =
  | 'modeUnknown'
  | 'notChecked'
  | 'deviceOnly'
  | 'alreadyRevoked'
  | 'notRevoked'
  | 'expired'
  | 'tokenEnded'
  | 'notYours';

/** Whether a link's token could still open anything. */
const isTokenAlive = ({ latest }: ShareRow, now: Date): boolean => latest === undefined || latest > now;

function ofServer({ onServer }: ShareRow, { mode }: Manager): Hindrance | undefined {
  if (mode === undefined) return 'modeUnknown';
  if (mode === 'recorded') return 'notChecked';
  return onServer ? undefined : 'deviceOnly';
}

function ofState(action: LinkAction, row: ShareRow, now: Date): Hindrance | undefined {
  const state = stateOf(row, now);
  if (action === 'restore') {
    if (!row.revoked) return 'notRevoked';
    return isTokenAlive(row, now) ? undefined : 'tokenEnded';
  }
  if (state === 'revoked' || (action === 'end' && state === 'partly')) return 'alreadyRevoked';
  if (!isTokenAlive(row, now)) return 'tokenEnded';
  return action === 'revoke' && state === 'ended' ? 'expired' : undefined;
}

/** Anyone who may share may revoke. The other two are for who made the link, who revoked it, and administrators. */
function ofPerson(action: LinkAction, row: ShareRow, { userId, isAdmin }: Manager): Hindrance | undefined {
  if (action === 'revoke' || isAdmin || row.by === userId) return undefined;
  return action === 'restore' && row.revoked?.by === userId ? undefined : 'notYours';
}

/** Why the console doesn't offer a change of a link; `undefined`: it does. As strict as the proxy (docs/shares.md), which decides. */
export function hindranceTo(
  action: LinkAction,
  row: ShareRow,
  manager: Manager,
  now: Date,
): Hindrance | undefined {
  return ofServer(row, manager) ?? ofState(action, row, now) ?? ofPerson(action, row, manager);
}

/** Whether this person doesn't see all studies of a link, or some were deleted: their records may still end or revoke it. */
export const hasUnseenStudies = ({ shown, studies }: ShareRow): boolean => shown.length < studies;

/** A day. */
const dayMs = 86_400_000;

/** For how many days a link was made, for another one like it; `undefined`: without an end. */
export function daysOfLink({ created, latest }: Pick<ShareRow, 'created' | 'latest'>): number | undefined {
  if (!latest) return undefined;
  return Math.max(1, Math.round((latest.getTime() - created.getTime()) / dayMs));
}

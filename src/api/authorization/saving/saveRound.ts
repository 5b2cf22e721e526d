import { sameRoles, type RolesDocument } from '#access/roles/rolesDocument.ts';
import type { RolesMerge } from '#access/roles/rolesMerge.ts';
import { ApiError } from '#api/ApiError.ts';
import type { Round } from '#lib/tasks/verifiedWrite.ts';
import type { CompositesLook } from '#api/authorization/compositesLook.ts';
import { findEdit, type RolesCorrection, type RolesEdit } from './heldRoles.ts';
import { putRoles, readRoles } from '#api/authorization/rolesDocument.ts';
import type { RolesSaved } from './rolesSaved.ts';

/** One edit on its way to the server. */
export interface RolesOrder {
  edit: RolesEdit;
  readonly look: CompositesLook;
  /** Makes the change of any document, where there is such a way: then nothing is a conflict. */
  readonly change: ((held: RolesDocument) => RolesDocument) | undefined;
  /** What the server did by itself, in all rounds. */
  corrections: readonly RolesCorrection[];
  /** The edited parts are decided, and earlier edits of them give way. */
  isDecided: boolean;
  writes: number;
  /** The first part is over: what fails from now on is tried again by the check. */
  isSaved: boolean;
}

async function put(document: RolesDocument): Promise<ApiError | undefined> {
  try {
    await putRoles(document);
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
      // Composite roles were looked for right before the write: a save is said to be done one round trip sooner.
      return await readRoles({ ...look, mayLook: false });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (attempt > 0) return error;
      await new Promise((resolve) => setTimeout(resolve, pauseBeforeReading));
    }
  }
}

async function find(order: RolesOrder, held: RolesDocument) {
  const found = await findEdit(order.edit, held, order.look, order.writes > 1);
  const known = order.corrections.filter(({ role }) => !found.corrections.some((one) => one.role === role));
  order.corrections = [...known, ...found.corrections];
  if (found.state !== 'conflict' || !order.change) return found;
  const merged = order.change(held);
  const state = sameRoles(merged, held) ? ('held' as const) : ('missing' as const);
  return { ...found, state, merge: { merged, conflicts: [], meetings: [] } };
}

const ended = (value: RolesSaved): Round<RolesSaved> => ({ state: 'ended', value });

async function write(
  order: RolesOrder,
  before: RolesDocument,
  merge: RolesMerge,
): Promise<Round<RolesSaved>> {
  const { merged: wanted, meetings } = merge;
  order.edit = { base: before, mine: wanted };
  order.writes += 1;
  const failure = await put(wanted);
  const held = await readBack(order.look);
  if (held instanceof ApiError) {
    // A user who gives up the permission to read roles is refused when reading back. That refusal shows that the write took effect.
    return ended(
      held.kind === 'forbidden' && !failure
        ? { kind: 'saved', before, held: wanted, corrections: [], meetings, despite: held }
        : { kind: 'unknown', error: failure ?? held, wanted },
    );
  }
  const { state, merge: again } = await find(order, held);
  const { corrections } = order;
  if (state === 'held' && !(failure && sameRoles(before, held))) {
    return {
      state: 'written',
      value: { kind: 'saved', before, held, corrections, meetings, despite: failure },
    };
  }
  if (failure) return ended({ kind: 'failed', error: failure, wanted, held });
  if (state === 'conflict') return ended({ kind: 'conflict', merge: again, theirs: held });
  return { state: 'lost', value: { kind: 'overwritten', wanted, held } };
}

/**
 * Reads, brings both together, writes what is missing, and reads back.
 * @param onDecided called once, when the edited parts are decided
 */
export async function saveRound(order: RolesOrder, onDecided: () => void): Promise<Round<RolesSaved>> {
  let held: RolesDocument;
  try {
    held = await readRoles(order.look);
  } catch (error) {
    // Before anything was written nothing is lost; later the person has to know that something was.
    if (order.writes === 0 || order.isSaved || !(error instanceof ApiError)) throw error;
    return ended({ kind: 'unknown', error, wanted: order.edit.mine });
  }
  if (!order.isDecided) {
    if (order.change) order.edit = { base: held, mine: order.change(held) };
    onDecided();
    order.isDecided = true;
  }
  const { state, merge } = await find(order, held);
  const { corrections } = order;
  if (state === 'conflict') return ended({ kind: 'conflict', merge, theirs: held });
  if (state === 'missing') return write(order, held, merge);
  const value = { kind: 'saved', before: held, held, corrections, meetings: [], despite: undefined } as const;
  return { state: 'kept', value };
}

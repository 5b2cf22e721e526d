import { ApiError } from '#api/ApiError.ts';
import { listLabelled } from '#api/orthanc/labelledStudies.ts';
import { deleteLabel, putLabel } from '#api/orthanc/labels.ts';
import { forgetStudies } from '#api/orthanc/studyCache.ts';
import { startBulk } from '#ui/bulkTasks.ts';
import { notify } from '#ui/notify.ts';
import { changeRolesForSure, type RolesAccess } from '#features/labels/changeRolesDocument.ts';
import type { MoveMessages } from '#features/labels/labelMessages.ts';
import { moveLabel, type LabelMove, type MoveServers } from './moveLabel.ts';
import { moves } from './moves.ts';

/** Somebody stopped it, or studies failed; both are on the tray. */
export class MoveHalted extends Error {
  override name = 'MoveHalted';
  /** How many studies failed; 0 when it was stopped. */
  readonly failed: number;

  constructor(failed: number) {
    super(`halted, ${String(failed)} failed`);
    this.failed = failed;
  }
}

/** By whom and on what server a label is moved. */
export interface MoveAccess extends RolesAccess {
  mayEditRoles: boolean;
  /** The server's `HasExtendedFind`. */
  extended: boolean;
  /** How long the plugin remembers profiles and labels, in milliseconds. */
  cacheMs: number;
  t: MoveMessages;
}

/** The plugin counts its minute by its own clock: a little longer is on the safe side. */
const reserveMs = 2000;

/** A study that was deleted meanwhile needs no label. */
async function unlessGone(change: Promise<void>): Promise<void> {
  try {
    await change;
  } catch (error) {
    if (!(error instanceof ApiError && error.refusal?.because === 'gone')) throw error;
  }
}

/** Does something to each study on the tray. @throws MoveHalted */
async function onTray(
  title: string,
  ids: readonly string[],
  signal: AbortSignal,
  change: (id: string) => Promise<void>,
): Promise<void> {
  if (signal.aborted) throw new MoveHalted(0);
  if (ids.length === 0) return;
  await new Promise<void>((resolve, reject) => {
    const bulk = startBulk({
      title,
      items: ids,
      run: (id) => unlessGone(change(id)),
      nameOf: (id) => id,
      onSettled: () => {
        const { status, failures } = bulk.getProgress();
        if (status === 'finished' && failures.length === 0) resolve();
        else reject(new MoveHalted(failures.length));
      },
    });
    signal.addEventListener('abort', () => bulk.stop());
  });
}

function serversFor(move: LabelMove, access: MoveAccess, signal: AbortSignal, stop: () => void): MoveServers {
  const { t } = access;
  return {
    changeRoles: access.mayEditRoles
      ? async (change) => {
          if (signal.aborted) throw new MoveHalted(0);
          await changeRolesForSure(access, change);
        }
      : undefined,
    listStudies: (labels) => listLabelled(labels, access.extended),
    putAll: (label, ids) => onTray(t.putting(label, ids.length), ids, signal, (id) => putLabel(id, label)),
    deleteAll: (label, ids) =>
      onTray(t.removing(label, ids.length), ids, signal, (id) => deleteLabel(id, label)),
    now: () => Date.now(),
    waitUntil: (moment) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) throw new MoveHalted(0);
        const timer = setTimeout(resolve, moment - Date.now());
        signal.addEventListener('abort', () => {
          clearTimeout(timer);
          reject(new MoveHalted(0));
        });
      }),
    onPhase: (phase, until) => moves.put({ move, status: 'running', phase, until, stop }),
  };
}

/**
 * Renames, merges or deletes a label in the background: its studies on the tray, the whole on the page of labels. It goes on while one
 * navigates; stopped or interrupted, it is kept on this device and can be run again.
 */
export async function runMove(move: LabelMove, access: MoveAccess): Promise<void> {
  const { queryClient, t, cacheMs } = access;
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  moves.put({ move, status: 'running', stop });
  try {
    await moveLabel(
      move,
      serversFor(move, access, controller.signal, stop),
      cacheMs > 0 ? cacheMs + reserveMs : 0,
    );
    moves.put({ move, status: 'done' });
    notify.done(t.done(move));
  } catch (error) {
    moves.put({ move, status: 'halted', error });
    notify.failed(t.halted(move), { message: t.haltedHint });
  } finally {
    void forgetStudies(queryClient);
    void queryClient.invalidateQueries({ queryKey: ['orthanc', 'labels'] });
  }
}

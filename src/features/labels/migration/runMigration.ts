import { ApiError } from '#api/ApiError.ts';
import { changeRolesForSure, type RolesAccess } from '#api/authorization/saving/changeRoles.ts';
import { deleteLabel, listLabeled, putLabel } from '#api/orthanc/labels.ts';
import { labelsChanged } from '#api/orthanc/studies/studyCache.ts';
import type { MigrationMessages } from '#features/labels/labelMessages.ts';
import type { TaskLog } from '#lib/tasks/taskLog.ts';
import { openTask, resumeTask } from '#lib/tasks/taskRecords.ts';
import { startBulkTask } from '#ui/bulk/startBulkTask.ts';
import { notify } from '#ui/notices/notify.ts';
import { labelMigrations, planOf, type MigrationState } from './labelMigrations.ts';
import { migrateLabel, type LabelMigration, type MigrationServers } from './migrateLabel.ts';

/** It was stopped, or studies failed; the tray shows both. */
export class MigrationHalted extends Error {
  override name = 'MigrationHalted';
  /** How many studies failed; 0 when it was stopped. */
  readonly failed: number;

  constructor(failed: number) {
    super(`halted, ${String(failed)} failed`);
    this.failed = failed;
  }
}

/** Who runs a migration, and on what server. */
export interface MigrationAccess extends RolesAccess {
  mayEditRoles: boolean;
  /** The server's `HasExtendedFind`. */
  extended: boolean;
  /** How long the plugin remembers profiles and labels, in milliseconds. */
  cacheMs: number;
  /** Whose task it is after a reload. */
  userId: string;
  t: MigrationMessages;
}

/** The plugin counts its minute by its own clock: a little longer is on the safe side. */
const marginMs = 2000;

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
  if (signal.aborted) throw new MigrationHalted(0);
  if (ids.length === 0) return;
  await new Promise<void>((resolve, reject) => {
    const task = startBulkTask({
      title,
      items: ids,
      run: (id) => unlessGone(change(id)),
      nameOf: (id) => id,
      onSettled: ({ status, failures }) => {
        if (status === 'finished' && failures.length === 0) resolve();
        else reject(new MigrationHalted(failures.length));
      },
    });
    signal.addEventListener('abort', () => task.stop());
  });
}

function serversFor(
  migration: LabelMigration,
  access: MigrationAccess,
  signal: AbortSignal,
  stop: () => void,
): MigrationServers {
  const { t } = access;
  return {
    changeRoles: access.mayEditRoles
      ? async (change) => {
          if (signal.aborted) throw new MigrationHalted(0);
          await changeRolesForSure(access, change);
        }
      : undefined,
    listStudies: (labels) => listLabeled(labels, access.extended),
    putAll: (label, ids) => onTray(t.putting(label, ids.length), ids, signal, (id) => putLabel(id, label)),
    deleteAll: (label, ids) =>
      onTray(t.removing(label, ids.length), ids, signal, (id) => deleteLabel(id, label)),
    now: () => Date.now(),
    waitUntil: (moment) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) throw new MigrationHalted(0);
        const timer = setTimeout(resolve, moment - Date.now());
        signal.addEventListener('abort', () => {
          clearTimeout(timer);
          reject(new MigrationHalted(0));
        });
      }),
    onPhase: (phase, until) => labelMigrations.put({ migration, status: 'running', phase, until, stop }),
  };
}

/** The record of a migration: the one that this page holds, one of a closed page, or a new one. */
function logFor({ migration, log, recordId }: MigrationStart, userId: string): Promise<TaskLog | undefined> {
  if (log) return Promise.resolve(log);
  return recordId === undefined ? openTask(userId, planOf(migration), 0) : resumeTask(recordId);
}

/** The migration to start or resume. */
export type MigrationStart = Pick<MigrationState, 'migration' | 'log' | 'recordId'>;

/**
 * Renames, merges or deletes a label in the background: its studies on the tray, the whole on the page of labels. It continues while the user
 * navigates; stopped or interrupted, it is kept in this browser and can be run again.
 * @returns whether it began; not when another tab runs it, or has ended it
 */
export async function runMigration(start: MigrationStart, access: MigrationAccess): Promise<boolean> {
  const { queryClient, t, cacheMs, userId } = access;
  const { migration } = start;
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  labelMigrations.put({ migration, status: 'running', stop });
  const log = await logFor(start, userId).catch(() => undefined);
  if (!log) {
    labelMigrations.forget(migration);
    return false;
  }
  try {
    await migrateLabel(
      migration,
      serversFor(migration, access, controller.signal, stop),
      cacheMs > 0 ? cacheMs + marginMs : 0,
    );
    labelMigrations.put({ migration, status: 'done' });
    await log.remove();
    notify.done(t.done(migration));
  } catch (error) {
    labelMigrations.put({ migration, status: 'halted', error, log });
    notify.failed(t.halted(migration), { message: t.haltedHint });
  } finally {
    void labelsChanged(queryClient);
  }
  return true;
}

import * as z from 'zod/mini';
import { createStore } from '#lib/createStore.ts';
import type { TaskLog } from '#lib/tasks/taskLog.ts';
import type { TaskRecord } from '#lib/tasks/taskRecords.ts';
import type { LabelMigration, MigrationPhase } from './migrateLabel.ts';

/** The state of a rename, merge or deletion. `halted`: it can be resumed; without an error, the page was closed. */
export interface MigrationState {
  readonly migration: LabelMigration;
  readonly status: 'running' | 'halted' | 'done';
  readonly phase?: MigrationPhase;
  /** When the wait ends, in milliseconds since 1970. */
  readonly until?: number | undefined;
  readonly error?: unknown;
  /** Stops it after what is under way. */
  readonly stop?: () => void;
  /** Its record, which this page holds. */
  readonly log?: TaskLog | undefined;
  /** Its record, of a page that was closed. */
  readonly recordId?: string;
}

const planSchema = z.object({
  type: z.literal('migration'),
  going: z.string(),
  staying: z.optional(z.string()),
});

/** A migration as it is stored over a reload: names of labels, nothing else, since it looks for what is left to do each time. */
export const planOf = ({ from, to }: LabelMigration): z.output<typeof planSchema> => ({
  type: 'migration',
  going: from,
  ...(to === undefined ? {} : { staying: to }),
});

/** The migration of a record; `undefined` for a record of another kind. */
export function migrationOf({ plan }: TaskRecord): LabelMigration | undefined {
  const parsed = z.safeParse(planSchema, plan).data;
  return parsed && { from: parsed.going, to: parsed.staying };
}

const states = createStore<readonly MigrationState[]>([]);

/** The migrations of this page. */
export const labelMigrations = {
  get: states.get,
  subscribe: states.subscribe,
  /** Puts a state in the place of the one about the same label. */
  put(state: MigrationState): void {
    const others = states.get().filter(({ migration }) => migration.from !== state.migration.from);
    states.set([...others, state]);
  },
  /** Removes a migration from the page; what it has done stays done. */
  forget({ from }: LabelMigration): void {
    states.set(states.get().filter(({ migration }) => migration.from !== from));
  },
};

/** What this page runs or ran, and what closed pages left unfinished, each label once. */
export function withInterrupted(
  own: readonly MigrationState[],
  records: readonly TaskRecord[],
): readonly MigrationState[] {
  const known = new Set(own.map(({ migration }) => migration.from));
  const interrupted = records.flatMap((record): MigrationState[] => {
    const migration = migrationOf(record);
    return migration && !known.has(migration.from)
      ? [{ migration, status: 'halted', recordId: record.id }]
      : [];
  });
  return [...own, ...interrupted];
}

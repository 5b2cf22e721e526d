import { useQuery, useQueryClient } from '@tanstack/react-query';
import { seesAll } from '#access/roles/profile.ts';
import { rolesReadLastQuery } from '#api/authorization/rolesReadLast.ts';
import { migrationMessages } from '#features/labels/labelMessages.ts';
import { removeTask } from '#lib/tasks/taskStore.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { useInterruptedTasks } from '#session/interruptedTasks.ts';
import { useConfig, useProfile, useSessionState, useSystem } from '#session/SessionContext.ts';
import { useCan } from '#session/useCan.ts';
import { notify } from '#ui/notices/notify.ts';
import { useStore } from '#ui/useStore.ts';
import { useCompositesLook } from '#widgets/roles/useCompositesLook.ts';
import { labelMigrations, withInterrupted, type MigrationState } from './labelMigrations.ts';
import { runMigration, type MigrationStart } from './runMigration.ts';

/** Renaming, merging and deleting labels: what is under way, how to begin, and why one may not. */
export interface LabelMigrations {
  states: readonly MigrationState[];
  /** Starts a migration, or resumes one that was interrupted. */
  start: (start: MigrationStart) => Promise<void>;
  /** Takes one off the page, and what is left of it out of the browser's storage. */
  forget: (state: MigrationState) => Promise<void>;
  /** Why a label cannot be renamed or merged, in words. */
  renameReason: (label: string) => string | undefined;
  /** Why a label cannot be deleted; roles keep naming it where `mayEditRoles` is false. */
  deleteReason: (label: string) => string | undefined;
  mayEditRoles: boolean;
  /** How long a rename waits, in seconds. */
  waits: number;
}

/** What this person may do to labels as a whole, and what this device is doing to them. */
export function useLabelMigrations(): LabelMigrations {
  const t = useMessages(migrationMessages);
  const { elsewhere } = useMessages(uiMessages).bulk;
  const queryClient = useQueryClient();
  const look = useCompositesLook();
  const can = useCan();
  const profile = useProfile();
  const system = useSystem();
  const { pluginCacheSeconds } = useConfig();
  const { data: document } = useQuery(rolesReadLastQuery);
  const { userId } = useSessionState().person;
  const own = useStore(labelMigrations);
  const { records, drop } = useInterruptedTasks();
  const states = withInterrupted(own, records);
  const mayEditRoles = can('editRoles') === undefined;

  const onStudies = (label: string): string | undefined => {
    const isMigrating = states.some(
      ({ migration, status }) => status === 'running' && migration.from === label,
    );
    return (
      can('editLabels') ??
      (seesAll(profile) ? undefined : t.needsAll) ??
      (isMigrating ? t.alreadyMoving : undefined)
    );
  };
  return {
    states,
    async start(wanted) {
      const access = {
        queryClient,
        look,
        userId,
        mayEditRoles,
        extended: system.Capabilities.HasExtendedFind,
        cacheMs: pluginCacheSeconds * 1000,
        t,
      };
      if (wanted.recordId !== undefined) drop(wanted.recordId);
      if (!(await runMigration(wanted, access))) notify.done(elsewhere);
    },
    async forget({ migration, log, recordId }) {
      if (recordId !== undefined) drop(recordId);
      labelMigrations.forget(migration);
      await (recordId === undefined ? log?.remove() : removeTask(recordId));
    },
    renameReason: (label) => can('editRoles') ?? onStudies(label) ?? (document ? undefined : t.rolesUnread),
    deleteReason: onStudies,
    mayEditRoles,
    waits: pluginCacheSeconds,
  };
}

import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { migrationMessages } from '#features/labels/labelMessages.ts';
import { paths } from '#lib/paths.ts';
import type { TaskRecord } from '#lib/tasks/taskRecords.ts';
import { removeTask } from '#lib/tasks/taskStore.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { InterruptedTask } from '#ui/bulk/BulkTray.tsx';
import { useStore } from '#ui/useStore.ts';
import { labelMigrations, migrationOf } from './labelMigrations.ts';

interface Props {
  record: TaskRecord;
  /** It was discarded. */
  onDecided: () => void;
}

/** A label migration that a closed page left unfinished; the page of labels shows the details and can resume it. */
export function InterruptedMigration({ record, onDecided }: Props) {
  const t = useMessages(migrationMessages);
  const own = useStore(labelMigrations);
  const migration = migrationOf(record);
  if (!migration || own.some(({ migration: { from } }) => from === migration.from)) return null;
  const discard = async (): Promise<void> => {
    await removeTask(record.id);
    onDecided();
  };
  return (
    <InterruptedTask
      title={t.what(migration)}
      resume={
        <Button size="compact-sm" component={Link} to={paths.labels()}>
          {t.openLabels}
        </Button>
      }
      onDiscard={() => void discard()}
    />
  );
}

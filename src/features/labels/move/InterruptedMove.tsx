import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { TaskRecord } from '#lib/tasks/taskRecords.ts';
import { removeTask } from '#lib/tasks/taskStore.ts';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { InterruptedTask } from '#ui/bulk/BulkTray.tsx';
import { useStore } from '#ui/useStore.ts';
import { moveMessages } from '#features/labels/labelMessages.ts';
import { moveOf, moves } from './moves.ts';

interface Props {
  record: TaskRecord;
  /** It was discarded. */
  onDecided: () => void;
}

/** A label migration that a closed page left unfinished; the page of labels shows the details and can resume it. */
export function InterruptedMove({ record, onDecided }: Props) {
  const t = useMessages(moveMessages);
  const own = useStore(moves);
  const move = moveOf(record);
  if (!move || own.some(({ move: { going } }) => going === move.going)) return null;
  const discard = async (): Promise<void> => {
    await removeTask(record.id);
    onDecided();
  };
  return (
    <InterruptedTask
      title={t.what(move)}
      resume={
        <Button size="compact-sm" component={Link} to={paths.labels()}>
          {t.openLabels}
        </Button>
      }
      onDiscard={() => void discard()}
    />
  );
}

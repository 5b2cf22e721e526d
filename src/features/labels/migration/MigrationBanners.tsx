import { Button, Group, Text } from '@mantine/core';
import { describeNotSaved } from '#features/labels/describeNotSaved.ts';
import {
  catalogMessages,
  migrationMessages,
  type MigrationMessages,
} from '#features/labels/labelMessages.ts';
import { useLocale, useMessages } from '#locales/LocaleContext.ts';
import { errorMessages } from '#locales/shared/errors.ts';
import { Note } from '#ui/status/Note.tsx';
import type { MigrationState } from './labelMigrations.ts';
import { LabelStillGiven } from './migrateLabel.ts';
import { MigrationHalted } from './runMigration.ts';
import { useLabelMigrations } from './useLabelMigrations.ts';

/** Every rename, merge and deletion of this device: its progress, and how to resume it. */
export function MigrationBanners() {
  const { states, start, forget, renameReason, deleteReason } = useLabelMigrations();
  return states.map((state) => {
    const { from, to } = state.migration;
    return (
      <MigrationBanner
        key={from}
        state={state}
        reason={to === undefined ? deleteReason(from) : renameReason(from)}
        onGoOn={() => void start(state)}
        onForget={() => void forget(state)}
      />
    );
  });
}

function whyHalted(error: unknown, t: MigrationMessages): string | undefined {
  if (error === undefined) return t.interrupted;
  if (error instanceof MigrationHalted) return error.failed > 0 ? t.failed(error.failed) : t.stopped;
  return error instanceof LabelStillGiven ? t.stillGiven : undefined;
}

function useSituation({ migration, status, phase, until, error }: MigrationState): string {
  const t = useMessages(migrationMessages);
  const words = useMessages(catalogMessages);
  const errors = useMessages(errorMessages);
  const { tag } = useLocale();
  if (status === 'done') return '';
  if (status === 'halted') return whyHalted(error, t) ?? describeNotSaved(error, words, errors);
  const time = until === undefined ? '' : t.until(new Date(until).toLocaleTimeString(tag));
  return [phase === undefined ? t.starting : t.phase(migration, phase), time].filter(Boolean).join(', ');
}

interface Props {
  state: MigrationState;
  /** Why it can't continue. */
  reason: string | undefined;
  onGoOn: () => void;
  onForget: () => void;
}

function MigrationBanner({ state, reason, onGoOn, onForget }: Props) {
  const t = useMessages(migrationMessages);
  const situation = useSituation(state);
  const { migration, status, stop } = state;
  const isDone = status === 'done';
  return (
    <Note
      tone={status === 'halted' ? 'caution' : 'info'}
      role="status"
      mb="xs"
      title={isDone ? t.done(migration) : status === 'halted' ? t.halted(migration) : t.what(migration)}
    >
      {situation ? <Text size="sm">{situation}</Text> : null}
      {reason !== undefined && status === 'halted' ? <Text size="sm">{reason}</Text> : null}
      <Group gap="xs" mt="xs">
        {status === 'halted' && reason === undefined ? (
          <Button size="compact-sm" onClick={onGoOn}>
            {t.goOn}
          </Button>
        ) : null}
        {status === 'running' && stop ? (
          <Button size="compact-sm" variant="default" onClick={stop}>
            {t.stop}
          </Button>
        ) : null}
        {status === 'running' ? null : (
          <Button size="compact-sm" variant="default" onClick={onForget}>
            {isDone ? t.dismiss : t.forget}
          </Button>
        )}
      </Group>
    </Note>
  );
}

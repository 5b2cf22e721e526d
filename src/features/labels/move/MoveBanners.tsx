import { Alert, Button, Group, Text } from '@mantine/core';
import { describeNotSaved } from '#features/labels/describeNotSaved.ts';
import { catalogueMessages, moveMessages, type MoveMessages } from '#features/labels/labelMessages.ts';
import { errorMessages } from '#locales/shared/errors.ts';
import { useLocale, useMessages } from '#locales/LocaleContext.ts';
import { LabelStillGiven } from './moveLabel.ts';
import type { MoveState } from './moves.ts';
import { MoveHalted } from './runMove.ts';
import { useLabelMoves } from './useLabelMoves.ts';

/** Every rename, merge and deletion of this device: its progress, and how to resume it. */
export function MoveBanners() {
  const { states, start, forget, renameReason, deleteReason } = useLabelMoves();
  return states.map((state) => {
    const { going, staying } = state.move;
    return (
      <MoveBanner
        key={going}
        state={state}
        reason={staying === undefined ? deleteReason(going) : renameReason(going)}
        onGoOn={() => void start(state)}
        onForget={() => void forget(state)}
      />
    );
  });
}

function whyHalted(error: unknown, t: MoveMessages): string | undefined {
  if (error === undefined) return t.interrupted;
  if (error instanceof MoveHalted) return error.failed > 0 ? t.failed(error.failed) : t.stopped;
  return error instanceof LabelStillGiven ? t.stillGiven : undefined;
}

function useSituation({ move, status, phase, until, error }: MoveState): string {
  const t = useMessages(moveMessages);
  const words = useMessages(catalogueMessages);
  const errors = useMessages(errorMessages);
  const { tag } = useLocale();
  if (status === 'done') return '';
  if (status === 'halted') return whyHalted(error, t) ?? describeNotSaved(error, words, errors);
  const time = until === undefined ? '' : t.until(new Date(until).toLocaleTimeString(tag));
  return [phase === undefined ? t.starting : t.phase(move, phase), time].filter(Boolean).join(', ');
}

interface Props {
  state: MoveState;
  /** Why it can't continue. */
  reason: string | undefined;
  onGoOn: () => void;
  onForget: () => void;
}

function MoveBanner({ state, reason, onGoOn, onForget }: Props) {
  const t = useMessages(moveMessages);
  const situation = useSituation(state);
  const { move, status, stop } = state;
  const isDone = status === 'done';
  return (
    <Alert
      color={status === 'halted' ? 'orange' : 'gray'}
      variant="light"
      role="status"
      mb="xs"
      title={isDone ? t.done(move) : status === 'halted' ? t.halted(move) : t.what(move)}
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
    </Alert>
  );
}

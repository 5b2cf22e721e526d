import { Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '#api/ApiError.ts';
import { jobActionMutation, type JobAction } from '#api/orthanc/jobs/jobs.ts';
import { jobsMessages } from '#features/jobs/jobsMessages.ts';
import type { JobRow } from '#features/jobs/rows/jobRow.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { forgetOwnJob } from '#session/jobs/ownJobs.ts';
import { useRefusal } from '#session/useCan.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { Failure } from '#ui/Failure.tsx';
import { notify } from '#ui/notices/notify.ts';
import { useStore } from '#ui/useStore.ts';
import { askedActions, keepAsked, outcomeOf, possibleActions } from '#features/jobs/rows/askedActions.ts';

/** What can be done to a job in its state, and how what was asked of it goes: Orthanc agrees at once and does it later. */
export function JobActions({ row }: { row: JobRow }) {
  const t = useMessages(jobsMessages);
  const refusal = useRefusal()('cancelJob');
  const client = useQueryClient();
  const act = useMutation({
    ...jobActionMutation(client),
    onSuccess: (_answer, { id, action }) => {
      if (action !== 'delete') return keepAsked({ id, completedAt: row.job?.completedAt }, action);
      forgetOwnJob(id);
      // The dialog goes with the job.
      notify.done(t.followed.delete);
    },
  });
  const asked = useStore(askedActions).get(row.id);
  const outcome = asked && outcomeOf(asked, row);
  // Its response got lost, and it is done: the state tells.
  const isDone =
    act.isError &&
    outcomeOf({ action: act.variables.action, completedAt: row.job?.completedAt }, row) === 'followed';
  const isDisabled = act.isPending || outcome === 'underWay';
  const reason = isDisabled ? t.underWay[asked?.action ?? act.variables?.action ?? 'cancel'] : refusal.reason;
  const button = (action: JobAction) => (
    <ActionButton
      key={action}
      variant="default"
      {...(action === 'cancel' || action === 'delete' ? { color: 'red', variant: 'outline' } : {})}
      reason={refusal.reason ?? reason}
      why={refusal.why}
      loading={act.isPending && act.variables.action === action}
      onClick={() => act.mutate({ id: row.id, action })}
    >
      {t.actions[action]}
    </ActionButton>
  );
  return (
    <Stack gap="xs">
      {isDone ? null : <ActionFailure error={act.error} action={act.variables?.action} />}
      <Text size="sm" role="status">
        {act.isPending ? t.underWay[act.variables.action] : null}
        {!act.isPending && asked ? <Told row={row} action={asked.action} outcome={outcome} /> : null}
      </Text>
      <Group gap="xs" justify="flex-end">
        {possibleActions[row.status].map(button)}
      </Group>
    </Stack>
  );
}

/** How it goes with what was asked of a job. */
function Told({
  row: { type, status },
  action,
  outcome,
}: {
  row: JobRow;
  action: JobAction;
  outcome: ReturnType<typeof outcomeOf> | undefined;
}) {
  const t = useMessages(jobsMessages);
  // It went on, and has ended since.
  if (action === 'resume' && /^(?:done|failed|canceled|unlisted)$/.test(status)) return null;
  if (outcome === 'followed') return t.followed[action];
  if (outcome === 'tooLate') return t.tooLate[action];
  const isStopped = action === 'cancel' || action === 'pause';
  const hint = type.startsWith('DicomWeb') ? t.slowWeb : t.slow;
  return `${t.underWay[action]} ${isStopped ? hint : ''}`;
}

/** What went wrong with an action. A job whose state has moved on refuses it, and one that is gone as well. */
function ActionFailure({ error, action }: { error: Error | null; action: JobAction | undefined }) {
  const t = useMessages(jobsMessages);
  const errors = useMessages(errorMessages);
  if (!error || !action) return null;
  const hasMovedOn = error instanceof ApiError && (error.kind === 'invalid' || error.kind === 'notFound');
  const words = describeError(error, errors);
  return <Failure {...words} title={t.failedTitle[action]} text={hasMovedOn ? t.movedOn : words.text} />;
}

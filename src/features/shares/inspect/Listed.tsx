import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import type { SharePayload } from '#access/plugin/shareToken.ts';
import { shareRecordsOfStudyQuery } from '#api/orthanc/shares/shareRecords.ts';
import { putShareRecords } from '#api/orthanc/shares/shareRecordWrites.ts';
import { serverNow } from '#api/serverClock.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { useRecordStorage } from '#features/shares/records/useRecordStorage.ts';
import { shareListMessages, shareMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { Failure } from '#ui/Failure.tsx';
import { notify } from '#ui/notices/notify.ts';
import { recordForToken, type Verdict } from './inspectLink.ts';

/** Studies whose records are looked up; a link of the console has no more. */
const maxLookedUp = 30;

interface Props {
  payload: SharePayload;
  /** The link's ID. */
  id: string;
  verdict: Verdict;
  onAdded: () => void;
}

/** The studies of a link that this user can see, and those of them that list it; `undefined` until all have answered. */
function useListing({ resources }: SharePayload, id: string) {
  const { isDeclared } = useRecordStorage();
  const studyIds = [...new Set(resources.flatMap(({ orthancId }) => orthancId ?? []))].slice(0, maxLookedUp);
  return useQueries({
    queries: isDeclared
      ? studyIds.map((studyId) => ({ ...shareRecordsOfStudyQuery(studyId), retry: false, meta: toldInPlace }))
      : [],
    combine(answers) {
      if (answers.some(({ isPending }) => isPending)) return undefined;
      const seen = studyIds.filter((_, index) => answers[index]?.data !== undefined);
      const isListed = answers.some(({ data }) => data?.records.some((record) => record.id === id));
      return { seen, isListed };
    },
  });
}

/** Whether a pasted link is in the list, and a way to add it. Where the server checks links, one that isn't listed doesn't work. */
export function Listed({ payload, id, verdict, onAdded }: Props) {
  const t = useMessages(shareListMessages);
  const { recordLost, recordLostText } = useMessages(shareMessages);
  const errors = useMessages(errorMessages);
  const { userId } = useSessionState().person;
  const queryClient = useQueryClient();
  const { onServer } = useRecordStorage();
  const listing = useListing(payload, id);
  const add = useMutation({
    mutationFn: async () => {
      const record = recordForToken(payload, userId, serverNow());
      if (!record || !listing) return;
      const order = [{ record, studyIds: listing.seen }];
      const { failed, error } = await putShareRecords(queryClient, order, (lost) =>
        notify.failed(recordLost, { message: recordLostText(lost) }),
      );
      if (failed > 0) throw error;
    },
    onSuccess: onAdded,
  });
  if (!listing || listing.seen.length === 0) return null;
  if (listing.isListed) return <Text size="sm">{add.isSuccess ? t.added : t.listed}</Text>;
  const isOpen = verdict === 'valid' || verdict === 'unrecorded';
  const canBeAdded = isOpen && onServer && recordForToken(payload, userId, serverNow()) !== undefined;
  return (
    <>
      <Group gap="xs">
        <Text size="sm">{t.notListed}</Text>
        {canBeAdded ? (
          <Button size="compact-sm" variant="default" loading={add.isPending} onClick={() => add.mutate()}>
            {t.addToList}
          </Button>
        ) : null}
      </Group>
      {canBeAdded ? (
        <Text size="xs" c="dimmed">
          {t.addHint}
        </Text>
      ) : null}
      {add.error ? <Failure {...describeError(add.error, errors)} title={t.notAdded} /> : null}
    </>
  );
}

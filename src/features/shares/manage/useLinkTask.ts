import { useQueryClient } from '@tanstack/react-query';
import { changeLink } from '#api/orthanc/shares/shareLinkChanges.ts';
import type { LinkChange } from '#api/orthanc/shares/shareRecordChanges.ts';
import { shareRecordsChanged } from '#api/orthanc/shares/shareRecords.ts';
import { serverNow } from '#api/serverClock.ts';
import type { ShareRow } from '#features/shares/records/shareRows.ts';
import { shareChangeMessages } from '#features/shares/shareMessages.ts';
import { useStudyName } from '#features/shares/useStudyName.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { startBulkTask } from '#ui/bulk/startBulkTask.ts';
import { notify } from '#ui/notices/notify.ts';

/** Links that are written at once. */
const concurrency = 6;

/** The studies that have a link's record. */
const recordedOn = ({ id, shown }: ShareRow) => ({ id, studyIds: shown.map((study) => study.id) });

/** Says later that others' writes at the same time have undone a change. Of many links, once. */
function useTellLost(): () => void {
  const t = useMessages(shareChangeMessages);
  return () => notify.failed(t.lost, { id: 'links-lost', message: t.lostText });
}

/** Changes one link on all its studies. */
export function useChangeLink(): (row: ShareRow, change: LinkChange) => Promise<void> {
  const queryClient = useQueryClient();
  const tellLost = useTellLost();
  return async (row, change) => {
    try {
      await changeLink(recordedOn(row), change, tellLost);
    } catch (error) {
      // Some of its studies may be written. The failure is told at once, the list may take long.
      void shareRecordsChanged(queryClient);
      throw error;
    }
    await shareRecordsChanged(queryClient);
  };
}

/** Revokes many links on the tray: with progress, stop, retry, undo and report. */
export function useRevokeTask(): (rows: readonly ShareRow[]) => void {
  const t = useMessages(shareChangeMessages);
  const queryClient = useQueryClient();
  const { userId } = useSessionState().person;
  const nameOfStudy = useStudyName();
  const tellLost = useTellLost();
  const nameOf = ({ id, shown }: ShareRow): string => [...shown.map(nameOfStudy), id].join(' · ');
  const run = (
    title: string,
    rows: readonly ShareRow[],
    change: LinkChange,
    undo?: (done: readonly ShareRow[]) => void,
  ): void => {
    startBulkTask<ShareRow>({
      title,
      items: rows,
      nameOf,
      concurrency,
      notice: change.kind === 'restore' ? t.restoreTakesEffect : t.takesEffect,
      run: (row) => changeLink(recordedOn(row), change, tellLost),
      onSettled: () => void shareRecordsChanged(queryClient),
      ...(undo ? { undo } : {}),
    });
  };
  return (rows) => {
    // One moment for all of them: undo finds what this task has revoked by it.
    const revoked = { at: serverNow(), by: userId };
    run(t.revoking(rows.length), rows, { kind: 'revoke', revoked }, (done) =>
      run(t.restoring(done.length), done, { kind: 'restore', revoked }),
    );
  };
}

import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { shareLinkModeQuery } from '#api/orthanc/shares/shareLinkMode.ts';
import { shareRecordsChanged } from '#api/orthanc/shares/shareRecords.ts';
import { putShareRecords } from '#api/orthanc/shares/shareRecordWrites.ts';
import { isBriefDownload, type ShareLink } from '#features/shares/link/shareLink.ts';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { serverNow } from '#api/serverClock.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { notify } from '#ui/notices/notify.ts';
import { deviceRecords } from './deviceRecords.ts';
import { madeLinks } from './madeLinks.ts';
import { useRecordStorage } from './useRecordStorage.ts';

/** Links that were made, and what is remembered of them on this device. */
export interface RecordOrder {
  links: readonly ShareLink[];
  recipient: string;
  note: string;
  /** They open copies that were made for them. */
  isForCopies?: boolean | undefined;
}

/** How recording went: on how many studies it failed, with the first reason. The links themselves work in any case. */
export interface RecordedLinks {
  onServer: number;
  failed: number;
  error: unknown;
  onDevice: boolean;
}

/** Whether the proxy has written the records already. Where it doesn't say so, the console writes them: a record that is there stays as it is. */
async function isRecordedByProxy(queryClient: QueryClient): Promise<boolean> {
  try {
    return (await queryClient.fetchQuery(shareLinkModeQuery)) === 'enforced';
  } catch {
    return false;
  }
}

/** Records links: on this device always, and on their studies if the server is set up for it and its proxy doesn't. */
export function useLinkRecorder(): (order: RecordOrder) => Promise<RecordedLinks> {
  const queryClient = useQueryClient();
  const { userId } = useSessionState().person;
  const storage = useRecordStorage();
  const t = useMessages(shareMessages);
  /** The dialog is closed by then: someone else's writes at the same time may have overwritten our record again and again. */
  const tellLost = (lost: number): void => notify.failed(t.recordLost, { message: t.recordLostText(lost) });
  return async ({ links, recipient, note, isForCopies }) => {
    const created = serverNow();
    const records = links.map((link) => ({
      id: link.id,
      kind: link.kind,
      created,
      expiresAt: link.expiresAt,
      by: userId,
      studies: link.studies.length,
      studyIds: link.studies.map(({ orthancId }) => orthancId),
    }));
    const onDevice = deviceRecords.add(
      userId,
      records.map((record) => ({ ...record, recipient, note, isForCopies: isForCopies ?? false })),
    );
    madeLinks.add(links, userId);
    if (await isRecordedByProxy(queryClient)) {
      await shareRecordsChanged(queryClient);
      const onServer = links.filter((link) => !isBriefDownload(link)).length;
      return { onServer, failed: 0, error: undefined, onDevice };
    }
    if (!storage.onServer) return { onServer: 0, failed: 0, error: undefined, onDevice };
    const { written, failed, error } = await putShareRecords(
      queryClient,
      records.map(({ studyIds, ...record }) => ({
        record: { ...record, latest: record.expiresAt, revoked: undefined },
        studyIds,
      })),
      tellLost,
    );
    return { onServer: written, failed, error, onDevice };
  };
}

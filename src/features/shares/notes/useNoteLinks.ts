import { useMutation, useQueryClient } from '@tanstack/react-query';
import { putNotes } from '#api/orthanc/shareRecordWrites.ts';
import type { ShareLink } from '#features/shares/link/shareLink.ts';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { serverNow } from '#api/serverClock.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { notify } from '#ui/notices/notify.ts';
import { deviceNotes } from './deviceNotes.ts';
import { useNotePlace } from './useNotePlace.ts';

/** Links that were made, and what is remembered of them on this device. */
export interface NoteOrder {
  links: readonly ShareLink[];
  recipient: string;
  remark: string;
}

/** How noting went: on how many studies it failed, with the first reason. The links themselves are good in any case. */
export interface Noted {
  onServer: number;
  failed: number;
  error: unknown;
  onDevice: boolean;
}

/** Notes links: on this device always, and on every study where the server is set up for it. */
export function useNoteLinks() {
  const queryClient = useQueryClient();
  const { userId } = useSessionState().person;
  const place = useNotePlace();
  const t = useMessages(shareMessages);
  /** The dialog is closed by then: someone else's note of the same moment may have gone over ours, again and again. */
  const tellLost = (lost: number): void => notify.failed(t.noteLost, { message: t.noteLostText(lost) });
  return useMutation({
    mutationFn: async ({ links, recipient, remark }: NoteOrder): Promise<Noted> => {
      const created = serverNow();
      const notes = links.map((link) => ({
        id: link.id,
        kind: link.kind,
        created,
        until: link.expires,
        by: userId,
        studies: link.studies.length,
        studyIds: link.studies.map(({ orthancId }) => orthancId),
      }));
      const onDevice = deviceNotes.add(
        userId,
        notes.map((note) => ({ ...note, recipient, remark })),
      );
      if (!place.onServer) return { onServer: 0, failed: 0, error: undefined, onDevice };
      const { written, failed, error } = await putNotes(
        queryClient,
        notes.map(({ studyIds, ...note }) => ({ note, studyIds })),
        tellLost,
      );
      return { onServer: written, failed, error, onDevice };
    },
  });
}

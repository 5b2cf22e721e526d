import { useMutation, useQueryClient } from '@tanstack/react-query';
import { mintToken } from '#api/authorization/tokens.ts';
import type { StudyKey } from '#api/orthanc/studies/study.ts';
import { uiConfigurationQuery, type ViewerName } from '#api/orthanc/uiConfiguration.ts';
import { downloadLink, viewerLink } from '#api/orthanc/viewerLinks.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useConfig } from '#session/SessionContext.ts';
import { notify } from '#ui/notices/notify.ts';
import { studyMessages } from '#features/studies/studyMessages.ts';
import { serverNow } from '#api/serverClock.ts';
import { openEmptyTab } from '#ui/openTab.ts';

/** How long a link for the person at the screen lives, in milliseconds: as long as the server's own explorer makes them. */
const linkLife = 3_600_000;

const tokenStudies = (studies: readonly StudyKey[]) =>
  studies.map(({ id, studyInstanceUid }) => ({ orthancId: id, studyInstanceUid }));

/**
 * Opens studies in a viewer of this server, in another tab. The link is created at the click and never shown: anyone who has it can open
 * the studies without an account. Call `open` from a click: a tab may only be opened then.
 */
export function useOpenImages() {
  const t = useMessages(studyMessages);
  const errors = useMessages(errorMessages);
  const { orthanc } = useConfig();
  const queryClient = useQueryClient();
  const opening = useMutation({
    async mutationFn({
      studies,
      viewer,
      tab,
    }: {
      studies: readonly StudyKey[];
      viewer: ViewerName | undefined;
      tab: Window;
    }) {
      const configuration = await queryClient.ensureQueryData(uiConfigurationQuery);
      const chosen = viewer ?? configuration.viewers[0];
      if (!chosen) {
        tab.close();
        notify.failed(t.noViewer);
        return;
      }
      const { token } = await mintToken({
        type: chosen === 'meddream' ? 'meddream-instant-link' : 'viewer-instant-link',
        id: crypto.getRandomValues(new Uint32Array(2)).join('-'),
        studies: tokenStudies(studies),
        expiresAt: new Date(serverNow().getTime() + linkLife),
      });
      const { ohifRoot, medDreamRoot } = configuration;
      tab.location.replace(
        viewerLink(chosen, { orthancUrl: orthanc.url, ohifRoot, medDreamRoot, studies, token }),
      );
    },
    onError(error, { tab }) {
      tab.close();
      notify.failed(t.openFailed, { message: describeError(error, errors).text });
    },
  });
  const open = (studies: readonly StudyKey[], viewer?: ViewerName): void => {
    const tab = openEmptyTab();
    if (!tab) {
      notify.failed(t.openFailed, { message: t.tabBlocked });
      return;
    }
    opening.mutate({ studies, viewer, tab });
  };
  return { open, isPending: opening.isPending };
}

/** Streams studies as one zip straight to the disk, by a link made at the click: nothing is held in memory. */
export function useDownload() {
  const t = useMessages(studyMessages);
  const errors = useMessages(errorMessages);
  const { orthanc } = useConfig();
  return useMutation({
    async mutationFn(studies: readonly StudyKey[]) {
      const { token } = await mintToken({
        type: 'download-instant-link',
        id: crypto.getRandomValues(new Uint32Array(2)).join('-'),
        studies: tokenStudies(studies),
        expiresAt: new Date(serverNow().getTime() + linkLife),
      });
      const anchor = document.createElement('a');
      anchor.href = downloadLink(
        orthanc.url,
        studies.map((study) => study.id),
        token,
        studies.length === 1 ? 'study.zip' : 'studies.zip',
      );
      // A refusal shows as a failed download instead of leaving the page.
      anchor.download = '';
      anchor.rel = 'noreferrer';
      anchor.click();
    },
    onSuccess: (_, studies) => notify.done(t.downloadBegun(studies.length)),
    onError: (error) => notify.failed(t.downloadFailed, { message: describeError(error, errors).text }),
  });
}

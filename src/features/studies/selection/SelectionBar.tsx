import { lazyPart } from '#ui/lazyPart.tsx';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useCallback, useMemo, useState } from 'react';
import { maxCollected } from '#api/orthanc/studies/collectStudies.ts';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { cachedLabels } from '#api/orthanc/studies/studyCache.ts';
import type { StudySearch } from '#api/orthanc/studies/studySearch.ts';
import { maxInOneDownload } from '#api/orthanc/viewerLinks.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useRefusal, type RefusedButton } from '#session/useCan.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { usePageAction } from '#ui/actions/pageActions.ts';
import type { Selection } from '#ui/selection.ts';
import { useDownload, useOpenImages } from '#features/studies/actions/useLinks.ts';
import { ActionIcon } from '#features/studies/actions/ActionIcon.tsx';
import { ChangeButtons } from '#features/studies/actions/ChangeButtons.tsx';
import { StudyDialogs, type StudyDialog } from '#features/studies/actions/StudyDialogs.tsx';
import { useStudySlots } from '#features/studies/slots.ts';
import { studyMessages } from '#features/studies/studyMessages.ts';
import { selectionMessages } from './selectionMessages.ts';
import { useCollect } from './useCollect.ts';
import barClasses from '#ui/actions/SelectionBar.module.css';
import classes from './Selection.module.css';

const DeleteStudies = lazyPart(async () => (await import('./DeleteStudies.tsx')).DeleteStudies);

/** Studies that a viewer opens together: its address names each of them. */
const maxOpened = 10;

interface Props {
  selection: Selection<SelectedStudy>;
  onSelect: (selection: Selection<SelectedStudy>) => void;
  search: StudySearch;
  /** Studies that match, where it is known. */
  total: number | undefined;
}

/** The first reason why one of the studies may not be acted on; of one whose labels are not known the server decides. */
function refusalOf(
  refusal: ReturnType<typeof useRefusal>,
  action: Parameters<ReturnType<typeof useRefusal>>[0],
  studies: readonly ({ id: string; labels: readonly string[] } | undefined)[],
): RefusedButton {
  for (const study of studies) {
    const refused = refusal(action, study);
    if (refused.reason) return refused;
  }
  return { reason: undefined, why: undefined };
}

/** What can be done with the selected studies, each by permission and with its reason. */
export function SelectionBar({ selection, onSelect, search, total }: Props) {
  const t = useMessages(selectionMessages);
  const words = useMessages(studyMessages);
  const refusal = useRefusal();
  const { EditLabels, Share, Send } = useStudySlots();
  const [dialog, setDialog] = useState<StudyDialog | 'delete'>();
  const { open } = useOpenImages();
  const download = useDownload();
  const collect = useCollect(search, onSelect);
  const studies = useMemo(() => [...selection.values()], [selection]);
  const queryClient = useQueryClient();
  const refused = useMemo(() => {
    const known = cachedLabels(queryClient);
    const told = studies.map(({ id }) => {
      const labels = known.get(id);
      return labels && { id, labels };
    });
    return {
      open: refusalOf(refusal, 'open', told),
      download: refusalOf(refusal, 'download', told),
      share: refusalOf(refusal, 'share', told),
      send: refusalOf(refusal, 'send', told),
      editLabels: refusalOf(refusal, 'editLabels', told),
      delete: refusalOf(refusal, 'delete', told),
      modify: refusalOf(refusal, 'modify', told),
      anonymize: refusalOf(refusal, 'anonymize', told),
    };
  }, [refusal, studies, queryClient]);
  const count = studies.length;
  const close = (): void => setDialog(undefined);
  const openSend = useCallback(() => setDialog('send'), []);
  usePageAction(
    { id: 'send', name: words.send, group: t.selected(count), run: openSend },
    refused.send.reason,
  );
  const isWhole = count >= Math.min(total ?? Infinity, maxCollected);
  const tooManyOpen = count > maxOpened ? t.openTooMany(maxOpened) : undefined;
  const tooManyZipped = count > maxInOneDownload ? words.downloadTooMany(maxInOneDownload) : undefined;
  return (
    <section className={barClasses['bar']} aria-label={t.region}>
      <strong role="status">
        {collect.progress === undefined ? t.selected(count) : t.collecting(collect.progress)}
      </strong>
      {collect.progress === undefined ? (
        <>
          {isWhole ? null : (
            <Button variant="subtle" size="compact-sm" onClick={collect.begin}>
              {total === undefined ? t.selectAllUnknown : t.selectAll(total)}
            </Button>
          )}
          <Button variant="subtle" size="compact-sm" onClick={() => onSelect(new Map())}>
            {t.clear}
          </Button>
          <span className={barClasses['actions']}>
            <ActionButton
              size="xs"
              leftSection={<ActionIcon of="open" />}
              {...refused.open}
              reason={refused.open.reason ?? tooManyOpen}
              onClick={() => open(studies)}
            >
              {t.open}
            </ActionButton>
            <ActionButton
              size="xs"
              variant="default"
              leftSection={<ActionIcon of="download" />}
              loading={download.isPending}
              {...refused.download}
              reason={refused.download.reason ?? tooManyZipped}
              onClick={() => download.mutate(studies)}
            >
              {words.download}
            </ActionButton>
            {Share ? (
              <ActionButton
                size="xs"
                variant="default"
                leftSection={<ActionIcon of="share" />}
                {...refused.share}
                onApproach={Share.preload}
                onClick={() => setDialog('share')}
              >
                {words.share}
              </ActionButton>
            ) : null}
            {Send ? (
              <ActionButton
                size="xs"
                variant="default"
                leftSection={<ActionIcon of="send" />}
                {...refused.send}
                onApproach={Send.preload}
                onClick={openSend}
              >
                {words.send}
              </ActionButton>
            ) : null}
            {EditLabels ? (
              <ActionButton
                size="xs"
                variant="default"
                leftSection={<ActionIcon of="editLabels" />}
                {...refused.editLabels}
                onApproach={EditLabels.preload}
                onClick={() => setDialog('labels')}
              >
                {words.editLabels}
              </ActionButton>
            ) : null}
            <ChangeButtons
              size="xs"
              group={t.selected(count)}
              count={count}
              refusalOf={(action) => refused[action]}
              onOpen={setDialog}
            />
            <ActionButton
              size="xs"
              variant="default"
              leftSection={<ActionIcon of="delete" />}
              {...refused.delete}
              onClick={() => setDialog('delete')}
            >
              {t.delete}
            </ActionButton>
          </span>
        </>
      ) : (
        <Button variant="default" size="compact-sm" onClick={collect.stop}>
          {t.stop}
        </Button>
      )}
      {collect.isFrozen && collect.progress === undefined ? (
        <span className={classes['note']}>
          {total !== undefined && total > maxCollected ? t.limitReached(maxCollected, total) : t.frozen}
        </span>
      ) : null}
      {dialog === 'delete' ? (
        <Suspense fallback={null}>
          <DeleteStudies studies={studies} onClose={close} onBegun={() => onSelect(new Map())} />
        </Suspense>
      ) : null}
      {dialog && dialog !== 'delete' ? (
        <StudyDialogs dialog={dialog} studies={studies} onClose={close} />
      ) : null}
    </section>
  );
}

import { lazyPart } from '#ui/lazyPart.tsx';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useMemo, useState } from 'react';
import { maxCollected } from '#api/orthanc/studies/collectStudies.ts';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { cachedLabels } from '#api/orthanc/studies/studyCache.ts';
import type { StudySearch } from '#api/orthanc/studies/studySearch.ts';
import { maxInOneDownload } from '#api/orthanc/viewerLinks.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useCan, type Refused } from '#session/useCan.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import type { Selection } from '#ui/selection.ts';
import { useDownload, useOpenImages } from '#features/studies/actions/useLinks.ts';
import { useStudySlots } from '#features/studies/slots.ts';
import { studyMessages } from '#features/studies/studyMessages.ts';
import { selectionMessages } from './selectionMessages.ts';
import { useCollect } from './useCollect.ts';
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
function reasonFor(
  can: Refused,
  action: Parameters<Refused>[0],
  studies: readonly ({ labels: readonly string[] } | undefined)[],
): string | undefined {
  for (const study of studies) {
    const reason = can(action, study);
    if (reason) return reason;
  }
  return undefined;
}

/** What can be done with the selected studies, each by permission and with its reason. */
export function SelectionBar({ selection, onSelect, search, total }: Props) {
  const t = useMessages(selectionMessages);
  const words = useMessages(studyMessages);
  const can = useCan();
  const { EditLabels, Share } = useStudySlots();
  const [dialog, setDialog] = useState<'labels' | 'share' | 'delete'>();
  const { open } = useOpenImages();
  const download = useDownload();
  const collect = useCollect(search, onSelect);
  const studies = useMemo(() => [...selection.values()], [selection]);
  const queryClient = useQueryClient();
  const reasons = useMemo(() => {
    const known = cachedLabels(queryClient);
    const labeled = studies.map(({ id }) => known.get(id)).map((labels) => labels && { labels });
    return {
      open: reasonFor(can, 'open', labeled),
      download: reasonFor(can, 'download', labeled),
      share: reasonFor(can, 'share', labeled),
      editLabels: reasonFor(can, 'editLabels', labeled),
      delete: reasonFor(can, 'delete', labeled),
    };
  }, [can, studies, queryClient]);
  const count = studies.length;
  const close = (): void => setDialog(undefined);
  const isWhole = count >= Math.min(total ?? Infinity, maxCollected);
  const tooManyOpen = count > maxOpened ? t.openTooMany(maxOpened) : undefined;
  const tooManyZipped = count > maxInOneDownload ? words.downloadTooMany(maxInOneDownload) : undefined;
  return (
    <section className={classes['bar']} aria-label={t.region}>
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
          <span className={classes['actions']}>
            <ActionButton size="xs" reason={reasons.open ?? tooManyOpen} onClick={() => open(studies)}>
              {t.open}
            </ActionButton>
            <ActionButton
              size="xs"
              variant="default"
              loading={download.isPending}
              reason={reasons.download ?? tooManyZipped}
              onClick={() => download.mutate(studies)}
            >
              {words.download}
            </ActionButton>
            {Share ? (
              <ActionButton
                size="xs"
                variant="default"
                reason={reasons.share}
                onApproach={Share.preload}
                onClick={() => setDialog('share')}
              >
                {words.share}
              </ActionButton>
            ) : null}
            {EditLabels ? (
              <ActionButton
                size="xs"
                variant="default"
                reason={reasons.editLabels}
                onApproach={EditLabels.preload}
                onClick={() => setDialog('labels')}
              >
                {words.editLabels}
              </ActionButton>
            ) : null}
            <ActionButton
              size="xs"
              variant="default"
              reason={reasons.delete}
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
      <Suspense fallback={null}>
        {dialog === 'labels' && EditLabels ? <EditLabels studies={studies} onClose={close} /> : null}
        {dialog === 'share' && Share ? <Share studies={studies} onClose={close} /> : null}
        {dialog === 'delete' ? (
          <DeleteStudies studies={studies} onClose={close} onBegun={() => onSelect(new Map())} />
        ) : null}
      </Suspense>
    </section>
  );
}

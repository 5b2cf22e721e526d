import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import type { Remote } from '#api/orthanc/remotes/remote.ts';
import type { RemoteStudy } from '#api/orthanc/remotes/remoteStudy.ts';
import type { RemoteAnswers } from '#api/orthanc/remotes/searchRemote.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { lazyPart } from '#ui/lazyPart.tsx';
import { remoteMessages } from '#features/remote/remoteMessages.ts';
import { useSeriesRefusal } from '#features/remote/series/useSeriesRefusal.ts';
import type { StudiesHere } from '#features/remote/answers/useStudiesHere.ts';
import classes from '#ui/actions/SelectionBar.module.css';

const RetrieveDialog = lazyPart(
  async () => (await import('#features/remote/retrieve/RetrieveDialog.tsx')).RetrieveDialog,
);
const SeriesDialog = lazyPart(
  async () => (await import('#features/remote/series/SeriesDialog.tsx')).SeriesDialog,
);

interface Props {
  remote: Remote;
  answers: RemoteAnswers;
  selected: readonly RemoteStudy[];
  presenceOf: StudiesHere['presenceOf'];
  onSelect: (studies: readonly RemoteStudy[]) => void;
}

/** What can be done with the selected answers. */
export function AnswerBar({ remote, answers, selected, presenceOf, onSelect }: Props) {
  const t = useMessages(remoteMessages);
  const [dialog, setDialog] = useState<'retrieve' | 'series'>();
  const seriesRefusal = useSeriesRefusal(remote);
  const [first] = selected;
  const close = (): void => setDialog(undefined);
  const nothing = selected.every(({ studyInstanceUid }) => studyInstanceUid === '');
  const total = answers.studies.length;
  return (
    <section className={classes['bar']} aria-label={t.region}>
      <strong role="status">{t.selected(selected.length)}</strong>
      {selected.length < total ? (
        <Button variant="subtle" size="compact-sm" onClick={() => onSelect(answers.studies)}>
          {t.selectAll(total)}
        </Button>
      ) : null}
      <Button variant="subtle" size="compact-sm" onClick={() => onSelect([])}>
        {t.clear}
      </Button>
      <span className={classes['actions']}>
        <ActionButton
          size="xs"
          reason={nothing ? t.nothingToRetrieve : undefined}
          onApproach={RetrieveDialog.preload}
          onClick={() => setDialog('retrieve')}
        >
          {t.retrieve}
        </ActionButton>
        <ActionButton
          size="xs"
          variant="default"
          reason={seriesRefusal ?? (selected.length === 1 && !nothing ? undefined : t.seriesOne)}
          onClick={() => setDialog('series')}
        >
          {t.series}
        </ActionButton>
      </span>
      <Suspense fallback={null}>
        {dialog === 'retrieve' ? (
          <RetrieveDialog
            remote={remote}
            answers={answers}
            selected={selected}
            presenceOf={presenceOf}
            onClose={close}
            onBegun={() => onSelect([])}
          />
        ) : null}
        {dialog === 'series' && first ? (
          <SeriesDialog remote={remote} query={answers.query} study={first} onClose={close} />
        ) : null}
      </Suspense>
    </section>
  );
}

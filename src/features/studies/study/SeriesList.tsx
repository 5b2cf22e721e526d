import { lazyPart } from '#ui/lazyPart.tsx';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { seriesOfStudyQuery, type Series } from '#api/orthanc/instances.ts';
import type { Study } from '#api/orthanc/studies/study.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useRefusal } from '#session/useCan.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { useStudySlots } from '#features/studies/slots.ts';
import { studyMessages } from '#features/studies/studyMessages.ts';
import { Preview } from './Preview.tsx';
import classes from './StudyPage.module.css';

const InstanceBrowser = lazyPart(async () => (await import('./InstanceBrowser.tsx')).InstanceBrowser);

/** The series of a study with a picture each; one can be opened to its images and tags (`?series=`). */
export function SeriesList({ study }: { study: Study }) {
  const t = useMessages(studyMessages);
  const { data: series } = useSuspenseQuery(seriesOfStudyQuery(study.id));
  const [params, setParams] = useSearchParams();
  // The list that this study was opened from is kept there.
  const state: unknown = useLocation().state;
  const openId = params.get('series');
  return (
    <section className={classes['section']} aria-labelledby="study-series">
      <h2 id="study-series">{t.series(series.length)}</h2>
      {series.length === 0 ? <p>{t.noSeries}</p> : null}
      <ul className={classes['seriesList']}>
        {series.map((one) => (
          <SeriesLine
            key={one.id}
            study={study}
            series={one}
            isOpen={one.id === openId}
            onToggle={() =>
              setParams(one.id === openId ? {} : { series: one.id }, {
                replace: true,
                preventScrollReset: true,
                state,
              })
            }
          />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  study: Study;
  series: Series;
  isOpen: boolean;
  onToggle: () => void;
}

function SeriesLine({ study, series, isOpen, onToggle }: LineProps) {
  const refusal = useRefusal();
  const { Send } = useStudySlots();
  const [isSending, setSending] = useState(false);
  const t = useMessages(studyMessages);
  const format = useFormat();
  const name = [t.seriesName(series.number), series.description].filter(Boolean).join(': ');
  const middle = series.instances[Math.floor(series.instances.length / 2)];
  const facts = [
    series.modality,
    t.images(series.instances.length),
    series.bodyPart,
    format.dicomDate(series.date),
    series.manufacturer,
    series.station,
  ];
  return (
    <li className={classes['series']}>
      <Preview instanceId={middle} name={name} size="small" />
      <div className={classes['seriesText']}>
        <strong>{name}</strong>
        <span className={classes['quiet']}>{facts.filter(Boolean).join(' · ')}</span>
      </div>
      <div className={classes['seriesButtons']}>
        {Send ? (
          <ActionButton
            variant="default"
            size="xs"
            aria-label={t.sendSeries(name)}
            {...refusal('send', study)}
            onApproach={Send.preload}
            onClick={() => setSending(true)}
          >
            {t.send}
          </ActionButton>
        ) : null}
        <Button variant="default" size="xs" aria-expanded={isOpen} onClick={onToggle}>
          {isOpen ? t.hideInstances : t.showInstances}
        </Button>
      </div>
      {isOpen ? (
        <Suspense fallback={null}>
          <InstanceBrowser series={series} name={name} />
        </Suspense>
      ) : null}
      {isSending && Send ? (
        <Suspense fallback={null}>
          <Send
            studies={[study]}
            series={{
              id: series.id,
              seriesInstanceUid: series.seriesInstanceUid,
              name,
              images: series.instances.length,
            }}
            onClose={() => setSending(false)}
          />
        </Suspense>
      ) : null}
    </li>
  );
}

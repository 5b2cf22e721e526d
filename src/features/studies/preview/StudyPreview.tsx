import { Skeleton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { seriesOfStudyQuery } from '#api/orthanc/instances.ts';
import type { Study } from '#api/orthanc/studies/study.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { paths } from '#lib/paths.ts';
import { readPersonName } from '#lib/text/personName.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { Failure } from '#ui/Failure.tsx';
import { ChipRow } from '#ui/names/ChipRow.tsx';
import { Preview } from '#features/studies/study/Preview.tsx';
import { studyMessages } from '#features/studies/studyMessages.ts';
import { WhoSees } from '#features/studies/whoSees/WhoSees.tsx';
import classes from './StudyPreview.module.css';

/** How long a study must stay the current one before it is asked for, in milliseconds: keys that run through the list ask for none. */
const patience = 150;

/** Pictures that are shown at most; the study's page has the others. */
const maxPictures = 6;

/** The current study of the list beside it: its pictures, its labels, and who can see it. */
export function StudyPreview({ study: current }: { study: Study | undefined }) {
  const { preview: t } = useMessages(studyMessages);
  const [study] = useDebouncedValue(current, patience);
  return (
    <aside className={classes['preview']} aria-label={t.title}>
      {study ? <Previewed key={study.id} study={study} /> : <p className={classes['quiet']}>{t.none}</p>}
    </aside>
  );
}

function Previewed({ study }: { study: Study }) {
  const t = useMessages(studyMessages);
  const format = useFormat();
  const facts = [
    format.dicomDate(study.studyDate),
    study.modalities.join(', '),
    study.instanceCount === undefined ? '' : t.images(study.instanceCount),
    study.patientId,
  ];
  return (
    <>
      <h2 dir="auto" className={classes['name']} title={study.patientName}>
        <Link to={paths.study(study.id)}>{readPersonName(study.patientName) || t.noName}</Link>
      </h2>
      {study.description ? <p dir="auto">{study.description}</p> : null}
      <p className={classes['quiet']}>{facts.filter(Boolean).join(' · ')}</p>
      <Pictures study={study} />
      <section aria-labelledby="preview-labels">
        <h2 id="preview-labels">{t.labels}</h2>
        {study.labels.length === 0 ? (
          <p className={classes['quiet']}>{t.noLabels}</p>
        ) : (
          <ChipRow names={study.labels} />
        )}
      </section>
      <WhoSees study={study} />
    </>
  );
}

/** A picture of each series, as far as there is room. */
function Pictures({ study }: { study: Study }) {
  const t = useMessages(studyMessages);
  const errors = useMessages(errorMessages);
  const series = useQuery({ ...seriesOfStudyQuery(study.id), meta: toldInPlace });
  if (series.isError)
    return (
      <Failure
        {...describeError(series.error, errors)}
        retryLabel={errors.retry}
        onRetry={() => void series.refetch()}
      />
    );
  if (series.isPending) return <Skeleton height={120} />;
  if (series.data.length === 0) return <p className={classes['quiet']}>{t.noSeries}</p>;
  const more = series.data.length - maxPictures;
  return (
    <>
      <ul className={classes['pictures']} aria-label={t.series(series.data.length)}>
        {series.data.slice(0, maxPictures).map((one) => (
          <li key={one.id}>
            <Preview
              instanceId={one.instances[Math.floor(one.instances.length / 2)]}
              name={[t.seriesName(one.number), one.description].filter(Boolean).join(': ')}
              size="small"
            />
            <span className={classes['caption']} dir="auto">
              {one.description || t.seriesName(one.number)}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className={classes['quiet']}>{t.preview.more(more)}</p> : null}
    </>
  );
}

import { hrefOf } from '#lib/basePath.ts';
import { paths } from '#lib/paths.ts';
import { lazyPart } from '#ui/lazyPart.tsx';
import { Suspense } from 'react';
import type { Study } from '#api/orthanc/studies/study.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { studiesMessages } from '#locales/shared/studies.ts';
import { nameOf } from '#features/studies/columns/columns.tsx';
import { ChipRow } from '#ui/names/ChipRow.tsx';
import classes from './StudiesPage.module.css';

const OpenImagesButton = lazyPart(
  async () => (await import('#features/studies/actions/OpenImagesButton.tsx')).OpenImagesButton,
);

/** A study on a phone. */
export function StudyCard({ study }: { study: Study }) {
  const t = useMessages(studiesMessages);
  const format = useFormat();
  const date = format.dicomDate(study.studyDate);
  return (
    <div className={classes['card']}>
      <a
        href={hrefOf(paths.study(study.id))}
        data-opens
        dir="auto"
        className={classes['name']}
        title={study.patientName}
      >
        {nameOf(study, t)}
      </a>
      <span dir="auto">{study.description || t.noDescription}</span>
      <span className={classes['cardLine']}>
        {date ? <span>{date}</span> : null}
        {study.modalities.length > 0 ? <span>{study.modalities.join(', ')}</span> : null}
        {study.instanceCount === undefined ? null : <span>{t.images(study.instanceCount)}</span>}
        {study.patientId ? <span>{study.patientId}</span> : null}
      </span>
      <ChipRow names={study.labels} />
      <Suspense fallback={<span className={classes['buttonRoom']} />}>
        <OpenImagesButton study={study} />
      </Suspense>
    </div>
  );
}

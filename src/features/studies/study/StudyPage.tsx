import { Button, Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useParams } from 'react-router';
import { studyQuery } from '#api/orthanc/studies/study.ts';
import { readPersonName } from '#lib/text/personName.ts';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { studiesMessages } from '#locales/shared/studies.ts';
import { useCan } from '#session/useCan.ts';
import { Breadcrumbs } from '#ui/Breadcrumbs.tsx';
import { lazyPart } from '#ui/lazyPart.tsx';
import { ColorChip } from '#ui/names/ColorChip.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useStudySlots } from '#features/studies/slots.ts';
import { studyMessages } from '#features/studies/studyMessages.ts';
import { OtherStudies } from '#features/studies/whoSees/OtherStudies.tsx';
import { SeriesList } from './SeriesList.tsx';
import { StudyActions } from './StudyActions.tsx';
import { StudyFacts } from './StudyFacts.tsx';
import { useBackToList } from './useBackToList.ts';
import { useNeighbors } from './useNeighbors.ts';
import { WhoSees } from '#features/studies/whoSees/WhoSees.tsx';
import classes from './StudyPage.module.css';

const PrintedStudyHead = lazyPart(
  async () => (await import('#features/studies/print/Printed.tsx')).PrintedStudyHead,
);
const Documents = lazyPart(async () => (await import('#features/studies/documents/Documents.tsx')).Documents);

/** One study: whose it is, what is in it, and what can be done with it. */
export function StudyPage() {
  const t = useMessages(studyMessages);
  const studies = useMessages(studiesMessages);
  const { id = '' } = useParams();
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { list, go } = useNeighbors();
  const goBack = useBackToList(list);
  const { SharesOfStudy, CopiesOfStudy, ActivityOfStudy } = useStudySlots();
  const can = useCan();
  const mayShare = can('share', study) === undefined;
  const mayReadLog = can('readAuditLogs') === undefined;
  return (
    <div className={classes['page']}>
      <Suspense fallback={null}>
        <PrintedStudyHead />
      </Suspense>
      <div>
        <Group gap="xs" mb="xs" className={classes['nav'] ?? ''}>
          <Breadcrumbs
            list={studies.title}
            to={{ pathname: paths.studies(), search: list?.query ?? '' }}
            state={{ search: list?.key ?? '', at: list ? list.index - list.before : 0 }}
            onClick={goBack}
          />
          {list ? (
            <>
              <Button variant="default" size="xs" onClick={() => go(-1)} aria-keyshortcuts="k">
                {t.previous}
              </Button>
              <Button variant="default" size="xs" onClick={() => go(1)} aria-keyshortcuts="j">
                {t.next}
              </Button>
            </>
          ) : null}
        </Group>
        <PageHeader
          title={
            <span dir="auto" title={study.patientName}>
              {readPersonName(study.patientName) || t.noName}
            </span>
          }
          beside={
            <span dir="auto" className={classes['quiet']}>
              {study.description}
            </span>
          }
        />
        <StudyActions study={study} />
      </div>
      <section className={classes['section']} aria-labelledby="study-labels">
        <h2 id="study-labels">{t.labels}</h2>
        <div className={classes['chips']}>
          {study.labels.length === 0 ? <span className={classes['quiet']}>{t.noLabels}</span> : null}
          {study.labels.map((label) => (
            <ColorChip key={label} name={label} />
          ))}
        </div>
      </section>
      <StudyFacts study={study} />
      <SeriesList key={id} study={study} />
      <Suspense fallback={null}>
        <Documents studyId={id} />
      </Suspense>
      {SharesOfStudy && mayShare ? (
        <Suspense fallback={null}>
          <SharesOfStudy study={study} />
        </Suspense>
      ) : null}
      <WhoSees study={study} />
      <OtherStudies study={study} list={list} />
      {CopiesOfStudy ? (
        <Suspense fallback={null}>
          <CopiesOfStudy study={study} />
        </Suspense>
      ) : null}
      {ActivityOfStudy && mayReadLog ? <ActivityOfStudy study={study} /> : null}
    </div>
  );
}

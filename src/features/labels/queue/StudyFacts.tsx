import { Anchor, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Study } from '#api/orthanc/studies/study.ts';
import { readPersonName } from '#lib/text/personName.ts';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { newTab } from '#ui/openTab.ts';
import { labelQueueMessages } from '#features/labels/labelMessages.ts';
import classes from './LabelQueuePage.module.css';

/** What is known of a study, to choose its labels by. */
export function StudyFacts({ study }: { study: Study }) {
  const t = useMessages(labelQueueMessages);
  const format = useFormat();
  const date = [format.dicomDate(study.studyDate), format.dicomTime(study.studyTime)].filter(Boolean);
  const facts: readonly [string, string][] = [
    [t.facts.description, study.description],
    [t.facts.date, date.join(' ')],
    [t.facts.modalities, study.modalities.join(', ')],
    [t.facts.patientId, study.patientId],
    [t.facts.referring, readPersonName(study.referringPhysician)],
    [t.facts.institution, study.institution],
  ];
  return (
    <section aria-label={t.study}>
      <Title order={2} size="h3" title={study.patientName} dir="auto">
        {readPersonName(study.patientName) || t.noName}
      </Title>
      <dl className={classes['facts']}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([title, value]) => (
            <div key={title} style={{ display: 'contents' }}>
              <dt>{title}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
      </dl>
      <Anchor component={Link} to={paths.study(study.id)} {...newTab} size="sm">
        {t.open}
      </Anchor>
    </section>
  );
}

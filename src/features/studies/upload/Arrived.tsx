import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { studyQuery } from '#api/orthanc/studies/study.ts';
import { inSentence } from '#lib/text/hiddenCharacters.ts';
import { readPersonName } from '#lib/text/personName.ts';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useSystem } from '#session/SessionContext.ts';
import type { UploadState } from './Upload.ts';
import { uploadMessages } from './uploadMessages.ts';
import classes from './Upload.module.css';

/** How many of the studies that arrived are linked to; the list below shows all of them. */
const linked = 20;

interface Props {
  state: UploadState;
  label: string;
  isEnded: boolean;
}

/** What the archive has now that it had not before, and the way to it. */
export function Arrived({ state, label, isEnded }: Props) {
  const t = useMessages(uploadMessages);
  const overwrites = useSystem().OverwriteInstances;
  const { studyIds, stored, known, labelFailures } = state;
  if (studyIds.length === 0) return null;
  return (
    <section aria-label={t.arrived}>
      <Text size="sm">
        {t.summary(stored, studyIds.length)}
        {known > 0 ? ` ${t.known(known)}` : ''}
        {isEnded && label !== '' && labelFailures.length < studyIds.length ? ` ${t.labeled(label)}` : ''}
      </Text>
      {overwrites ? (
        <Text size="xs" c="dimmed">
          {t.overwrites}
        </Text>
      ) : null}
      {isEnded ? (
        <ul className={classes['arrived']}>
          {studyIds.slice(0, linked).map((id) => (
            <ArrivedStudy key={id} id={id} />
          ))}
          {studyIds.length > linked ? <li>{t.moreStudies(studyIds.length - linked)}</li> : null}
        </ul>
      ) : null}
    </section>
  );
}

/** A link to a study. Users who can't see their own upload are told so. */
function ArrivedStudy({ id }: { id: string }) {
  const t = useMessages(uploadMessages);
  const format = useFormat();
  const { data: study, isError } = useQuery(studyQuery(id));
  if (isError) return <li>{t.notSeen}</li>;
  if (!study) return <li>{t.loading}</li>;
  const words = [
    readPersonName(study.patientName) || t.noName,
    format.dicomDate(study.studyDate),
    study.description,
  ];
  return (
    <li>
      <Link to={paths.study(id)}>{words.filter(Boolean).map(inSentence).join(' · ')}</Link>
    </li>
  );
}

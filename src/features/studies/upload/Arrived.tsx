import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { studyQuery } from '#api/orthanc/studies/study.ts';
import type { UploadedStudy } from '#api/orthanc/upload.ts';
import { inSentence } from '#lib/text/hiddenCharacters.ts';
import { readPersonName } from '#lib/text/personName.ts';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
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
  const { studies, stored, known, labelFailures, passedOver } = state;
  if (studies.length === 0) return null;
  return (
    <section aria-label={t.arrived}>
      <Text size="sm">
        {t.summary(stored, studies.length)}
        {known > 0 ? ` ${t.known(known)}` : ''}
        {isEnded && label !== '' && labelFailures.length < studies.length ? ` ${t.labeled(label)}` : ''}
      </Text>
      {overwrites ? (
        <Text size="xs" c="dimmed">
          {t.overwrites}
        </Text>
      ) : null}
      {isEnded ? (
        <ul className={classes['arrived']}>
          {studies.slice(0, linked).map((study) => (
            <ArrivedStudy key={study.id} uploaded={study} overwrites={overwrites} />
          ))}
          {studies.length > linked ? <li>{t.moreStudies(studies.length - linked)}</li> : null}
        </ul>
      ) : null}
      <PassedOverFiles passedOver={passedOver} />
    </section>
  );
}

/** How many files of which zip were no images: the server says nothing of them. */
function PassedOverFiles({ passedOver }: { passedOver: UploadState['passedOver'] }) {
  const t = useMessages(uploadMessages);
  const { named } = useMessages(uiMessages);
  if (passedOver.length === 0) return null;
  return (
    <ul className={classes['arrived']}>
      {passedOver.slice(0, linked).map(({ path, count }, index) => (
        <li key={`${String(index)} ${path}`}>
          <b>{named(path)}</b> {t.passedOver(count)}
        </li>
      ))}
      {passedOver.length > linked ? <li>{t.moreArchives(passedOver.length - linked)}</li> : null}
    </ul>
  );
}

interface ArrivedProps {
  uploaded: UploadedStudy;
  overwrites: boolean;
}

/** A link to a study, and what of it was there already. Users who can't see their own upload are told so. */
function ArrivedStudy({ uploaded, overwrites }: ArrivedProps) {
  const t = useMessages(uploadMessages);
  const format = useFormat();
  const { id, stored, known } = uploaded;
  const { data: study, isError } = useQuery(studyQuery(id));
  // Where the server overwrites, it doesn't tell which images it had.
  const already = known > 0 && !overwrites ? ` – ${t.knownOfStudy(known, stored + known)}` : '';
  if (isError) return <li>{t.notSeen + already}</li>;
  if (!study) return <li>{t.loading}</li>;
  const words = [
    readPersonName(study.patientName) || t.noName,
    format.dicomDate(study.studyDate),
    study.description,
  ];
  return (
    <li>
      <Link to={paths.study(id)}>{words.filter(Boolean).map(inSentence).join(' · ')}</Link>
      {already}
    </li>
  );
}

import type { RemoteStudy } from '#api/orthanc/remotes/remoteStudy.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { Here, nameOf, type AnswerWords } from './columns.tsx';
import type { Presence } from './useStudiesHere.ts';
import classes from '#features/remote/Remote.module.css';

interface Props {
  study: RemoteStudy;
  presence: Presence;
  words: AnswerWords;
}

/** A study of a remote on a phone. */
export function AnswerCard({ study, presence, words }: Props) {
  const { t, list, format } = words;
  const { named } = useMessages(uiMessages);
  const date = format.dicomDate(study.studyDate);
  return (
    <div className={classes['card']}>
      <span dir="auto" className={classes['name']} title={study.patientName}>
        {nameOf(study, list)}
      </span>
      <span dir="auto">{study.description || list.noDescription}</span>
      <span className={classes['cardLine']}>
        {date ? <span>{date}</span> : null}
        {study.modalities.length > 0 ? <bdi>{study.modalities.join(', ')}</bdi> : null}
        {study.instanceCount === undefined ? null : <span>{list.images(study.instanceCount)}</span>}
        {study.patientId ? <bdi>{study.patientId}</bdi> : null}
      </span>
      <span className={classes['cardLine']}>
        <span>{named(t.here)}</span> <Here study={study} presence={presence} words={words} />
      </span>
    </div>
  );
}

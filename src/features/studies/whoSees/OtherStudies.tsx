import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { studiesOfPatientQuery } from '#api/orthanc/studies/collectStudies.ts';
import type { Study } from '#api/orthanc/studies/study.ts';
import { paths } from '#lib/paths.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useSystem } from '#session/SessionContext.ts';
import type { ListPosition } from '#features/studies/search/listPosition.ts';
import { studyMessages } from '#features/studies/studyMessages.ts';
import classes from '#features/studies/study/StudyPage.module.css';

/** What else of the same patient this person may see, newest first; nothing where there is no patient id to go by. */
export function OtherStudies({ study, list }: { study: Study; list: ListPosition | undefined }) {
  const t = useMessages(studyMessages);
  const errors = useMessages(errorMessages);
  const format = useFormat();
  const extended = useSystem().Capabilities.HasExtendedFind;
  const found = useQuery({
    ...studiesOfPatientQuery(study.patientId, extended),
    enabled: study.patientId.trim() !== '',
  });
  const others = found.data?.filter((one) => one.id !== study.id) ?? [];
  return (
    <section className={classes['section']} aria-labelledby="study-others">
      <h2 id="study-others">{t.otherStudies}</h2>
      {found.error ? <p>{describeError(found.error, errors).text}</p> : null}
      {!found.isFetching && !found.error && others.length === 0 ? (
        <p className={classes['quiet']}>{t.noOtherStudies}</p>
      ) : null}
      <ul className={classes['others']}>
        {others.map((one) => (
          <li key={one.id}>
            <Link to={paths.study(one.id)} state={{ list }}>
              <span>{format.dicomDate(one.studyDate) || '–'}</span>
              <span>{one.modalities.join(', ')}</span>
              <span>{one.description}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

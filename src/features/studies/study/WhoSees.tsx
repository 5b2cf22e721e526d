import { useQuery } from '@tanstack/react-query';
import { rolesReadLastQuery } from '#api/authorization/rolesReadLast.ts';
import type { Study } from '#api/orthanc/study.ts';
import { lister } from '#locales/format.ts';
import { useLocale, useMessages } from '#locales/LocaleContext.ts';
import { useCan } from '#session/useCan.ts';
import { studyMessages } from '#features/studies/studyMessages.ts';
import { rolesThatSee } from './rolesThatSee.ts';
import classes from './StudyPage.module.css';

/** Which roles open a study, for who may read the roles; from what was read last, as reading them is a write in effect. */
export function WhoSees({ study }: { study: Study }) {
  const t = useMessages(studyMessages);
  const { language } = useLocale();
  const mayRead = useCan()('readRoles') === undefined;
  const { data: document } = useQuery(rolesReadLastQuery);
  if (!mayRead) return null;
  const roles = document ? rolesThatSee(document, study.labels) : [];
  return (
    <section className={classes['section']} aria-labelledby="study-who">
      <h2 id="study-who">{t.whoSees}</h2>
      {document ? null : <p className={classes['quiet']}>{t.whoSeesUnread}</p>}
      {document && roles.length === 0 ? <p className={classes['quiet']}>{t.whoSeesNobody}</p> : null}
      {roles.length > 0 ? (
        <>
          <ul className={classes['roles']}>
            {roles.map(({ role, labels }) => (
              <li key={role}>
                <strong>{role}</strong>{' '}
                <span className={classes['quiet']}>
                  {labels ? t.whoSeesBy(lister(language)(labels)) : t.whoSeesAll}
                </span>
              </li>
            ))}
          </ul>
          <p className={classes['quiet']}>{t.whoSeesAsOf}</p>
        </>
      ) : null}
    </section>
  );
}

import { Link } from 'react-router';
import { seesAll } from '#access/roles/profile.ts';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import type { Study } from '#api/orthanc/studies/study.ts';
import { paths } from '#lib/paths.ts';
import { lister } from '#locales/format.ts';
import { useLocale, useMessages } from '#locales/LocaleContext.ts';
import { RolesNeeded } from '#widgets/roles/RolesNeeded.tsx';
import { useProfile } from '#session/SessionContext.ts';
import { useRoles } from '#widgets/roles/useRoles.ts';
import { studyMessages } from '#features/studies/studyMessages.ts';
import { Name } from '#ui/names/Name.tsx';
import { rolesThatSee } from './rolesThatSee.ts';
import classes from '#features/studies/study/StudyPage.module.css';

/** Which roles open a study, for who may read the roles; for others why they see it themselves, as their profile says. */
export function WhoSees({ study }: { study: Study }) {
  const t = useMessages(studyMessages);
  const roles = useRoles();
  return (
    <section className={classes['section']} aria-labelledby="study-who">
      <h2 id="study-who">{t.whoSees}</h2>
      {roles.kind === 'known' ? (
        <>
          <SeeingRoles study={study} document={roles.document} />
          <Link to={paths.access({ study: study.id, action: 'view' })}>{t.whoSeesMore}</Link>
        </>
      ) : null}
      {roles.kind === 'notAllowed' ? <WhyYouSeeIt study={study} /> : null}
      <RolesNeeded roles={roles} />
      <p>
        <Link to={paths.access({ study: study.id })}>{t.explainAccess}</Link>
      </p>
    </section>
  );
}

function SeeingRoles({ study, document }: { study: Study; document: RolesDocument }) {
  const t = useMessages(studyMessages);
  const { language } = useLocale();
  const roles = rolesThatSee(document, study.labels);
  if (roles.length === 0) return <p className={classes['quiet']}>{t.whoSeesNobody}</p>;
  return (
    <>
      <ul className={classes['roles']}>
        {roles.map(({ role, labels }) => (
          <li key={role}>
            <strong>
              <Name>{role}</Name>
            </strong>{' '}
            <span className={classes['quiet']}>
              {labels ? t.whoSeesBy(lister(language)(labels)) : t.whoSeesAll}
            </span>
          </li>
        ))}
      </ul>
      <p className={classes['quiet']}>{t.whoSeesAsOf}</p>
    </>
  );
}

/** The server shows a person limited to labels only those labels of a study that are theirs too. */
function WhyYouSeeIt({ study }: { study: Study }) {
  const t = useMessages(studyMessages);
  const { language } = useLocale();
  const profile = useProfile();
  const own = study.labels.filter((label) => profile.authorizedLabels.includes(label));
  return (
    <>
      {seesAll(profile) ? <p>{t.youSeeAll}</p> : null}
      {!seesAll(profile) && own.length > 0 ? <p>{t.youSeeBy(lister(language)(own))}</p> : null}
      <p className={classes['quiet']}>{t.othersUnknown}</p>
    </>
  );
}

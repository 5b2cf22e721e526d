import { useQuery } from '@tanstack/react-query';
import type { ChangeEffect } from '#access/explain/prepared.ts';
import type { Effect } from '#access/roles/effects.ts';
import { seesAll, uniteRoles } from '#access/roles/profile.ts';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { studiesSeenQuery } from '#api/orthanc/labels.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useProfile } from '#session/SessionContext.ts';
import { useCan } from '#session/useCan.ts';
import { changeMessages } from '#features/access/accessMessages.ts';
import classes from './chain.module.css';

interface Props {
  effect: ChangeEffect | undefined;
  document: RolesDocument | undefined;
  /** The roles of the person asked about. */
  held: readonly string[];
  /** The question is about a study: what is gained is then gained for others, too. */
  isAboutStudy: boolean;
}

/** What a change does besides: for whom, and how many studies more. */
export function ChangeEffectWords({ effect, document, held, isAboutStudy }: Props) {
  const t = useMessages(changeMessages);
  if (!effect) return null;
  switch (effect.kind) {
    case 'roles':
      return [...effect.roles].map(([role, gains]) => (
        <p key={role} className={classes['quiet']}>
          {t.forEveryone(role, gains.permissionsGained, isAboutStudy)}{' '}
          <MoreStudies gains={gains} before={document?.roles.get(role)?.authorizedLabels ?? []} />
        </p>
      ));
    case 'study':
      return <p className={classes['quiet']}>{t.rolesThatGain(effect.rolesThatGain)}</p>;
    case 'person': {
      const { permissionsGained } = effect.gains;
      const before = document ? uniteRoles(held, document).authorizedLabels : [];
      return (
        <p className={classes['quiet']}>
          {permissionsGained.length > 0 ? `${t.gainsPermissions(permissionsGained)} ` : null}
          <MoreStudies gains={effect.gains} before={before} />
        </p>
      );
    }
    case 'signsIn':
      return <p className={classes['quiet']}>{t.signsIn}</p>;
    case 'newLink':
      return <p className={classes['quiet']}>{t.newLink}</p>;
  }
}

/** How many studies more, counted by the server for people who see all: for others it would count only what they see. */
function MoreStudies({ gains: { labelsGained }, before }: { gains: Effect; before: readonly string[] }) {
  const t = useMessages(changeMessages);
  const counts = seesAll(useProfile());
  const mayCount = useCan()('search') === undefined;
  const enabled = counts && mayCount && labelsGained.length > 0;
  const now = useQuery({ ...studiesSeenQuery(before), enabled: enabled && before.length > 0 });
  const then = useQuery({ ...studiesSeenQuery([...before, ...labelsGained]), enabled });
  if (!enabled) return null;
  const seenBefore = before.length > 0 ? now.data : 0;
  if (then.error || now.error) return null;
  if (then.data === undefined || seenBefore === undefined) return t.counting;
  return <strong>{`${t.moreStudies(Math.max(0, then.data - seenBefore))}.`}</strong>;
}

import type { RoleLink } from '#access/explain/chain.ts';
import { ALL_LABELS } from '#access/roles/profile.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Name } from '#ui/names/Name.tsx';
import { detailMessages } from '#features/access/accessMessages.ts';
import classes from './chain.module.css';

/** More roles than these are only counted; those that give something come first. */
const maxShown = 5;

interface Props {
  roles: readonly RoleLink[];
  /** Roles that aren't held and would give what is missing. */
  others: readonly RoleLink[];
  /** The roles document is known: else the roles are only named. */
  hasDetails: boolean;
}

const weight = ({ permissions, labels }: RoleLink): number =>
  (permissions.length > 0 ? 1 : 0) + (labels.length > 0 ? 1 : 0);

/** The roles held, what each gives of what counts here, and which others would. */
export function ChainRoles({ roles, others, hasDetails }: Props) {
  const t = useMessages(detailMessages);
  const sorted = roles.toSorted((a, b) => weight(b) - weight(a));
  const names = others.map(({ role }) => role);
  const more = names.length - maxShown;
  return (
    <>
      {roles.length === 0 ? t.noRoles : null}
      {sorted.slice(0, maxShown).map((link) => (
        <span key={link.role}>
          <strong>
            <Name>{link.role}</Name>
          </strong>
          {hasDetails ? <Gives link={link} /> : null}
        </span>
      ))}
      {sorted.length > maxShown ? (
        <span className={classes['quiet']}>{t.moreRoles(sorted.length - maxShown)}</span>
      ) : null}
      {names.length > 0 ? (
        <span className={classes['quiet']}>
          {more > 0 ? t.wouldGiveMore(names.slice(0, maxShown), more) : t.wouldGive(names)}
        </span>
      ) : null}
    </>
  );
}

function Gives({ link }: { link: RoleLink }) {
  const t = useMessages(detailMessages);
  const parts = [
    ...(link.permissions.length > 0 ? [t.gives(link.permissions)] : []),
    ...(link.labels.includes(ALL_LABELS)
      ? [t.grantsAll]
      : link.labels.length > 0
        ? [t.grants(link.labels)]
        : []),
  ];
  const words = link.known ? (parts.length > 0 ? parts.join(', ') : t.givesNothing) : t.notInDocument;
  return <span className={classes['quiet']}>{words}</span>;
}

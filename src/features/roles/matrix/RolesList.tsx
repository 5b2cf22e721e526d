import { ALL_LABELS } from '#access/roles/profile.ts';
import { emptyRole, sameRole, type RolesDocument } from '#access/roles/rolesDocument.ts';
import { rolesMessages } from '#features/roles/rolesMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { Name } from '#ui/names/Name.tsx';
import classes from './list.module.css';

interface Props {
  base: RolesDocument;
  mine: RolesDocument;
  names: readonly string[];
  onOpen: (role: string) => void;
}

/** The roles as cards, for a narrow window: each opens the role, where everything can be changed. */
export function RolesList({ base, mine, names, onOpen }: Props) {
  const t = useMessages(rolesMessages);
  const { named } = useMessages(uiMessages);
  return (
    <ul className={classes['list']} aria-label={t.matrix}>
      {names.map((name) => {
        const role = mine.roles.get(name) ?? emptyRole;
        const labels = role.authorizedLabels;
        return (
          <li key={name}>
            <button type="button" className={classes['card']} onClick={() => onOpen(name)}>
              <strong>
                {name ? <Name>{name}</Name> : t.emptyName}
                {sameRole(base.roles.get(name), role) ? null : ' •'}
              </strong>
              <span>
                {named(t.permissionsAre)} {role.permissions.join(', ') || t.nothing}
              </span>
              <span>
                {labels.includes(ALL_LABELS)
                  ? `${named(t.labelsAre)} ${t.allStudies}`
                  : labels.length > 0
                    ? t.labelsOf(labels)
                    : `${named(t.labelsAre)} ${t.nothing}`}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

import type { RefCallback } from 'react';
import { accessMessages, permissionInWords } from '#locales/shared/access.ts';
import { rolesMessages } from '#features/roles/rolesMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { useHint } from '#ui/actions/useHint.tsx';
import type { PermissionGroup } from './columns.ts';
import classes from './matrix.module.css';

interface Props {
  groups: readonly PermissionGroup[];
  /** The column that is in the tab order, if it is in the head. */
  current: number | undefined;
  /** The column of labels, for those who want to know its width. */
  measureLabels: RefCallback<Element>;
}

/** The two head rows: the groups, and the permissions, each a button that tells what it opens and who has it. */
export function MatrixHead({ groups, current, measureLabels }: Props) {
  const t = useMessages(rolesMessages);
  const permissions = groups.flatMap((group) =>
    group.permissions.map((permission) => ({ permission, group })),
  );
  return (
    <div role="rowgroup" className={classes['head']}>
      <div role="row" aria-rowindex={1} className={classes['groups']}>
        <span role="columnheader" className={classes['corner']} aria-label={t.role} />
        {groups.map(({ group, permissions }) => (
          <span
            key={group}
            role="columnheader"
            aria-colspan={permissions.length}
            className={classes['group']}
            data-group={group}
            style={{ gridColumn: `span ${String(permissions.length)}` }}
          >
            {t.groups[group]}
          </span>
        ))}
        <span role="columnheader" className={classes['group']} aria-label={t.labels} />
      </div>
      <div role="row" aria-rowindex={2} className={classes['heads']}>
        <span
          role="columnheader"
          className={classes['corner']}
          data-row={-1}
          data-column={0}
          tabIndex={current === 0 ? 0 : -1}
        >
          {t.role}
        </span>
        {permissions.map(({ permission, group }, index) => (
          <PermissionHead
            key={permission}
            permission={permission}
            isUnknown={group.group === 'unknown'}
            startsGroup={group.permissions[0] === permission}
            column={index + 1}
            isCurrent={current === index + 1}
          />
        ))}
        <span
          ref={measureLabels}
          role="columnheader"
          className={classes['labelsHead']}
          data-row={-1}
          data-column={permissions.length + 1}
          tabIndex={current === permissions.length + 1 ? 0 : -1}
        >
          {t.labels}
        </span>
      </div>
    </div>
  );
}

interface HeadProps {
  permission: string;
  isUnknown: boolean;
  startsGroup: boolean;
  column: number;
  isCurrent: boolean;
}

function PermissionHead({ permission, isUnknown, startsGroup, column, isCurrent }: HeadProps) {
  const t = useMessages(rolesMessages);
  const { named } = useMessages(uiMessages);
  const access = useMessages(accessMessages);
  const meaning = isUnknown ? t.unknownMeaning : permissionInWords(permission, access);
  const { target, hint } = useHint(`${named(permission)} ${meaning}`);
  return (
    <span role="columnheader" className={classes['permission']} data-starts={startsGroup || undefined}>
      <button
        type="button"
        {...target}
        data-row={-1}
        data-column={column}
        data-unknown={isUnknown || undefined}
        tabIndex={isCurrent ? 0 : -1}
      >
        {isUnknown ? `⚠ ${permission}` : permission}
      </button>
      {hint}
    </span>
  );
}

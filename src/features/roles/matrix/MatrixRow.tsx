import { memo } from 'react';
import { emptyRole, type Role } from '#access/roles/rolesDocument.ts';
import { markedText } from '#lib/text/hiddenCharacters.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { rolesMessages } from '#features/roles/rolesMessages.ts';
import { Name } from '#ui/names/Name.tsx';
import { cellState, type CellState } from './cell.ts';
import classes from './matrix.module.css';
import { LabelsCell } from './LabelsCell.tsx';

interface Props {
  name: string;
  role: Role;
  /** The role as the server holds it; `undefined`: it is new. */
  before: Role | undefined;
  permissions: readonly string[];
  index: number;
  /** Offset from the first row in CSS pixels. */
  top: number;
  /** The column that is in the tab order, if it is in this row. */
  current: number | undefined;
  isOpen: boolean;
  /** The room for the names of its labels in CSS pixels. */
  labelsWidth: number;
}

const signs: Readonly<Record<CellState, string>> = { held: '✓', throughAll: '◦', not: '' };
const checked = { held: true, throughAll: 'mixed', not: false } as const;

/** A role: its name, a cell for each permission, its labels. Listens to nothing; the grid does. */
export const MatrixRow = memo(function MatrixRow(props: Props) {
  const { name, role, before, permissions, index, current, isOpen } = props;
  const t = useMessages(rolesMessages);
  const tabIndex = (column: number): 0 | -1 => (column === current ? 0 : -1);
  return (
    <div
      role="row"
      aria-rowindex={index + 3}
      className={classes['row']}
      style={{ transform: `translateY(${String(props.top)}px)` }}
      data-open={isOpen || undefined}
    >
      <div role="rowheader" className={classes['name']}>
        <button
          type="button"
          className={classes['open']}
          data-row={index}
          data-column={0}
          tabIndex={tabIndex(0)}
          title={markedText(name, 'identifier')}
        >
          {name ? <Name>{name}</Name> : t.emptyName}
        </button>
        {before === undefined ? <span className={classes['new']}>{t.newMark}</span> : null}
      </div>
      {permissions.map((permission, at) => {
        const state = cellState(role, permission);
        const changed =
          role.permissions.includes(permission) !== (before ?? emptyRole).permissions.includes(permission);
        return (
          <div key={permission} role="gridcell" className={classes['cell']}>
            <span
              role="checkbox"
              aria-checked={checked[state]}
              aria-label={t.cell(permission, name, state === 'throughAll', changed)}
              className={classes['box']}
              data-state={state}
              data-changed={changed || undefined}
              data-row={index}
              data-column={at + 1}
              tabIndex={tabIndex(at + 1)}
            >
              {signs[state]}
            </span>
          </div>
        );
      })}
      <LabelsCell
        labels={role.authorizedLabels}
        before={before?.authorizedLabels}
        width={props.labelsWidth}
        row={index}
        column={permissions.length + 1}
        tabIndex={tabIndex(permissions.length + 1)}
      />
    </div>
  );
});

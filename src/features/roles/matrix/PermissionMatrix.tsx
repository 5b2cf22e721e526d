import {
  useMemo,
  useState,
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { emptyRole, type RolesDocument } from '#access/roles/rolesDocument.ts';
import { rolesMessages } from '#features/roles/rolesMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import type { CellPosition } from '#ui/grid/cellPosition.ts';
import { useColumnWidth } from '#ui/grid/useColumnWidth.ts';
import { positionOf, useCellPosition, useGridKeys } from '#ui/grid/useGridKeys.ts';
import { useRowWindow } from '#ui/grid/useRowWindow.ts';
import type { PermissionGroup } from './columns.ts';
import classes from './matrix.module.css';
import { MatrixHead } from './MatrixHead.tsx';
import { MatrixRow } from './MatrixRow.tsx';

interface Props {
  /** The roles as the server holds them, for the marks of what is changed. */
  base: RolesDocument;
  mine: RolesDocument;
  groups: readonly PermissionGroup[];
  /** The roles to show, in their order. Keep the array stable. */
  names: readonly string[];
  openRole: string | undefined;
  onToggle: (role: string, permission: string) => void;
  onOpenRole: (role: string) => void;
  onOpenPermission: (permission: string) => void;
}

const rowHeight = 36;
/** Height of the two head rows, as the style sheet has it. */
const headHeight = 91;

/** The room in the narrowest column of labels, as the style sheet has it. */
const minLabelsWidth = 152;

/** The first permission of the first role. */
const start: CellPosition = { row: 0, column: 1 };

/** The permissions matrix: a row for each role, a column for each permission. Only visible rows are rendered; arrows move, Space toggles. */
export function PermissionMatrix({ base, mine, groups, names, openRole, ...on }: Props) {
  const t = useMessages(rolesMessages);
  const permissions = useMemo(() => groups.flatMap((group) => group.permissions), [groups]);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  // The first column names the roles, the last one shows their labels.
  const size = { rows: names.length, columns: permissions.length + 2, page: 15 };
  const [position, setPosition] = useCellPosition(size, start);
  const { indexes, reveal } = useRowWindow({
    scroller,
    count: names.length,
    rowHeight,
    headHeight,
    overscan: 6,
    keep: position.row,
  });
  const [labelsWidth = minLabelsWidth, measureLabels] = useColumnWidth();
  const { focus, moveByKey } = useGridKeys({ size, position, setPosition, scroller, reveal });

  /** Space, Enter or a click: toggles a permission of a role; on anything else, opens what it is about. */
  const act = ({ row, column }: CellPosition): void => {
    const [name, permission] = [names[row], permissions[column - 1]];
    if (name !== undefined && permission !== undefined) on.onToggle(name, permission);
    else if (name !== undefined) on.onOpenRole(name);
    else if (permission !== undefined) on.onOpenPermission(permission);
  };
  const listeners = {
    onKeyDown(event: KeyboardEvent): void {
      if (positionOf(event.target) === undefined) return;
      if (!moveByKey(event.key, event)) {
        if (event.key !== ' ' && event.key !== 'Enter') return;
        act(position);
      }
      event.preventDefault();
    },
    onClick(event: MouseEvent): void {
      const at = positionOf(event.target);
      if (!at) return;
      focus(at);
      act(at);
    },
    onFocus(event: FocusEvent): void {
      const at = positionOf(event.target);
      if (at && (at.row !== position.row || at.column !== position.column)) setPosition(at);
    },
  };

  const style: CSSProperties & Record<'--permissions', number> = { '--permissions': permissions.length };
  return (
    <div
      ref={setScroller}
      className={classes['matrix']}
      style={style}
      role="grid"
      aria-label={t.matrix}
      aria-rowcount={names.length + 2}
      aria-colcount={size.columns}
      {...listeners}
    >
      <MatrixHead
        groups={groups}
        current={position.row === -1 ? position.column : undefined}
        measureLabels={measureLabels}
      />
      <div role="rowgroup" className={classes['body']} style={{ height: names.length * rowHeight }}>
        {indexes.map((index) => {
          const name = names[index] ?? '';
          return (
            <MatrixRow
              key={name}
              name={name}
              role={mine.roles.get(name) ?? emptyRole}
              before={base.roles.get(name)}
              permissions={permissions}
              index={index}
              top={index * rowHeight}
              current={index === position.row ? position.column : undefined}
              isOpen={name === openRole}
              labelsWidth={labelsWidth}
            />
          );
        })}
      </div>
    </div>
  );
}

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, type CSSProperties } from 'react';
import { emptyRole, type RolesDocument } from '#access/roles/rolesDocument.ts';
import { rolesMessages } from '#features/roles/rolesMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import type { PermissionGroup } from './columns.ts';
import classes from './matrix.module.css';
import { MatrixHead } from './MatrixHead.tsx';
import { MatrixRow } from './MatrixRow.tsx';
import { useMatrixKeys } from './useMatrixKeys.ts';

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
const headHeight = 180;

/** The permissions matrix: a row for each role, a column for each permission. Only visible rows are rendered; arrows move, Space toggles. */
export function RolesMatrix({ base, mine, groups, names, openRole, ...on }: Props) {
  const t = useMessages(rolesMessages);
  const permissions = useMemo(() => groups.flatMap((group) => group.permissions), [groups]);
  const scroller = useRef<HTMLDivElement>(null);
  const currentRow = useRef(0);
  // oxlint-disable-next-line react/incompatible-library -- no React Compiler here; its instance is read anew at every render
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: names.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      const row = currentRow.current;
      return row < 0 || row >= names.length || seen.includes(row)
        ? seen
        : [...seen, row].sort((a, b) => a - b);
    },
  });
  const { place, ...listeners } = useMatrixKeys({
    size: { rows: names.length, columns: permissions.length + 2 },
    scroller,
    virtualizer,
    onToggle: ({ row, column }) => {
      const [name, permission] = [names[row], permissions[column - 1]];
      if (name !== undefined && permission !== undefined) on.onToggle(name, permission);
    },
    onOpen: ({ row, column }) => {
      const [name, permission] = [names[row], permissions[column - 1]];
      if (name !== undefined) on.onOpenRole(name);
      else if (permission !== undefined) on.onOpenPermission(permission);
    },
  });
  currentRow.current = place.row;
  const style: CSSProperties & Record<'--permissions', number> = { '--permissions': permissions.length };
  return (
    <div
      ref={scroller}
      className={classes['matrix']}
      style={style}
      role="grid"
      aria-label={t.matrix}
      aria-rowcount={names.length + 2}
      aria-colcount={permissions.length + 2}
      {...listeners}
    >
      <MatrixHead groups={groups} current={place.row === -1 ? place.column : undefined} />
      <div role="rowgroup" className={classes['body']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const name = names[item.index] ?? '';
          return (
            <MatrixRow
              key={name}
              name={name}
              role={mine.roles.get(name) ?? emptyRole}
              before={base.roles.get(name)}
              permissions={permissions}
              index={item.index}
              top={item.start - headHeight}
              current={item.index === place.row ? place.column : undefined}
              isOpen={name === openRole}
            />
          );
        })}
      </div>
    </div>
  );
}

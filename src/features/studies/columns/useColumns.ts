import { useState } from 'react';
import { deviceStorage } from '#lib/safeStorage.ts';
import { useProfile } from '#session/SessionContext.ts';
import { columnIds, firstColumns, type ColumnId } from './columns.tsx';

/** The columns kept in storage; those at first where there is nothing usable. */
export function readColumns(stored: string | null): readonly ColumnId[] {
  const names = (stored ?? '').split(',');
  const columns = columnIds.filter((id) => names.includes(id));
  return columns.length > 0 ? columns : firstColumns;
}

/** The columns that this person has chosen on this device. */
export function useColumns(): readonly [readonly ColumnId[], (columns: readonly ColumnId[]) => void] {
  const key = `castellan.columns.${useProfile().userId ?? ''}`;
  const [columns, setColumns] = useState(() => readColumns(deviceStorage.getItem(key)));
  return [
    columns,
    (next) => {
      deviceStorage.setItem(key, next.join(','));
      setColumns(readColumns(next.join(',')));
    },
  ];
}

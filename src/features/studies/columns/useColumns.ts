import { useState, useSyncExternalStore } from 'react';
import { deviceStorage } from '#lib/safeStorage.ts';
import { useProfile } from '#session/SessionContext.ts';
import { columnsIn, type ColumnId } from './columnIds.ts';
import { firstColumns, windowSteps } from './columns.tsx';

/** The columns kept in storage; those at first where there is nothing usable. */
export function readColumns(stored: string | null, windowWidth: number): readonly ColumnId[] {
  const columns = columnsIn(stored ?? '');
  return columns.length > 0 ? columns : firstColumns(windowWidth);
}

/** The columns of a list, and a way to choose others; without any those at first are back. */
export type ChosenColumns = readonly [readonly ColumnId[], (columns?: readonly ColumnId[]) => void];

const isAtLeast = (width: number): MediaQueryList => matchMedia(`(min-width: ${String(width)}px)`);

function subscribe(changed: () => void): () => void {
  const queries = windowSteps.map(isAtLeast);
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}

/** The width of the window in CSS pixels, in steps: another one only where it brings other columns. */
const useWindowStep = (): number =>
  useSyncExternalStore(subscribe, () =>
    Math.max(0, ...windowSteps.filter((width) => isAtLeast(width).matches)),
  );

/**
 * The columns that this person has chosen on this device, unless the address names others.
 * @param inAddress those of the address; none of them: it names none
 * @param onChosen the address is to name none anymore
 */
export function useColumns(inAddress: readonly ColumnId[], onChosen: () => void): ChosenColumns {
  const key = `castellan.columns.${useProfile().userId ?? ''}`;
  const windowWidth = useWindowStep();
  const [stored, setStored] = useState(() => deviceStorage.getItem(key));
  const isNamed = inAddress.length > 0;
  return [
    isNamed ? inAddress : readColumns(stored, windowWidth),
    (columns) => {
      if (columns) deviceStorage.setItem(key, columns.join(','));
      else deviceStorage.removeItem(key);
      setStored(columns?.join(',') ?? null);
      if (isNamed) onChosen();
    },
  ];
}

import type { Activity } from './activity.ts';

/** The failed sign-ins from one network address. */
export interface AddressRow {
  address: string;
  count: number;
  /** When the last and the first of them were. */
  last: number;
  first: number;
  /** The user names that were typed, the most tried first. */
  names: readonly string[];
  /** How many of them belong to no user. */
  unknown: number;
}

interface Sum {
  count: number;
  last: number;
  first: number;
  names: Map<string, { count: number; isKnown: boolean }>;
}

/** Failed sign-ins by the address they came from, the most first; those without an address are one row. */
export function byAddress(entries: readonly Activity[]): AddressRow[] {
  const sums = new Map<string, Sum>();
  for (const { kind, address, at, userName, userId } of entries) {
    if (kind !== 'failedSignIns') continue;
    const sum = sums.get(address) ?? { count: 0, last: at, first: at, names: new Map() };
    sums.set(address, sum);
    sum.count += 1;
    sum.last = Math.max(sum.last, at);
    sum.first = Math.min(sum.first, at);
    if (!userName) continue;
    const name = sum.names.get(userName) ?? { count: 0, isKnown: false };
    sum.names.set(userName, { count: name.count + 1, isKnown: name.isKnown || userId !== '' });
  }
  return [...sums]
    .map(([address, { names, ...sum }]) => ({
      address,
      ...sum,
      names: [...names].toSorted(([, a], [, b]) => b.count - a.count).map(([name]) => name),
      unknown: [...names.values()].filter(({ isKnown }) => !isKnown).length,
    }))
    .toSorted((a, b) => b.count - a.count || b.last - a.last);
}

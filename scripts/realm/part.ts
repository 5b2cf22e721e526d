import { AdminError, type AdminApi, type AdminRequest } from './adminApi.ts';

/** One thing about a realm that isn't as the console needs it. Without `fix` it is left to a person. */
export interface Difference<Found> {
  /** In words for the administrator, after the name of the part. */
  readonly says: string;
  /** What it should be, from what it is. Other fields stay. */
  readonly fix?: (found: Found) => Found;
}

/** One part of a realm: how it is read, compared and written. All but `read` is pure. */
export interface PartRules<Found> {
  /** What Keycloak's console calls it. */
  readonly name: string;
  readonly read: (api: AdminApi) => Promise<Found>;
  readonly compare: (found: Found) => readonly Difference<Found>[];
  /** What turns `found` into `wanted`, in this order. */
  readonly requests: (found: Found, wanted: Found) => readonly AdminRequest[];
}

/** What a part lacks, and the requests that would change it. */
export interface Comparison {
  readonly name: string;
  readonly differences: readonly { readonly says: string; readonly isFixed: boolean }[];
  readonly requests: readonly AdminRequest[];
}

/** A part whose type of representation nobody else needs. */
export interface Part {
  /** Reads and compares. */
  check(api: AdminApi): Promise<Comparison>;
  /** Reads and compares again, and writes what can be fixed: what someone else changed in the meantime is kept. */
  apply(api: AdminApi): Promise<Comparison>;
}

/** What was found, with every difference fixed that has a fix. */
export const fixed = <Found>(found: Found, differences: readonly Difference<Found>[]): Found =>
  differences.reduce((now, { fix }) => (fix ? fix(now) : now), found);

/** Makes a part of its rules. */
export function createPart<Found>({ name, read, compare, requests }: PartRules<Found>): Part {
  async function check(api: AdminApi): Promise<Comparison> {
    const found = await read(api);
    const differences = compare(found);
    return {
      name,
      differences: differences.map(({ says, fix }) => ({ says, isFixed: fix !== undefined })),
      requests: requests(found, fixed(found, differences)),
    };
  }
  return {
    check,
    async apply(api) {
      const comparison = await check(api);
      for (const request of comparison.requests) {
        try {
          await api.send(request);
        } catch (error) {
          throw error instanceof AdminError ? new AdminError(`${name}: ${error.message}`) : error;
        }
      }
      return comparison;
    },
  };
}

/** A field that is on or off: its name, how it must be, and what is said where it isn't. */
export type Flag<Key extends string> = readonly [field: Key, wanted: boolean, says: string];

/** The flags that aren't as they must be. */
export const flagDifferences = <Key extends string, Found extends Readonly<Partial<Record<Key, boolean>>>>(
  found: Found,
  flags: readonly Flag<Key>[],
): Difference<Found>[] =>
  flags
    .filter(([field, wanted]) => found[field] !== wanted)
    .map(([field, wanted, says]) => ({ says, fix: (now) => ({ ...now, [field]: wanted }) }));

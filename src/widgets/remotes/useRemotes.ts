import { useState } from 'react';
import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { remoteNamesQuery, type Remote, type RemoteKind } from '#api/orthanc/remotes/remote.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { lastUsedFirst, lastUsedRemotes } from './lastUsedRemote.ts';

/** The remotes that can be chosen, as far as they are known. */
export interface Remotes {
  /** Those of all kinds that answered; the user's last ones first. */
  readonly remotes: readonly Remote[];
  /** What the user chose last of these; `undefined` for a user who hasn't chosen one on this device. */
  readonly lastUsed: Remote | undefined;
  readonly isPending: boolean;
  /** The kinds whose list couldn't be read. */
  readonly failed: readonly RemoteKind[];
  /** The lists themselves, in the order of `kinds`: for `WhenRead`. */
  readonly queries: readonly UseQueryResult[];
  /** Reads again what failed. */
  readonly retry: () => void;
}

/** Reads the names of remotes. @param kinds keep the array stable; those that this person may not use are left out by the caller */
export function useRemotes(kinds: readonly RemoteKind[]): Remotes {
  const { userId } = useSessionState().person;
  const queries = useQueries({ queries: kinds.map((kind) => remoteNamesQuery(kind)) });
  const listed = kinds.flatMap((kind, index) =>
    (queries[index]?.data ?? []).toSorted().map((name): Remote => ({ kind, name })),
  );
  // As it was in the beginning: what another tab uses meanwhile must not change where this one sends.
  const [used] = useState(() => lastUsedRemotes(userId));
  const remotes = lastUsedFirst(listed, used);
  const isKnown = used.some((one) => remotes[0] && isSame(one, remotes[0]));
  return {
    remotes,
    lastUsed: isKnown ? remotes[0] : undefined,
    isPending: queries.some(({ isPending }) => isPending),
    failed: kinds.filter((_kind, index) => queries[index]?.isError),
    queries,
    retry: () => queries.filter(({ isError }) => isError).forEach(({ refetch }) => void refetch()),
  };
}

const isSame = (one: Remote, other: Remote): boolean => one.kind === other.kind && one.name === other.name;

import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { RemoteStudy } from '#api/orthanc/remotes/remoteStudy.ts';
import { studiesHereQuery, uidsPerLook, type StudyHere } from '#api/orthanc/remotes/studiesHere.ts';
import { useSystem } from '#session/SessionContext.ts';

/** What is known of whether a study of a remote is in this archive; several have its UID where that isn't unique over patients. */
export type Presence = 'looking' | 'failed' | readonly StudyHere[];

/** Which of the answers are in this archive. */
export interface StudiesHere {
  presenceOf: (study: RemoteStudy) => Presence;
  /** Why some of it couldn't be read. */
  error: Error | undefined;
  retry: () => void;
}

interface Look {
  uids: readonly string[];
  found: Presence;
}

const none: readonly StudyHere[] = [];

/** Looks up all answers in this archive, a hundred with one find. */
export function useStudiesHere(studies: readonly RemoteStudy[]): StudiesHere {
  const extended = useSystem().Capabilities.HasExtendedFind;
  const parts = useMemo(() => {
    const uids = [...new Set(studies.flatMap((study) => study.studyInstanceUid || []))];
    return Array.from({ length: Math.ceil(uids.length / uidsPerLook) }, (_part, index) =>
      uids.slice(index * uidsPerLook, (index + 1) * uidsPerLook),
    );
  }, [studies]);
  const { looks, error, retry } = useQueries({
    queries: parts.map((uids) => studiesHereQuery(uids, extended)),
    combine: (queries) => ({
      looks: queries.map((query, index): Look => {
        const found = query.data ?? (query.isError ? 'failed' : 'looking');
        return { uids: parts[index] ?? [], found };
      }),
      error: queries.find((query) => query.error)?.error ?? undefined,
      retry: () => queries.forEach((query) => query.isError && void query.refetch()),
    }),
  });
  const presence = useMemo(() => {
    const byUid = new Map<string, Presence>();
    for (const { uids, found } of looks) {
      const grouped =
        typeof found === 'string' ? undefined : Map.groupBy(found, (study) => study.studyInstanceUid);
      for (const uid of uids) byUid.set(uid, grouped ? (grouped.get(uid) ?? none) : found);
    }
    return byUid;
  }, [looks]);
  const presenceOf = useCallback(
    ({ studyInstanceUid }: RemoteStudy) => presence.get(studyInstanceUid) ?? none,
    [presence],
  );
  return { presenceOf, error, retry };
}

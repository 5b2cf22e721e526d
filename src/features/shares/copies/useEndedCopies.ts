import { useQueries, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { isUnseen } from '#api/orthanc/lineages.ts';
import { needsLinkMode, shareLinkModeQuery } from '#api/orthanc/shares/shareLinkMode.ts';
import { recordedCopiesQuery } from '#api/orthanc/shares/shareRecords.ts';
import { studyQuery } from '#api/orthanc/studies/study.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { deviceRecords } from '#features/shares/records/deviceRecords.ts';
import { useNow } from '#features/shares/records/useNow.ts';
import { useRecordStorage } from '#features/shares/records/useRecordStorage.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { endedCopies, endedHere, endsHere, isAnonymizedCopy } from './endedCopies.ts';

/** Copies that are looked up one by one, where only this device knows of their link. */
const maxLookedUp = 50;

/** The anonymized copies that no listed link opens anymore: by the list on the server, and by what this device remembers. */
export function useEndedCopies() {
  const { userId } = useSessionState().person;
  const now = useNow();
  const { isFound } = useRecordStorage();
  const device = useSyncExternalStore(deviceRecords.subscribe, () => deviceRecords.get(userId));
  const recorded = useQuery({ ...recordedCopiesQuery, enabled: isFound, meta: toldInPlace });
  const studies = recorded.data?.studies ?? [];
  const needsMode = needsLinkMode(studies);
  const mode = useQuery({ ...shareLinkModeQuery, enabled: needsMode });
  const listed = new Set(studies.map(({ study }) => study.id));
  const ends = endsHere(device, now);
  // What the server lists is judged by its list: its end may have been moved, and others may have made links, too.
  const isListRead = !isFound || recorded.data !== undefined;
  const here = isListRead ? [...ends.keys()].filter((id) => !listed.has(id)).slice(0, maxLookedUp) : [];
  const looks = useQueries({
    queries: here.map((id) => ({ ...studyQuery(id), retry: false, meta: toldInPlace })),
  });
  const isRead = isListRead && (!needsMode || mode.data !== undefined);
  const found = looks.flatMap(({ data }) =>
    data && isAnonymizedCopy(data) ? [{ study: data, endedAt: ends.get(data.id) }] : [],
  );
  return {
    copies: isRead ? [...endedCopies(studies, mode.data ?? 'recorded', now), ...found] : undefined,
    isCut: recorded.data?.isCut ?? false,
    /** What it is read from; a study that was deleted or isn't seen is no failure. */
    queries: [
      ...(isFound ? [recorded] : []),
      ...(needsMode ? [mode] : []),
      ...looks.filter(({ error }) => !isUnseen(error)),
    ],
    /** Forgets, on this device, the links that were made for these copies. */
    forget(ids: readonly string[]): void {
      const gone = new Set(ids);
      const links = endedHere(device, now).filter(({ studyIds }) => studyIds.every((id) => gone.has(id)));
      deviceRecords.remove(userId, new Set(links.map(({ id }) => id)));
    },
  };
}

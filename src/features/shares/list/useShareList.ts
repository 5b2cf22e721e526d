import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { fullNameOf, userQuery } from '#api/keycloak/users/users.ts';
import { shareLinkModeChanged, shareLinkModeQuery } from '#api/orthanc/shares/shareLinkMode.ts';
import { recordedStudiesQuery, shareRecordsChanged } from '#api/orthanc/shares/shareRecords.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { deviceRecords } from '#features/shares/records/deviceRecords.ts';
import { shareRows, type ShareRow } from '#features/shares/records/shareRows.ts';
import { lookAtClock, useNow } from '#features/shares/records/useNow.ts';
import { useRecordStorage } from '#features/shares/records/useRecordStorage.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { useSessionState } from '#session/SessionContext.ts';

/** People looked up at most, for their names. */
const maxNames = 100;

/** Everyone who has to do with some links: first their makers, by whom the list can be filtered, then who revoked them. */
export const peopleOf = (rows: readonly ShareRow[]): string[] => [
  ...rows.map(({ by }) => by),
  ...rows.flatMap(({ revoked }) => (revoked ? [revoked.by] : [])),
];

/** The names of users by Keycloak ID, as far as the signed-in user may look them up; always their own. Someone whose account was deleted has none. */
export function useNames(userIds: readonly string[]): ReadonlyMap<string, string> {
  const { person } = useSessionState();
  const mayRead = useKeycloakCan()('readUsers') === undefined;
  const others = [...new Set(userIds)].filter((id) => id !== '' && id !== person.userId).slice(0, maxNames);
  return useQueries({
    queries: mayRead
      ? others.map((id) => ({ ...userQuery(id), retry: false, staleTime: 300_000, meta: toldInPlace }))
      : [],
    combine: (answers) =>
      new Map([
        [person.userId, person.name],
        ...answers.flatMap(({ data: user }): [string, string][] =>
          user ? [[user.id, fullNameOf(user) || user.userName]] : [],
        ),
      ]),
  });
}

/** This user's records on this device, of links that have not expired. */
export function useDeviceRecords() {
  const { userId } = useSessionState().person;
  const all = useSyncExternalStore(deviceRecords.subscribe, () => deviceRecords.get(userId));
  const now = useNow();
  return useMemo(() => all.filter(({ expiresAt }) => expiresAt === undefined || expiresAt > now), [all, now]);
}

/** Every recorded share link: on the server, for studies that this user can see, and on this device. */
export function useShareList() {
  const { isFound } = useRecordStorage();
  const recorded = useQuery({ ...recordedStudiesQuery, enabled: isFound, meta: toldInPlace });
  const mode = useQuery(shareLinkModeQuery);
  const queryClient = useQueryClient();
  const device = useDeviceRecords();
  const studies = recorded.data?.studies;
  const rows = useMemo(
    (): ShareRow[] => shareRows(studies ?? [], device, mode.data),
    [studies, device, mode.data],
  );
  return {
    rows,
    mode: mode.data,
    isCut: recorded.data?.isCut ?? false,
    unreadable: (studies ?? []).reduce((sum, study) => sum + study.unreadable, 0),
    // Without the mode, a row can't tell whether its link works.
    isPending: (isFound && recorded.isPending) || mode.isPending,
    isFetching: recorded.isFetching,
    error: recorded.error,
    refetch: (): void => {
      lookAtClock();
      void shareRecordsChanged(queryClient);
      void shareLinkModeChanged(queryClient);
    },
  };
}

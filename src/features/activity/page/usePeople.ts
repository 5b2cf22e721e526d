import { useMemo } from 'react';
import { useQueries } from '@tanstack/react-query';
import { userNameQuery } from '#api/keycloak/users/lists/userNames.ts';
import type { Activity } from '#features/activity/entries/activity.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';

/** People that the filter offers at most: those who did the most. */
const maxPeople = 40;

/** The people of some entries, by Keycloak's id and name, in order of name: by the name that a source gives, else by Keycloak's. */
export function usePeople(entries: readonly Activity[]): readonly (readonly [string, string])[] {
  const found = useMemo(() => {
    const people = new Map<string, { count: number; name: string }>();
    for (const { userId, userName } of entries) {
      if (!userId) continue;
      const one = people.get(userId) ?? { count: 0, name: '' };
      people.set(userId, { count: one.count + 1, name: one.name || userName });
    }
    return [...people].toSorted(([, a], [, b]) => b.count - a.count).slice(0, maxPeople);
  }, [entries]);
  const mayRead = useKeycloakCan()('readUsers') === undefined;
  const unnamed = found.filter(([, { name }]) => name === '').map(([id]) => id);
  const names = useQueries({
    queries: mayRead ? unnamed.map((id) => userNameQuery(id)) : [],
    combine: (answers) => new Map(answers.map(({ data }, at) => [unnamed[at], data?.userName])),
  });
  return found
    .map(([id, { name }]): [string, string] => [id, name || (names.get(id) ?? id)])
    .toSorted(([, a], [, b]) => a.localeCompare(b));
}

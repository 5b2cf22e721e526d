import { useQuery } from '@tanstack/react-query';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { profileWithoutTokenQuery } from '#api/authorization/profile.ts';
import { effectiveRolesOfUserQuery } from '#api/keycloak/users/roleMappings.ts';
import { fullNameOf, userQuery } from '#api/keycloak/users/users.ts';
import { isGivenByPeople } from '#api/keycloak/realmRoles.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { useProfile, useSessionState } from '#session/SessionContext.ts';
import type { ChosenWho } from './accessAddress.ts';
import type { Credentials } from './useCredentials.ts';
import { withoutRoles, type SubjectState } from './subject.ts';

const missing = (what: Extract<SubjectState, { kind: 'missing' }>['what']): SubjectState => ({
  kind: 'missing',
  what,
});

/** The signed-in person, as the server says: their profile explains them even where the roles aren't known. */
function useMyself(): SubjectState {
  const profile = useProfile();
  const { person } = useSessionState();
  const roles = person.realmRoles.filter(isGivenByPeople);
  return { kind: 'known', subject: { who: { kind: 'profile', profile, roles }, speaker: 'you', name: '' } };
}

/** A user of Keycloak with all that their roles bring. */
function useChosenUser(id: string): SubjectState {
  const isChosen = id !== '';
  const user = useQuery({ ...userQuery(id), enabled: isChosen, meta: toldInPlace });
  const roles = useQuery({ ...effectiveRolesOfUserQuery(id), enabled: isChosen, meta: toldInPlace });
  if (!isChosen) return missing('user');
  const failed = [user, roles].find(({ error, data }) => error && data === undefined);
  if (failed?.error) {
    return { kind: 'failed', error: failed.error, retry: () => void failed.refetch() };
  }
  if (!user.data || !roles.data) return { kind: 'reading' };
  const name = fullNameOf(user.data);
  const held = roles.data.map((role) => role.name).filter(isGivenByPeople);
  const holder = { userId: id, name, enabled: user.data.enabled, roles: held };
  return { kind: 'known', subject: { who: { kind: 'user', user: holder }, speaker: 'user', name } };
}

/** Who is asked about. Users and roles can be explained only with the roles document that was read last. */
export function useSubject(
  who: ChosenWho,
  { key, link }: Credentials,
  document: RolesDocument | undefined,
): SubjectState {
  const myself = useMyself();
  const user = useChosenUser(who.kind === 'user' ? who.id : '');
  switch (who.kind) {
    case 'me':
      return myself;
    case 'nobody':
      return { kind: 'known', subject: { who: { kind: 'nobody' }, speaker: 'nobody', name: '' } };
    case 'key':
      return document || key.state.kind !== 'known'
        ? key.state
        : { kind: 'known', subject: withoutRoles(key.state.subject) };
    case 'link':
      return link.state;
    case 'roles': {
      if (who.names.length === 0) return missing('roles');
      if (!document) return missing('rolesDocument');
      const roles = { kind: 'roles', roles: who.names } as const;
      return { kind: 'known', subject: { who: roles, speaker: 'roles', name: '' } };
    }
    case 'user':
      return user.kind === 'known' && !document ? missing('rolesDocument') : user;
  }
}

/** What a request without a token may do: asked for only where somebody may be treated as one. */
export function useAnonymousProfile(who: ChosenWho) {
  return useQuery({
    ...profileWithoutTokenQuery,
    enabled: who.kind !== 'me' && who.kind !== 'roles',
    meta: toldInPlace,
  });
}

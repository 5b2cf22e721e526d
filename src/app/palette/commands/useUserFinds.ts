import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { fullNameOf, quickUsersQuery } from '#api/keycloak/users/users.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { shellMessages } from '#app/screens/shellMessages.ts';
import type { Finds } from './finds.ts';

/** The first users whose names begin with a text. */
export function useUserFinds(text: string): Finds {
  const { screens } = useMessages(shellMessages);
  const navigate = useNavigate();
  const refused = useKeycloakCan()('readUsers');
  const isAsked = text !== '' && refused === undefined;
  const found = useQuery({ ...quickUsersQuery(text), enabled: isAsked, meta: toldInPlace });
  return {
    commands: (isAsked ? (found.data ?? []) : []).map((user) => ({
      id: `user-${user.id}`,
      name: `${fullNameOf(user)} (${user.userName})`,
      group: screens.users,
      run: () => void navigate(paths.user(user.id)),
    })),
    isPending: isAsked && found.isFetching,
    hasFailed: isAsked && found.isError,
  };
}

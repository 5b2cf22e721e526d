import { Anchor, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { maxUsersCounted, usersOfRoleQuery } from '#api/keycloak/users/roleMappings.ts';
import { fullNameOf } from '#api/keycloak/users/users.ts';
import { paths } from '#lib/paths.ts';
import { rolesMessages } from '#features/roles/rolesMessages.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';

/** Users that are named at most. */
const maxNamed = 10;

interface Props {
  name: string;
  isShort?: boolean;
  /** Asks Keycloak again, whatever was read before: for a decision that can't be undone. */
  isDecisive?: boolean;
}

/** Who holds a role: some by name, all of them counted, and the way to the list of users. */
export function RoleUsers({ name, isShort = false, isDecisive = false }: Props) {
  const { panel: t } = useMessages(rolesMessages);
  const reason = useKeycloakCan()('readUsers');
  return (
    <section>
      {isShort ? null : (
        <Title order={3} mt="sm" mb={4}>
          {t.users}
        </Title>
      )}
      {reason === undefined ? (
        <Users name={name} most={isShort ? 3 : maxNamed} isDecisive={isDecisive} />
      ) : (
        <Text size="sm">{t.usersUnknown(reason)}</Text>
      )}
    </section>
  );
}

function Users({ name, most, isDecisive }: { name: string; most: number; isDecisive: boolean }) {
  const { panel: t } = useMessages(rolesMessages);
  const errors = useMessages(errorMessages);
  const found = useQuery({ ...usersOfRoleQuery(name), refetchOnMount: isDecisive ? 'always' : true });
  if (found.isError) return <Text size="sm">{t.usersUnknown(describeError(found.error, errors).text)}</Text>;
  if (!found.data || (isDecisive && found.isFetching)) return <Text size="sm">{t.counting}</Text>;
  const { users, hasMore } = found.data;
  if (users.length === 0) return <Text size="sm">{t.noUsers}</Text>;
  return (
    <>
      <Text size="sm">
        {t.usersCount(hasMore ? maxUsersCounted : users.length, hasMore)}{' '}
        <Anchor size="sm" component={Link} to={paths.users({ role: name })}>
          {t.allUsers}
        </Anchor>
      </Text>
      <Text size="sm" component="ul" my={2} ps="lg">
        {users.slice(0, most).map((user) => (
          <li key={user.id}>
            <Anchor size="sm" component={Link} to={paths.user(user.id)}>
              <bdi>{fullNameOf(user)}</bdi>
            </Anchor>
            {user.enabled ? null : ` (${t.disabled})`}
          </li>
        ))}
        {users.length > most ? <li>…</li> : null}
      </Text>
    </>
  );
}

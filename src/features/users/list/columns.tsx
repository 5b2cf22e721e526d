import { Anchor, Badge, Skeleton, Text, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { ALL_LABELS, uniteRoles } from '#access/roles/profile.ts';
import { rolesReadLastQuery } from '#api/authorization/rolesReadLast.ts';
import { isGivenByPeople } from '#api/keycloak/realmRoles.ts';
import { rolesOfUserQuery } from '#api/keycloak/users/roleMappings.ts';
import { fullNameOf, type User } from '#api/keycloak/users/users.ts';
import { paths } from '#lib/paths.ts';
import { dateWidths } from '#locales/dates/dateWidths.ts';
import { markedText } from '#lib/text/hiddenCharacters.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { usersMessages } from '#features/users/messages/users.ts';
import { useRoles } from '#widgets/roles/useRoles.ts';
import { Name, Names } from '#ui/names/Name.tsx';
import type { Column } from '#ui/table/column.ts';
import { Status } from '#ui/status/Status.tsx';

/** The roles of a row, read when the row is drawn. */
function RolesOfRow({ userId }: { userId: string }) {
  const t = useMessages(usersMessages);
  const roles = useQuery(rolesOfUserQuery(userId));
  if (roles.isPending) return <Skeleton height={10} width="60%" />;
  if (roles.isError) return <Text size="sm">{t.rolesFailed}</Text>;
  const given = roles.data
    .map((role) => role.name)
    .filter(isGivenByPeople)
    .toSorted();
  const words = given.map((name) => markedText(name, 'identifier')).join(', ') || t.noRoles;
  return (
    <Text size="sm" truncate title={words} {...(given.length > 0 ? {} : { c: 'dimmed' })}>
      {given.length > 0 ? <Names>{given}</Names> : words}
    </Text>
  );
}

/** What the roles of a row let see, where the roles document has been read in this session. */
function SeesOfRow({ userId }: { userId: string }) {
  const t = useMessages(usersMessages);
  const document = useQuery(rolesReadLastQuery).data;
  const roles = useQuery(rolesOfUserQuery(userId));
  if (!document || !roles.data) return null;
  const labels = uniteRoles(
    roles.data.map((role) => role.name),
    document,
  ).authorizedLabels;
  const words = labels.includes(ALL_LABELS) ? t.seesAll : labels.join(', ') || t.seesNothing;
  return (
    <Text size="sm" truncate title={words}>
      {words}
    </Text>
  );
}

/** Enabled or not, in words; what is not a person says so. */
export function StateOfUser({ user }: { user: User }) {
  const t = useMessages(usersMessages);
  if (user.isServiceAccount) {
    return (
      <Tooltip label={t.service}>
        <Badge variant="default" tt="none" tabIndex={0}>
          {t.service.split(',', 1)[0]}
        </Badge>
      </Tooltip>
    );
  }
  return <Status tone={user.enabled ? 'done' : 'off'}>{user.enabled ? t.enabled : t.disabled}</Status>;
}

/** The columns of the list of users. */
export function useUserColumns(): readonly Column<User>[] {
  const t = useMessages(usersMessages).columns;
  const format = useFormat();
  // Without the document there is nothing to show.
  const isRead = useRoles().kind === 'known';
  return useMemo(
    () => [
      {
        id: 'userName',
        title: t.userName,
        width: 150,
        grow: 2,
        cell: (user) => (
          <Anchor component={Link} to={paths.user(user.id)} size="sm" title={user.userName}>
            <Name>{user.userName}</Name>
          </Anchor>
        ),
      },
      { id: 'name', title: t.name, width: 150, grow: 2, cell: (user) => <bdi>{fullNameOf(user)}</bdi> },
      { id: 'email', title: t.email, width: 170, grow: 3, cell: (user) => user.email },
      {
        id: 'roles',
        title: t.roles,
        width: 160,
        grow: 3,
        cell: (user) => <RolesOfRow userId={user.id} />,
      },
      ...(isRead
        ? [
            {
              id: 'sees',
              title: t.sees,
              width: 130,
              grow: 2,
              cell: (user: User) => <SeesOfRow userId={user.id} />,
            },
          ]
        : []),
      { id: 'state', title: t.state, width: 136, cell: (user) => <StateOfUser user={user} /> },
      {
        id: 'created',
        title: t.created,
        width: 112,
        digits: dateWidths(format).day,
        cell: (user) => (user.created ? format.day(user.created) : ''),
      },
    ],
    [t, format, isRead],
  );
}

/** A user as a card, for a narrow window. */
export function UserCard({ user }: { user: User }) {
  return (
    <div>
      <Anchor component={Link} to={paths.user(user.id)} fw={600} style={{ overflowWrap: 'anywhere' }}>
        <Name>{user.userName}</Name>
      </Anchor>{' '}
      <StateOfUser user={user} />
      <Text size="sm">
        <bdi>{fullNameOf(user)}</bdi>
      </Text>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {user.email}
      </Text>
      <RolesOfRow userId={user.id} />
    </div>
  );
}

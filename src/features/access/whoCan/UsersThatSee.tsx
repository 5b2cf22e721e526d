import { Anchor, Badge, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AccessWorld } from '#access/explain/who.ts';
import type { LabeledResource } from '#access/plugin/request.ts';
import { isReachedByName } from '#api/keycloak/realmRoles.ts';
import { holdersQuery, type RoleListed } from '#api/keycloak/users/lists/holders.ts';
import { fullNameOf } from '#api/keycloak/users/users.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { paths } from '#lib/paths.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Failure } from '#ui/Failure.tsx';
import { Name } from '#ui/names/Name.tsx';
import { Pager } from '#ui/Pager.tsx';
import { Status } from '#ui/status/Status.tsx';
import { decidedBy } from './decidedBy.ts';
import { usersThatSee, type SeeingUser } from './seeing.ts';
import { whoCanMessages } from './whoCanMessages.ts';

interface Props {
  world: AccessWorld;
  study: LabeledResource;
  listed: readonly RoleListed[];
}

/** The users who can see a study, each once: only the page shown is read from Keycloak. */
export function UsersThatSee({ world, study, listed }: Props) {
  const t = useMessages(whoCanMessages);
  const errors = useMessages(errorMessages);
  const [at, setAt] = useState(0);
  const list = useInfiniteQuery({ ...holdersQuery(listed), enabled: listed.length > 0, meta: toldInPlace });
  const pages = list.data?.pages ?? [];
  const shownAt = Math.max(0, Math.min(at, pages.length - 1));
  const page = pages[shownAt];
  const gone = pages.flatMap((one) => one.gone);
  const notByName = listed.map(({ role }) => role).filter((role) => !isReachedByName(role));
  const go = async (to: number): Promise<void> => {
    if (to < pages.length) return setAt(to);
    const next = await list.fetchNextPage();
    if ((next.data?.pages.length ?? 0) > to) setAt(to);
  };
  if (listed.length === 0) return <Text size="sm">{t.noUsers}</Text>;
  // Beside the page that is there, not instead of it.
  const failure =
    list.error && !list.isFetching ? (
      <Failure
        {...describeError(list.error, errors)}
        retryLabel={errors.retry}
        onRetry={() => void (list.isFetchNextPageError ? go(pages.length) : list.refetch())}
      />
    ) : null;
  if (!page) {
    return (
      failure ?? (
        <Text size="sm" role="status">
          {t.loading}
        </Text>
      )
    );
  }
  const users = usersThatSee(world, study, page.holders);
  const hasMore = page.next !== undefined;
  const isPaged = hasMore || shownAt > 0;
  return (
    <div aria-busy={list.isFetching}>
      {users.length > 0 ? (
        <UserRows users={users} />
      ) : (
        <Text size="sm">{hasMore ? t.noneOnPage(page.rolesRead, listed.length) : t.noUsers}</Text>
      )}
      {isPaged ? (
        <Pager
          label={t.pages}
          text={t.page(shownAt + 1, users.length)}
          previousLabel={t.previous}
          nextLabel={t.next}
          page={shownAt}
          hasMore={hasMore && !list.isFetching}
          onPage={(to) => void go(to)}
        />
      ) : null}
      {failure}
      {users.some(({ user }) => !user.enabled) ? (
        <Text size="sm" c="dimmed">
          {t.disabledHint}
        </Text>
      ) : null}
      {gone.length > 0 ? <Text size="sm">{t.gone(gone)}</Text> : null}
      {notByName.length > 0 ? <Text size="sm">{t.notByName(notByName)}</Text> : null}
      <Text size="sm" c="dimmed">
        {t.direct}
      </Text>
    </div>
  );
}

function UserRows({ users }: { users: readonly SeeingUser[] }) {
  const t = useMessages(whoCanMessages);
  return (
    <Table verticalSpacing={4} aria-label={t.byUser}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t.user}</Table.Th>
          <Table.Th>{t.decidedBy}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {users.map(({ user, by }) => (
          <Table.Tr key={user.id}>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <Anchor component={Link} to={paths.user(user.id)} size="sm">
                <Name>{user.userName}</Name>
              </Anchor>{' '}
              {user.enabled ? null : <Status tone="off">{t.disabled}</Status>}
              {user.isServiceAccount ? (
                <Badge variant="default" tt="none">
                  {t.service}
                </Badge>
              ) : null}
              {fullNameOf(user) === user.userName ? null : (
                <Text size="xs" c="dimmed">
                  <bdi>{fullNameOf(user)}</bdi>
                </Text>
              )}
            </Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{decidedBy(by, t)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

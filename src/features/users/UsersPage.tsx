import { paths } from '#lib/paths.ts';
import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { usersPerPage, usersQuery, type User } from '#api/keycloak/users/users.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { usersMessages } from '#features/users/messages/users.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { RolesNeeded } from '#widgets/roles/RolesNeeded.tsx';
import { useRoles } from '#widgets/roles/useRoles.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Failure } from '#ui/Failure.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Pager } from '#ui/Pager.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import type { Selection } from '#ui/selection.ts';
import { openTab } from '#ui/openTab.ts';
import { BulkBar } from './list/BulkBar.tsx';
import { UserCard, useUserColumns } from './list/columns.tsx';
import { useListState } from './list/userFilter.ts';
import { UserFilters } from './list/UserFilters.tsx';
import { RightsGate } from './rights/RightsGate.tsx';

/** The users of the realm, a page at a time: 10,000 are as fast as 10. */
export function UsersPage() {
  const t = useMessages(usersMessages);
  return (
    <RightsGate title={t.title}>
      <Users />
    </RightsGate>
  );
}

function Users() {
  const t = useMessages(usersMessages);
  const errors = useMessages(errorMessages);
  const { filter, page, setFilter, setPage } = useListState();
  const list = useQuery({ ...usersQuery(filter, page), meta: toldInPlace });
  const words = list.error ? describeError(list.error, errors) : undefined;
  return (
    <>
      <PageHeader title={t.title}>
        <NewUserButtons />
      </PageHeader>
      <UserFilters filter={filter} onChange={setFilter} />
      {words ? (
        <Failure {...words} retryLabel={errors.retry} onRetry={() => void list.refetch()} />
      ) : list.data ? (
        // The table loads its own messages. Waiting for them must not hide the page: its search box would lose the focus.
        <Suspense fallback={<Waiting />}>
          <UserTable
            users={list.data.users}
            isStale={list.isPlaceholderData}
            onClear={() => setFilter({ text: '', state: 'all', role: undefined, anywhere: false })}
          />
        </Suspense>
      ) : (
        <Waiting />
      )}
      {list.data ? (
        <UserPager page={page} total={list.data.total} hasMore={list.data.hasMore} onPage={setPage} />
      ) : null}
      <RolesForColumn />
      <Text size="xs" c="dimmed">
        {t.enforces}
      </Text>
    </>
  );
}

/** Why the column of what each user can see isn't available. */
function RolesForColumn() {
  const roles = useRoles();
  return roles.kind === 'reading' ? null : <RolesNeeded roles={roles} />;
}

function Waiting() {
  return (
    <Text size="sm" role="status">
      …
    </Text>
  );
}

function NewUserButtons() {
  const t = useMessages(usersMessages);
  const can = useKeycloakCan();
  const navigate = useNavigate();
  const reason = can('writeUsers');
  return (
    <>
      <ActionButton
        variant="default"
        reason={reason}
        onClick={() => void navigate(paths.newUser({ kind: 'service' }))}
      >
        {t.newService}
      </ActionButton>
      <ActionButton reason={reason} onClick={() => void navigate(paths.newUser())}>
        {t.newUser}
      </ActionButton>
    </>
  );
}

interface TableProps {
  users: readonly User[];
  isStale: boolean;
  onClear: () => void;
}

const keyOf = (user: User): string => user.id;
const nameOf = (user: User): string => user.userName;

function UserTable({ users, isStale, onClear }: TableProps) {
  const t = useMessages(usersMessages);
  const navigate = useNavigate();
  const columns = useUserColumns();
  const [selection, setSelection] = useState<Selection<User>>(new Map());
  return (
    <>
      {selection.size > 0 ? (
        <BulkBar selected={[...selection.values()]} onClear={() => setSelection(new Map())} />
      ) : null}
      <div
        style={{ display: 'flex', flexDirection: 'column', flex: '1 1 auto', minHeight: 220 }}
        aria-busy={isStale}
      >
        <DataTable
          label={t.title}
          columns={columns}
          rows={users}
          rowKey={keyOf}
          rowName={nameOf}
          selection={selection}
          onSelect={setSelection}
          onOpen={(user, newTab) =>
            newTab ? openTab(paths.user(user.id)) : void navigate(paths.user(user.id))
          }
          card={(user) => <UserCard user={user} />}
          empty={
            <EmptyState
              picture="search"
              title={t.none}
              action={
                <Button variant="default" onClick={onClear}>
                  {t.clear}
                </Button>
              }
            >
              {t.noneHint}
            </EmptyState>
          }
        />
      </div>
    </>
  );
}

interface PagerProps {
  page: number;
  total: number | undefined;
  hasMore: boolean;
  onPage: (page: number) => void;
}

function UserPager({ total, ...props }: PagerProps) {
  const t = useMessages(usersMessages);
  const pages = total === undefined ? undefined : Math.max(Math.ceil(total / usersPerPage), 1);
  const text =
    total === undefined
      ? t.pageOnly(props.page + 1)
      : `${t.found(total)} · ${t.page(props.page + 1, pages ?? 1)}`;
  return <Pager {...props} label={t.pages} text={text} previousLabel={t.previous} nextLabel={t.next} />;
}

import { Checkbox, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { isGivenByPeople, isReachedByName, realmRolesQuery } from '#api/keycloak/realmRoles.ts';
import type { UserFilter } from '#api/keycloak/users/users.ts';
import { markedText } from '#lib/text/hiddenCharacters.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { usersMessages } from '#features/users/messages/users.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { useSearchDraft } from '#ui/useSearchDraft.ts';

interface Props {
  filter: UserFilter;
  onChange: (change: Partial<UserFilter>, replace?: boolean) => void;
}

/** Text, state and role. With a role, the two others rest: Keycloak cannot put them together. */
export function UserFilters({ filter, onChange }: Props) {
  const t = useMessages(usersMessages);
  const draft = useSearchDraft(filter.text, (text) => onChange({ text }, true));
  const narrow = (change: Partial<UserFilter>): void => onChange({ ...change, text: draft.take() });
  const byRole = filter.role !== undefined;
  const state = filter.state;
  return (
    <>
      <Group gap="xs" align="end" mb="xs">
        <TextInput
          type="search"
          label={t.search}
          placeholder={t.searchHint}
          value={draft.text}
          onChange={(event) => draft.type(event.currentTarget.value)}
          disabled={byRole}
          autoComplete="off"
          data-search
          w={{ base: '100%', xs: 290 }}
        />
        <NativeSelect
          label={t.state}
          value={state}
          disabled={byRole}
          onChange={(event) => narrow({ state: stateOf(event.currentTarget.value) })}
          data={(['all', 'enabled', 'disabled'] as const).map((value) => ({ value, label: t.states[value] }))}
        />
        <RoleFilter role={filter.role} onChange={(role) => narrow({ role })} />
        <Checkbox
          label={t.anywhere}
          checked={filter.anywhere}
          disabled={byRole}
          onChange={(event) => narrow({ anywhere: event.currentTarget.checked })}
          mb={8}
        />
      </Group>
      {byRole ? (
        <Text size="xs" c="dimmed" mb="xs">
          {t.roleAlone}
        </Text>
      ) : null}
    </>
  );
}

function stateOf(value: string): UserFilter['state'] {
  return value === 'enabled' || value === 'disabled' ? value : 'all';
}

function RoleFilter({
  role,
  onChange,
}: {
  role: string | undefined;
  onChange: (role: string | undefined) => void;
}) {
  const t = useMessages(usersMessages);
  const can = useKeycloakCan();
  const reason = can('readRoles');
  const roles = useQuery({ ...realmRolesQuery, enabled: reason === undefined });
  const names = (roles.data ?? []).map(({ name }) => name).filter((name) => isGivenByPeople(name) && name);
  return (
    <NativeSelect
      label={t.role}
      value={role ?? ''}
      disabled={reason !== undefined}
      title={reason ?? ''}
      error={roles.isError ? t.roleNamesFailed : undefined}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
      data={[
        { value: '', label: t.anyRole },
        ...(role !== undefined && !names.includes(role)
          ? [{ value: role, label: markedText(role, 'identifier') }]
          : []),
        ...names.toSorted().map((name) => ({
          value: name,
          label: markedText(name, 'identifier'),
          disabled: !isReachedByName(name),
        })),
      ]}
    />
  );
}

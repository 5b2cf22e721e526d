import { Checkbox, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { isGivenByPeople, realmRolesQuery, type RealmRole } from '#api/keycloak/realmRoles.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { userFormMessages } from '#features/users/messages/userForm.ts';
import { usersMessages } from '#features/users/messages/users.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { Failure } from '#ui/Failure.tsx';
import { Name } from '#ui/names/Name.tsx';
import { RolesPreview } from './RolesPreview.tsx';
import { useRolesDocument } from './useRolesDocument.ts';

interface Props {
  chosen: readonly RealmRole[];
  onChange: (chosen: readonly RealmRole[]) => void;
  /** Why nothing may be changed. */
  reason?: string | undefined;
}

/** The roles that may be given, each with a check box, and what they open together. */
export function RolesChoice({ chosen, onChange, reason }: Props) {
  const t = useMessages(userFormMessages);
  const users = useMessages(usersMessages);
  const errors = useMessages(errorMessages);
  const can = useKeycloakCan();
  const mayList = can('readRoles') === undefined;
  const roles = useQuery({ ...realmRolesQuery, enabled: mayList, meta: toldInPlace });
  if (!mayList) return <Text size="sm">{users.rights.noRolesRight}</Text>;
  if (roles.isError) {
    const words = describeError(roles.error, errors);
    return <Failure {...words} retryLabel={errors.retry} onRetry={() => void roles.refetch()} />;
  }
  const offered = (roles.data ?? []).filter(({ name }) => isGivenByPeople(name) && name !== '');
  const all = [...offered, ...chosen.filter((role) => !offered.some(({ id }) => id === role.id))];
  const toggle = (role: RealmRole, checked: boolean): void => {
    const others = chosen.filter(({ id }) => id !== role.id);
    onChange(checked ? [...others, role] : others);
  };
  return (
    <Stack gap="xs">
      {roles.data && all.length === 0 ? <Text size="sm">{t.noRoles}</Text> : null}
      <Stack gap={6} role="group" aria-label={t.roles}>
        {all
          .toSorted((a, b) => a.name.localeCompare(b.name))
          .map((role) => (
            <RoleBox
              key={role.id}
              role={role}
              checked={chosen.some(({ id }) => id === role.id)}
              disabled={reason !== undefined}
              onChange={(checked) => toggle(role, checked)}
            />
          ))}
      </Stack>
      <RolesPreview roles={chosen.map(({ name }) => name)} />
    </Stack>
  );
}

interface BoxProps {
  role: RealmRole;
  checked: boolean;
  disabled: boolean;
  onChange: (checked: boolean) => void;
}

function RoleBox({ role, checked, disabled, onChange }: BoxProps) {
  const t = useMessages(userFormMessages);
  const document = useRolesDocument();
  const notes = [
    role.description,
    role.composite ? t.keycloakRole : '',
    !role.composite && document && !document.roles.has(role.name) ? t.unknownRole : '',
  ];
  return (
    <Checkbox
      label={<Name>{role.name}</Name>}
      description={notes.filter(Boolean).join(' · ')}
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

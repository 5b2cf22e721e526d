import { Button, Text } from '@mantine/core';
import { useMessages } from '#locales/LocaleContext.ts';
import { RolesNeeded } from '#widgets/roles/RolesNeeded.tsx';
import { accessPageMessages } from '#features/access/accessMessages.ts';
import type { RolesOnRequest } from '#features/access/facts/useRolesOnRequest.ts';

/** Why the roles aren't known, and a way to load them: only a person does that, as it lets the server change them. */
export function RolesForAnswer({ roles }: { roles: RolesOnRequest }) {
  const t = useMessages(accessPageMessages);
  if (roles.kind === 'notAllowed') {
    return (
      <Text size="sm" c="dimmed">
        {t.needsRoles}
      </Text>
    );
  }
  if (roles.kind !== 'notRead') return <RolesNeeded roles={roles} />;
  return (
    <div>
      <Text size="sm" c="dimmed" mb="xs">
        {t.rolesNotRead}
      </Text>
      <Button variant="default" size="xs" onClick={roles.read}>
        {t.loadRoles}
      </Button>
    </div>
  );
}

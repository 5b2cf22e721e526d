import { Checkbox, Stack, Text, Title } from '@mantine/core';
import type { Role } from '#access/roles/rolesDocument.ts';
import { cellState } from '#features/roles/matrix/cell.ts';
import type { PermissionGroup } from '#features/roles/matrix/columns.ts';
import { rolesMessages } from '#features/roles/rolesMessages.ts';
import { accessMessages, permissionInWords } from '#locales/shared/access.ts';
import { useMessages } from '#locales/LocaleContext.ts';

interface Props {
  role: Role;
  groups: readonly PermissionGroup[];
  onToggle: (permission: string) => void;
}

/** The permissions of one role, each with what it opens. */
export function RolePermissions({ role, groups, onToggle }: Props) {
  const t = useMessages(rolesMessages);
  const access = useMessages(accessMessages);
  const meaning = (permission: string, isUnknown: boolean): string => {
    if (isUnknown) return t.unknownMeaning;
    const words = permissionInWords(permission, access);
    return cellState(role, permission) === 'throughAll' ? `${words} · ${t.panel.throughAll}` : words;
  };
  return (
    <section>
      <Title order={3} mt="sm" mb={4}>
        {t.panel.permissions}
      </Title>
      {groups.map(({ group, permissions }) => (
        <Stack key={group} gap={6} mb="xs" role="group" aria-label={t.groups[group]}>
          {group === 'all' ? null : (
            <Text size="xs" c="dimmed" fw={600}>
              {t.groups[group]}
            </Text>
          )}
          {permissions.map((permission) => {
            const state = cellState(role, permission);
            return (
              <Checkbox
                key={permission}
                size="sm"
                label={group === 'unknown' ? `⚠ ${permission}` : permission}
                description={
                  permission === 'all' ? t.panel.allHint : meaning(permission, group === 'unknown')
                }
                checked={state === 'held'}
                indeterminate={state === 'throughAll'}
                onChange={() => onToggle(permission)}
              />
            );
          })}
        </Stack>
      ))}
    </section>
  );
}

import { Button, CloseButton, Group, Text, Title } from '@mantine/core';
import { emptyRole } from '#access/roles/rolesDocument.ts';
import { togglePermission, withLabels } from '#features/roles/matrix/cell.ts';
import type { PermissionGroup } from '#features/roles/matrix/columns.ts';
import type { RolesEditing } from '#features/roles/edit/useRolesEdit.ts';
import { rolesMessages } from '#features/roles/rolesMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { Name } from '#ui/names/Name.tsx';
import classes from './panel.module.css';
import { RoleLabels } from './RoleLabels.tsx';
import { RolePermissions } from './RolePermissions.tsx';
import { RoleUsers } from './RoleUsers.tsx';

interface Props {
  name: string;
  editing: RolesEditing;
  groups: readonly PermissionGroup[];
  onClose: () => void;
  onCopy: () => void;
  onDelete: () => void;
}

/** One role: what it may, in words; what it sees, counted; who has it. */
export function RolePanel({ name, editing, groups, onClose, onCopy, onDelete }: Props) {
  const t = useMessages(rolesMessages);
  const can = useKeycloakCan();
  const role = editing.mine.roles.get(name);
  return (
    <section className={classes['panel']} aria-labelledby="role-panel">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2} id="role-panel" className={classes['title']}>
          {name ? <Name>{name}</Name> : t.emptyName}
        </Title>
        <CloseButton aria-label={t.close} onClick={onClose} />
      </Group>
      {role ? (
        <>
          <Group gap="xs" mb="xs">
            <ActionButton variant="default" size="xs" reason={can('editRealm')} onClick={onCopy}>
              {t.panel.copy}
            </ActionButton>
            <ActionButton variant="default" size="xs" reason={can('editRealm')} onClick={onDelete}>
              {t.panel.delete}
            </ActionButton>
          </Group>
          <RoleLabels
            key={name}
            labels={role.authorizedLabels}
            before={(editing.base.roles.get(name) ?? emptyRole).authorizedLabels}
            available={editing.mine.availableLabels}
            onChange={(labels) => editing.change((mine) => withLabels(mine, name, labels))}
          />
          <RolePermissions
            role={role}
            groups={groups}
            onToggle={(permission) => editing.change((mine) => togglePermission(mine, name, permission))}
          />
          <RoleUsers name={name} />
        </>
      ) : (
        <>
          <Text size="sm">{t.panel.gone}</Text>
          <Button variant="default" size="xs" mt="xs" onClick={onClose}>
            {t.close}
          </Button>
        </>
      )}
    </section>
  );
}

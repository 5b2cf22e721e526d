import { CloseButton, Group, Text, Title } from '@mantine/core';
import { isPermission, outsideAll } from '#access/roles/permissions.ts';
import { rolesHolding } from '#access/roles/effects.ts';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { rolesMessages } from '#features/roles/rolesMessages.ts';
import { accessMessages, permissionInWords } from '#locales/shared/access.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { rightsMessages } from '#locales/shared/rights.ts';
import { useRules } from '#session/SessionContext.ts';
import { Name, Names } from '#ui/names/Name.tsx';
import classes from './panel.module.css';
import { RoleUsers } from './RoleUsers.tsx';

interface Props {
  permission: string;
  document: RolesDocument;
  onClose: () => void;
  onOpenRole: (role: string) => void;
}

/** One permission: what it opens, which roles give it, who holds those. */
export function PermissionPanel({ permission, document, onClose, onOpenRole }: Props) {
  const t = useMessages(rolesMessages);
  const access = useMessages(accessMessages);
  const roles = rolesHolding(document, permission);
  const isOutside = outsideAll.some((name) => name === permission);
  return (
    <section className={classes['panel']} aria-labelledby="permission-panel">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2} id="permission-panel" className={classes['title']}>
          {permission}
        </Title>
        <CloseButton aria-label={t.close} onClick={onClose} />
      </Group>
      <Text size="sm">
        {isPermission(permission) ? permissionInWords(permission, access) : t.unknownMeaning}{' '}
        {isOutside ? t.permission.outsideAll : ''}
      </Text>
      <Title order={3} mt="sm" mb={4}>
        {t.permission.opens}
      </Title>
      {permission === 'all' ? <Text size="sm">{t.permission.all}</Text> : <Opened permission={permission} />}
      <Title order={3} mt="sm" mb={4}>
        {t.permission.roles}
      </Title>
      {roles.length === 0 ? <Text size="sm">{t.permission.noRoles}</Text> : null}
      {roles.slice(0, 20).map((role) => (
        <div key={role} className={classes['holder']}>
          <button type="button" className={classes['link']} onClick={() => onOpenRole(role)}>
            {role ? <Name>{role}</Name> : t.emptyName}
          </button>
          {document.roles.get(role)?.permissions.includes(permission) ? null : ` (${t.panel.throughAll})`}
          <RoleUsers name={role} isShort />
        </div>
      ))}
      {roles.length > 20 ? (
        <Text size="sm">
          <Names>{roles.slice(20)}</Names>
        </Text>
      ) : null}
    </section>
  );
}

function Opened({ permission }: { permission: string }) {
  const t = useMessages(rolesMessages);
  const rights = useMessages(rightsMessages);
  const { table } = useRules();
  const rows = table.filter(({ anyOf }) => anyOf.includes(permission));
  const opened = new Set(
    rows.map((row) => (row.id ? rights.routes[row.id] : `${row.method} ${row.pattern}`)),
  );
  if (opened.size === 0) return <Text size="sm">{t.permission.opensNothing}</Text>;
  return (
    <Text size="sm" component="ul" my={2} ps="lg" style={{ overflowWrap: 'anywhere' }}>
      {[...opened].map((words) => (
        <li key={words}>{words}</li>
      ))}
    </Text>
  );
}

import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isGivenByPeople, realmRolesQuery } from '#api/keycloak/realmRoles.ts';
import type { User } from '#api/keycloak/users/users.ts';
import { markedText } from '#lib/text/hiddenCharacters.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { usersMessages } from '#features/users/messages/users.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { DialogActions } from '#ui/dialog/DialogActions.tsx';
import { AskGrants } from '#features/users/roles/AskGrants.tsx';
import { useGrants } from '#features/users/roles/useGrants.ts';
import { Names } from '#ui/names/Name.tsx';
import { Note } from '#ui/status/Note.tsx';
import { targetsOf, type BulkKind } from './bulkRules.ts';
import { useBulkUsers } from './useBulkUsers.ts';

const kinds = ['enable', 'disable', 'addRole', 'removeRole', 'signOut'] as const;

interface Props {
  selected: readonly User[];
  onClear: () => void;
}

/** What can be done to the selected users. */
export function BulkBar({ selected, onClear }: Props) {
  const t = useMessages(usersMessages);
  const can = useKeycloakCan();
  const [kind, setKind] = useState<BulkKind>();
  const reasonFor = (one: BulkKind): string | undefined =>
    can('writeUsers') ?? (one === 'addRole' || one === 'removeRole' ? can('readRoles') : undefined);
  return (
    <Group gap="xs" mb="xs" role="toolbar" aria-label={t.selected(selected.length)}>
      <Text size="sm" fw={600} role="status">
        {t.selected(selected.length)}
      </Text>
      {kinds.map((one) => (
        <ActionButton
          key={one}
          size="compact-sm"
          variant="default"
          reason={reasonFor(one)}
          onClick={() => setKind(one)}
        >
          {t.bulk[one]}
        </ActionButton>
      ))}
      <Button size="compact-sm" variant="subtle" onClick={onClear}>
        {t.clearSelection}
      </Button>
      {kind ? (
        <BulkDialog kind={kind} selected={selected} onDone={onClear} onClose={() => setKind(undefined)} />
      ) : null}
    </Group>
  );
}

interface DialogProps {
  kind: BulkKind;
  selected: readonly User[];
  onDone: () => void;
  onClose: () => void;
}

function BulkDialog({ kind, selected, onDone, onClose }: DialogProps) {
  const t = useMessages(usersMessages).bulk;
  const { person } = useSessionState();
  const start = useBulkUsers();
  const withRole = kind === 'addRole' || kind === 'removeRole';
  const roles = useQuery({ ...realmRolesQuery, enabled: withRole });
  const [roleId, setRoleId] = useState('');
  const { users, self, services } = targetsOf(kind, selected, person.userId);
  const offered = (roles.data ?? []).filter(({ name }) => isGivenByPeople(name) && name !== '');
  const role = offered.find(({ id }) => id === roleId);
  const grants = useGrants(
    kind === 'addRole' && role ? [role] : [],
    users.map(({ id }) => id),
  );
  const [isAsking, setIsAsking] = useState(false);
  const go = (): void => {
    start(kind, users, role);
    onClose();
    onDone();
  };
  if (isAsking && role) {
    return (
      <AskGrants
        title={t[kind]}
        roles={[role]}
        grants={grants}
        onGo={go}
        onClose={() => setIsAsking(false)}
      />
    );
  }
  const mustAsk = grants.isLooking || grants.warnings.length > 0;
  return (
    <Dialog onClose={onClose} title={t[kind]}>
      <Stack gap="sm">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          <Names>{users.map(({ userName }) => userName)}</Names>
        </Text>
        {withRole ? (
          <NativeSelect
            label={t.chooseRole}
            value={roleId}
            onChange={(event) => setRoleId(event.currentTarget.value)}
            data={[
              { value: '', label: '' },
              ...offered.map(({ id, name }) => ({ value: id, label: markedText(name, 'identifier') })),
            ]}
            data-autofocus
          />
        ) : null}
        {kind === 'disable' || kind === 'signOut' ? (
          <Text size="sm" c="dimmed">
            {kind === 'disable' ? t.disableNote : t.signOutNote}
          </Text>
        ) : null}
        {self || services.length > 0 ? (
          <Note tone="caution" role="note">
            {self ? <Text size="sm">{t.skipSelf(self.userName)}</Text> : null}
            {services.length > 0 ? <Text size="sm">{t.skipServices(services.length)}</Text> : null}
          </Note>
        ) : null}
        <DialogActions
          label={t.confirm}
          onConfirm={() => (mustAsk ? setIsAsking(true) : go())}
          onClose={onClose}
          reason={users.length === 0 ? t.nobody : withRole && !role ? t.chooseFirst : undefined}
          isPending={false}
        />
      </Stack>
    </Dialog>
  );
}

import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  changeRolesMutation,
  roleChangeBetween,
  rolesOfUserQuery,
  type RoleChange,
} from '#api/keycloak/users/roleMappings.ts';
import {
  isDefaultRole,
  isGivenByPeople,
  namesOfRoles,
  realmRolesQuery,
  type RealmRole,
} from '#api/keycloak/realmRoles.ts';
import type { User } from '#api/keycloak/users/users.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { userMessages } from '#features/users/messages/user.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { notify } from '#ui/notices/notify.ts';
import { Note } from '#ui/status/Note.tsx';
import { useWrite, type Write, type WriteWords } from './account/useWrite.ts';
import { AskRoles } from './roles/AskRoles.tsx';
import { ReachOfUser } from './roles/ReachOfUser.tsx';
import { RolesChoice } from './roles/RolesChoice.tsx';
import { SuggestedRole, useSuggestedRole } from './roles/SuggestedRole.tsx';
import { useGrants } from './roles/useGrants.ts';

/** The messages of a change of roles. What is added is written first, so a failure may leave it half done. */
function useSaveWords({ userName }: User): WriteWords {
  const t = useMessages(userMessages);
  return {
    pending: t.saving(userName),
    done: t.saved(userName),
    failed: t.saveFailed(userName),
    afterFailure: t.rolesMaybePartly,
  };
}

/** The roles of a user: which they have, what these grant, and what changes before it is saved. */
export function RolesTab({ user, reason }: { user: User; reason: string | undefined }) {
  const t = useMessages(userMessages);
  const write = useWrite();
  const words = useSaveWords(user);
  const held = useSuspenseQuery(rolesOfUserQuery(user.id)).data;
  const [wanted, setWanted] = useState<readonly RealmRole[]>();
  const [base, setBase] = useState(held);
  const [elsewhere, setElsewhere] = useState<RoleChange>();
  const [isAsking, setIsAsking] = useState(false);
  const saving = useMutation(changeRolesMutation);
  const suggestion = useSuggestedRole(user, held, reason);
  const before = wanted ? base : held;
  const chosen = wanted ?? [...held.filter(({ name }) => isGivenByPeople(name)), ...suggestion.toGive];
  const own = before.filter(({ name }) => !isGivenByPeople(name));
  const change = roleChangeBetween(before, [...own, ...chosen]);
  const isChanged = change.add.length + change.remove.length > 0;
  const grants = useGrants(change.add, [user.id]);
  const mustAsk = change.remove.length > 0 || grants.isLooking || grants.warnings.length > 0;

  const choose = (roles: readonly RealmRole[]): void => {
    if (!wanted) setBase(held);
    setWanted(roles);
  };
  const save = async (write: Write): Promise<void> => {
    const result = await write(words, () => saving.mutateAsync({ userId: user.id, base: before, change }));
    if (result) setIsAsking(false);
    if (result?.saved) {
      suggestion.done();
      setWanted(undefined);
    } else if (result) {
      notify.failed(t.elsewhereTitle, { id: `write-${words.failed}`, message: t.elsewhereHint });
      setElsewhere(result.elsewhere);
    }
  };
  const takeTheirs = (): void => {
    setElsewhere(undefined);
    suggestion.done();
    setWanted(undefined);
  };
  return (
    <Stack gap="sm" maw={640}>
      <DefaultRole user={user} held={held} reason={reason} />
      <SuggestedRole suggestion={suggestion} chosen={chosen} />
      <RolesChoice chosen={chosen} onChange={choose} reason={reason} />
      {elsewhere ? <RolesElsewhere change={elsewhere} onTheirs={takeTheirs} /> : null}
      <Text size="xs" c="dimmed">
        {t.rolesDelay}
      </Text>
      <Group gap="xs">
        <ActionButton
          reason={reason ?? (isChanged ? undefined : t.unchanged)}
          loading={saving.isPending}
          onClick={() => (mustAsk ? setIsAsking(true) : void save(write))}
        >
          {t.saveRoles}
        </ActionButton>
        {isChanged ? (
          <Button variant="default" onClick={takeTheirs}>
            {t.discard}
          </Button>
        ) : null}
      </Group>
      <ReachOfUser user={user} />
      {isAsking ? (
        <AskRoles
          user={user}
          kept={chosen}
          change={change}
          grants={grants}
          isPending={saving.isPending}
          onGo={(write) => void save(write)}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </Stack>
  );
}

function RolesElsewhere({ change, onTheirs }: { change: RoleChange; onTheirs: () => void }) {
  const t = useMessages(userMessages);
  const { named } = useMessages(uiMessages);
  return (
    <Note tone="caution" role="alert">
      <Stack gap={4} align="flex-start">
        <Text size="sm" fw={600}>
          {t.elsewhereTitle}
        </Text>
        {change.add.length > 0 ? (
          <Text size="sm">
            {named(t.elsewhereRoles.added)} {namesOfRoles(change.add)}
          </Text>
        ) : null}
        {change.remove.length > 0 ? (
          <Text size="sm">
            {named(t.elsewhereRoles.removed)} {namesOfRoles(change.remove)}
          </Text>
        ) : null}
        <Button size="xs" variant="default" onClick={onTheirs}>
          {t.takeTheirs}
        </Button>
      </Stack>
    </Note>
  );
}

interface DefaultRoleProps {
  user: User;
  held: readonly RealmRole[];
  reason: string | undefined;
}

/** The one role that no one chooses and everyone needs. Shown only if it is missing. */
function DefaultRole({ user, held, reason }: DefaultRoleProps) {
  const t = useMessages(userMessages);
  const write = useWrite();
  const words = useSaveWords(user);
  const can = useKeycloakCan();
  const roles = useQuery({ ...realmRolesQuery, enabled: can('readRoles') === undefined });
  const saving = useMutation(changeRolesMutation);
  const role = (roles.data ?? []).find(({ name }) => isDefaultRole(name));
  if (held.some(({ name }) => isDefaultRole(name)) || !role) return null;
  const giveBack = (): Promise<unknown> =>
    write(words, () =>
      saving.mutateAsync({ userId: user.id, base: held, change: { add: [role], remove: [] } }),
    );
  return (
    <Note tone="failed" role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t.noDefaultRole}</Text>
        <ActionButton size="xs" reason={reason} loading={saving.isPending} onClick={() => void giveBack()}>
          {t.giveDefaultRole}
        </ActionButton>
      </Stack>
    </Note>
  );
}

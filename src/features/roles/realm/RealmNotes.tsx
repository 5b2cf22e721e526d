import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { isGivenByPeople, realmRolesQuery } from '#api/keycloak/realmRoles.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { Note } from '#ui/status/Note.tsx';
import { CompositeRoles } from './CompositeRoles.tsx';
import { realmMessages } from './realmMessages.ts';
import { useMakeRole } from './useRealmWrites.ts';

/** Where the document and Keycloak differ, with the repair at hand; nothing for those who may not read Keycloak's roles. */
export function RealmNotes({ mine }: { mine: RolesDocument }) {
  const t = useMessages(realmMessages);
  const mayRead = useKeycloakCan()('readRoles') === undefined;
  const realm = useQuery({ ...realmRolesQuery, enabled: mayRead }).data;
  if (!realm) return null;
  const names = new Set(realm.map(({ name }) => name));
  const onlyHere = [...mine.roles.keys()].filter((name) => !names.has(name));
  const composites = realm.filter(({ name, composite }) => composite && isGivenByPeople(name));
  const losing = composites.filter(({ name }) => mine.roles.has(name)).map(({ name }) => name);
  return (
    <>
      {losing.length > 0 ? (
        <Note tone="failed" role="alert" title={t.compositeTitle}>
          <Text size="sm" fw={600}>
            {t.compositeHere(losing)}
          </Text>
        </Note>
      ) : null}
      {onlyHere.length > 0 ? <OnlyHere names={onlyHere} mine={mine} /> : null}
      {composites.length > 0 ? <CompositeRoles roles={composites} /> : null}
    </>
  );
}

/** Roles for which a button is shown at most. */
const maxButtons = 5;

function OnlyHere({ names, mine }: { names: readonly string[]; mine: RolesDocument }) {
  const t = useMessages(realmMessages);
  const reason = useKeycloakCan()('editRealm');
  const make = useMakeRole();
  return (
    <Note tone="caution">
      <Text size="sm" fw={600}>
        {t.onlyHereTitle}
      </Text>
      <Text size="sm">{t.onlyHere(names)}</Text>
      <Group gap="xs" mt="xs">
        {names.slice(0, maxButtons).map((name) => (
          <ActionButton
            key={name}
            size="xs"
            variant="default"
            reason={reason}
            loading={make.isPending}
            onClick={() => {
              const role = mine.roles.get(name);
              if (role) make.mutate({ name, description: '', role });
            }}
          >
            {t.create1(name)}
          </ActionButton>
        ))}
      </Group>
    </Note>
  );
}

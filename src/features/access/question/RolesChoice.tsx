import { Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { isGivenByPeople, realmRolesQuery } from '#api/keycloak/realmRoles.ts';
import { rolesReadLastQuery } from '#api/authorization/rolesReadLast.ts';
import { markedText } from '#lib/text/hiddenCharacters.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { ColorChip } from '#ui/names/ColorChip.tsx';
import { accessPageMessages } from '#features/access/accessMessages.ts';

interface Props {
  names: readonly string[];
  onChoose: (names: readonly string[]) => void;
}

/** The roles that can be asked about: those of the roles document, of Keycloak, and one's own, as far as they are known. */
function useRoleNames(): readonly string[] {
  const mayList = useKeycloakCan()('readRoles') === undefined;
  const document = useQuery(rolesReadLastQuery).data;
  const realm = useQuery({ ...realmRolesQuery, enabled: mayList }).data ?? [];
  const { person } = useSessionState();
  const known = [...(document?.roles.keys() ?? []), ...realm.map(({ name }) => name), ...person.realmRoles];
  return [...new Set(known)].filter((name) => name !== '' && isGivenByPeople(name)).toSorted();
}

/** Chooses the roles of somebody who has exactly these. */
export function RolesChoice({ names, onChoose }: Props) {
  const t = useMessages(accessPageMessages);
  const offered = useRoleNames().filter((name) => !names.includes(name));
  return (
    <>
      {names.length > 0 ? (
        <Group gap={6}>
          {names.map((name) => (
            <ColorChip
              key={name}
              name={name}
              removeLabel={t.removeRole(name)}
              onRemove={() => onChoose(names.filter((one) => one !== name))}
            />
          ))}
        </Group>
      ) : null}
      <NativeSelect
        label={t.role}
        value=""
        onChange={(event) => {
          const name = event.currentTarget.value;
          if (name !== '') onChoose([...names, name]);
        }}
        data={[
          { value: '', label: t.chooseRole },
          ...offered.map((name) => ({ value: name, label: markedText(name, 'identifier') })),
        ]}
      />
    </>
  );
}

import { Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { emptyRole, type RolesDocument } from '#access/rolesDocument.ts';
import { realmRolesQuery } from '#api/keycloak/realmRoles.ts';
import { effectMessages } from '#features/roles/effect/effectMessages.ts';
import { Warnings } from '#features/roles/effect/Warnings.tsx';
import { warningsOf } from '#features/roles/effect/warnings.ts';
import { rolesMessages } from '#features/roles/rolesMessages.ts';
import { hiddenCharacterIn } from '#lib/hiddenCharacters.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/ui.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { ActionButton } from '#ui/ActionButton.tsx';
import { LookalikeHint } from '#ui/LookalikeHint.tsx';
import { realmMessages } from './realmMessages.ts';
import { nameProblem } from './roleName.ts';
import { useMakeRole } from './useRealmWrites.ts';

interface Props {
  mine: RolesDocument;
  /** The role that is copied; `undefined`: a role without rights. */
  copied: string | undefined;
  onClose: () => void;
  onMade: (role: string) => void;
}

const noRoles: RolesDocument = { roles: new Map(), availableLabels: [] };

/** A new role, empty or with the rights of another: in Keycloak and in the document as one step. */
export function NewRoleDialog({ mine, copied, onClose, onMade }: Props) {
  const t = useMessages(realmMessages);
  const ui = useMessages(uiMessages);
  const roles = useMessages(rolesMessages);
  const effect = useMessages(effectMessages);
  const reason = useKeycloakCan()('editRealm');
  const realm = useQuery({ ...realmRolesQuery, enabled: useKeycloakCan()('readRoles') === undefined }).data;
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [wasTried, setTried] = useState(false);
  const [isUnderstood, setUnderstood] = useState(false);
  const make = useMakeRole();
  const role = (copied === undefined ? undefined : mine.roles.get(copied)) ?? emptyRole;
  // A copy starts from nothing: what it gives of importance is said before it is made.
  const document = { roles: new Map([[name || t.theNewRole, role]]), availableLabels: [] };
  const around = { ownRoles: [], inUse: [], holders: new Map(), realmRoles: undefined };
  const power = warningsOf(noRoles, document, around).filter(({ kind }) => kind === 'gainsPower');
  const taken = new Set([...mine.roles.keys(), ...(realm ?? []).map(({ name }) => name)]);
  const problem = nameProblem(name, taken);
  const refusal = reason ?? (power.length > 0 && !isUnderstood ? effect.understandFirst : undefined);
  const submit = (event?: SubmitEvent<HTMLFormElement>): void => {
    event?.preventDefault();
    setTried(true);
    if (problem || refusal || make.isPending) return;
    make.mutate(
      { name, description, role },
      { onSuccess: ({ kind }) => (kind === 'made' || kind === 'notGiven' ? onMade(name) : undefined) },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={copied === undefined ? t.newTitle : t.copyTitle(copied)}
      closeButtonProps={{ 'aria-label': roles.close }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t.name}
            description={t.nameHint}
            value={name}
            error={
              problem && (wasTried || (name !== '' && problem !== 'missing'))
                ? problem === 'hidden'
                  ? ui.hiddenInName(hiddenCharacterIn(name, 'identifier') ?? '')
                  : t.problems[problem]
                : undefined
            }
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <LookalikeHint name={name} />
          <TextInput
            label={t.description}
            description={t.descriptionHint}
            maxLength={255}
            value={description}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
          <Text size="sm">
            {ui.named(t.rights)} {role.permissions.length > 0 ? role.permissions.join(', ') : t.rightsNone}
          </Text>
          <Warnings warnings={power} uncheckedUnion={undefined} />
          {power.length > 0 ? (
            <Checkbox
              label={effect.understood}
              checked={isUnderstood}
              onChange={(event) => setUnderstood(event.currentTarget.checked)}
            />
          ) : null}
          <Group justify="flex-end">
            <ActionButton variant="default" onClick={onClose}>
              {t.cancel}
            </ActionButton>
            <ActionButton reason={refusal} loading={make.isPending} onClick={() => submit()}>
              {t.create}
            </ActionButton>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

import { Checkbox, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { emptyRole, type RolesDocument } from '#access/roles/rolesDocument.ts';
import { ApiError } from '#api/ApiError.ts';
import { realmRolesQuery } from '#api/keycloak/realmRoles.ts';
import { effectMessages } from '#features/roles/effect/effectMessages.ts';
import { Warnings } from '#features/roles/effect/Warnings.tsx';
import { warningsOf } from '#features/roles/effect/warnings.ts';
import { hiddenCharacterIn } from '#lib/text/hiddenCharacters.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { FormDialog } from '#ui/dialog/FormDialog.tsx';
import { useFailureInDialog } from '#ui/dialog/useFailureInDialog.ts';
import { Failure } from '#ui/Failure.tsx';
import { LookalikeHint } from '#ui/names/LookalikeHint.tsx';
import { useForm } from '#ui/dialog/useForm.ts';
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

/** Someone else has created a role of this name since the list was loaded. */
const isTaken = (error: unknown): boolean => error instanceof ApiError && error.kind === 'conflict';

const noRoles: RolesDocument = { roles: new Map(), availableLabels: [] };

/** A new role, empty or with the rights of another: in Keycloak and in the document as one step. */
export function NewRoleDialog({ mine, copied, onClose, onMade }: Props) {
  const t = useMessages(realmMessages);
  const ui = useMessages(uiMessages);
  const effect = useMessages(effectMessages);
  const reason = useKeycloakCan()('editRealm');
  const realm = useQuery({ ...realmRolesQuery, enabled: useKeycloakCan()('readRoles') === undefined }).data;
  const taken = new Set([...mine.roles.keys(), ...(realm ?? []).map(({ name }) => name)]);
  const form = useForm({
    initialValues: { name: '', description: '', isUnderstood: false },
    problems: ({ name }) => {
      const problem = nameProblem(name, taken);
      if (!problem || problem === 'missing') return {};
      const hidden = ui.hiddenInName(hiddenCharacterIn(name, 'identifier') ?? '');
      return { name: problem === 'hidden' ? hidden : t.problems[problem] };
    },
    missing: ({ name }) => (nameProblem(name, taken) === 'missing' ? { name: t.problems.missing } : {}),
  });
  const { name, isUnderstood } = form.values;
  const { failure, tell } = useFailureInDialog();
  const make = useMakeRole(tell);
  const role = (copied === undefined ? undefined : mine.roles.get(copied)) ?? emptyRole;
  // A copy starts from nothing: what it gives of importance is said before it is made.
  const document = { roles: new Map([[name || t.theNewRole, role]]), availableLabels: [] };
  const around = { ownRoles: [], inUse: [], holders: new Map(), realmRoles: undefined };
  const power = warningsOf(noRoles, document, around).filter(({ kind }) => kind === 'gainsPower');
  const refusal = reason ?? (power.length > 0 && !isUnderstood ? effect.understandFirst : undefined);
  return (
    <FormDialog
      title={copied === undefined ? t.newTitle : t.copyTitle(copied)}
      form={form}
      submitLabel={t.create}
      reason={refusal}
      isPending={make.isPending}
      failure={failure && !make.isPending ? <Failure {...failure} /> : null}
      onSubmit={({ name, description }) =>
        make.mutate(
          { name, description, role },
          {
            onSuccess: ({ kind }) => (kind === 'made' || kind === 'notGiven' ? onMade(name) : undefined),
            onError: (error) => form.refuse(isTaken(error) ? { name: t.problems.taken } : {}),
          },
        )
      }
      onClose={onClose}
    >
      <TextInput data-autofocus label={t.name} description={t.nameHint} {...form.text('name')} />
      <LookalikeHint name={name} />
      <TextInput
        label={t.description}
        description={t.descriptionHint}
        maxLength={255}
        {...form.text('description')}
      />
      <Text size="sm">
        {ui.named(t.rights)} {role.permissions.length > 0 ? role.permissions.join(', ') : t.rightsNone}
      </Text>
      <Warnings warnings={power} uncheckedUnion={undefined} />
      {power.length > 0 ? <Checkbox label={effect.understood} {...form.check('isUnderstood')} /> : null}
    </FormDialog>
  );
}

import { paths } from '#lib/paths.ts';
import { Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { generateKey, withKeys } from '#api/keycloak/users/apiKeys.ts';
import { findKey } from '#api/keycloak/users/keyWrites.ts';
import { serverNow } from '#api/serverClock.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { userFormMessages } from '#features/users/messages/userForm.ts';
import { usersMessages } from '#features/users/messages/users.ts';
import { generatePassword } from '#lib/text/password.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { useForm, type Form, type Problems } from '#ui/dialog/useForm.ts';
import { Failure } from '#ui/Failure.tsx';
import { LookalikeHint } from '#ui/names/LookalikeHint.tsx';
import { Breadcrumbs } from '#ui/Breadcrumbs.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { CreatedUser, type Created } from './create/CreatedUser.tsx';
import { MachineFields, PersonFields } from './create/IdentityFields.tsx';
import {
  emptyForm,
  hiddenInForm,
  machineOf,
  missingIn,
  personOf,
  refusedFields,
  type NewUserForm,
} from './create/newUserForm.ts';
import { PasswordChoice } from './create/PasswordChoice.tsx';
import { useCreateUser } from './create/useCreateUser.ts';
import { AskGrants } from './roles/AskGrants.tsx';
import { useGrants } from './roles/useGrants.ts';
import { KeyShown } from './keys/KeyShown.tsx';
import { RightsGate } from './rights/RightsGate.tsx';
import { RolesChoice } from './roles/RolesChoice.tsx';

/** A new person, or with `?kind=service` a new machine with its key: one form, one action. */
export function NewUserPage() {
  const t = useMessages(userFormMessages);
  const { title: list } = useMessages(usersMessages);
  const [params] = useSearchParams();
  const isMachine = params.get('kind') === 'service';
  const [created, setCreated] = useState<Created>();
  const title = isMachine ? t.newServiceTitle : t.newTitle;
  return (
    <RightsGate title={title}>
      <Stack gap="sm" maw={760}>
        <div>
          <Breadcrumbs list={list} to={paths.users()} />
          <PageHeader title={title} />
        </div>
        {created ? (
          <CreatedUser created={created} onAnother={() => setCreated(undefined)}>
            {created.key ? <KeyShown value={created.key} /> : null}
          </CreatedUser>
        ) : (
          <NewUser key={String(isMachine)} isMachine={isMachine} onCreated={setCreated} />
        )}
      </Stack>
    </RightsGate>
  );
}

/** Makes the user of a form; what it brings that is shown once comes back with it. */
function useSubmit(isMachine: boolean, creation: ReturnType<typeof useCreateUser>) {
  const { userName: me } = useSessionState().person;
  const [secret, setSecret] = useState<string>();
  return async (form: NewUserForm): Promise<Created | { problems: Readonly<Record<string, string>> }> => {
    // A second try keeps the secret of the first: the account may stand with it.
    const kept = secret ?? (isMachine ? generateKey() : generatePassword());
    setSecret(kept);
    const key = { value: kept, name: form.purpose, created: serverNow(), createdBy: me };
    const user = isMachine ? machineOf(form, withKeys({}, [key])) : personOf(form, kept);
    const result = await creation.create(user);
    if ('problems' in result) return result;
    const made = { userId: result.userId, userName: form.userName.trim().toLowerCase() };
    if (!isMachine) return { ...made, ...(form.password.way === 'generate' ? { password: kept } : {}) };
    const { result: state } = await findKey(result.userId, kept);
    if (state === 'kept') return { ...made, key: kept };
    return state === 'unknown' ? { ...made, key: kept, keyState: state } : { ...made, keyState: state };
  };
}

/** The form of a new user, and what is wrong with it. */
function useNewUserForm(isMachine: boolean): Form<NewUserForm> {
  const { hiddenInName, required } = useMessages(uiMessages);
  const inWords = (fields: readonly (readonly [field: string, words: string])[]): Problems<NewUserForm> =>
    Object.fromEntries(fields);
  return useForm({
    initialValues: emptyForm,
    problems: (form) =>
      inWords([...hiddenInForm(form, isMachine)].map(([field, code]) => [field, hiddenInName(code)])),
    missing: (form) => inWords(missingIn(form, isMachine).map((field) => [field, required])),
  });
}

function NewUser({ isMachine, onCreated }: { isMachine: boolean; onCreated: (created: Created) => void }) {
  const t = useMessages(userFormMessages);
  const can = useKeycloakCan();
  const navigate = useNavigate();
  const form = useNewUserForm(isMachine);
  const { roles, userName, password } = form.values;
  const creation = useCreateUser();
  const makeUser = useSubmit(isMachine, creation);
  const grants = useGrants(roles);
  const [isAsking, setIsAsking] = useState(false);
  const submit = async (): Promise<void> => {
    setIsAsking(false);
    const made = await makeUser(form.values);
    if ('userId' in made) onCreated(made);
    else form.refuse(refusedFields(made.problems, isMachine));
  };
  const onSubmit = form.submit(() => {
    if (grants.isLooking || grants.warnings.length > 0) setIsAsking(true);
    else void submit();
  });
  const Fields = isMachine ? MachineFields : PersonFields;
  return (
    <form onSubmit={onSubmit} noValidate aria-label={isMachine ? t.newServiceTitle : t.newTitle}>
      <Stack gap="md">
        {isMachine ? <Text size="sm">{t.serviceHint}</Text> : null}
        <Fieldset legend={t.account}>
          <Stack gap="sm">
            <Fields form={form} isFixed={creation.hasAccount} />
            <LookalikeHint name={userName} />
          </Stack>
        </Fieldset>
        <Fieldset legend={t.roles}>
          <RolesChoice
            chosen={roles}
            onChange={(chosen) => form.set({ roles: chosen })}
            reason={can('writeUsers')}
          />
        </Fieldset>
        {isMachine ? null : (
          <Fieldset legend={t.password} disabled={creation.hasAccount}>
            <PasswordChoice
              wish={password}
              ways={['generate', 'set', 'none']}
              problem={form.error('password')}
              onChange={(wish) => form.set({ password: wish })}
            />
          </Fieldset>
        )}
        {creation.failure ? (
          <Failure {...creation.failure}>
            {creation.failure.canUndo ? (
              <Group gap="xs">
                <Button size="xs" loading={creation.isPending} onClick={() => void submit()}>
                  {t.tryAgain}
                </Button>
                <Button
                  size="xs"
                  variant="default"
                  loading={creation.isUndoing}
                  onClick={() => void creation.undo(userName)}
                >
                  {t.undo}
                </Button>
              </Group>
            ) : null}
          </Failure>
        ) : null}
        {isAsking ? (
          <AskGrants
            title={isMachine ? t.newServiceTitle : t.newTitle}
            roles={roles}
            grants={grants}
            onGo={() => void submit()}
            onClose={() => setIsAsking(false)}
          />
        ) : null}
        <Group gap="xs">
          <ActionButton type="submit" loading={creation.isPending} reason={can('writeUsers')}>
            {isMachine ? t.createService : t.create}
          </ActionButton>
          <Button variant="default" onClick={() => void navigate(paths.users())}>
            {t.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

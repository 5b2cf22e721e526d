import { paths } from '#lib/paths.ts';
import { Anchor, Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { generateKey, withKeys } from '#api/keycloak/users/apiKeys.ts';
import { findKey } from '#api/keycloak/users/keyWrites.ts';
import { serverNow } from '#api/serverClock.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { userFormMessages } from '#features/users/messages/userForm.ts';
import { generatePassword } from '#lib/text/password.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { Failure } from '#ui/Failure.tsx';
import { LookalikeHint } from '#ui/names/LookalikeHint.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { CreatedUser, type Created } from './create/CreatedUser.tsx';
import { MachineFields, PersonFields } from './create/IdentityFields.tsx';
import { focusFirstProblem } from '#ui/dialog/focusFirstProblem.ts';
import { hiddenInForm } from './create/hiddenInForm.ts';
import { emptyForm, machineOf, personOf } from './create/newUserForm.ts';
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
  const [params] = useSearchParams();
  const isMachine = params.get('kind') === 'service';
  const [created, setCreated] = useState<Created>();
  const title = isMachine ? t.newServiceTitle : t.newTitle;
  return (
    <RightsGate title={title}>
      <Stack gap="sm" maw={760}>
        <Anchor component={Link} to={paths.users()} size="sm">
          ← {t.back}
        </Anchor>
        <PageHeader title={title} />
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
  return async (form: typeof emptyForm): Promise<Created | undefined> => {
    // A second try keeps the secret of the first: the account may stand with it.
    const kept = secret ?? (isMachine ? generateKey() : generatePassword());
    setSecret(kept);
    const key = { value: kept, name: form.purpose, created: serverNow(), createdBy: me };
    const user = isMachine ? machineOf(form, withKeys({}, [key])) : personOf(form, kept);
    const userId = await creation.create(user);
    if (userId === undefined) return undefined;
    const made = { userId, userName: form.userName.trim().toLowerCase() };
    if (!isMachine) return { ...made, ...(form.password.way === 'generate' ? { password: kept } : {}) };
    const { result } = await findKey(userId, kept);
    if (result === 'kept') return { ...made, key: kept };
    return result === 'unknown' ? { ...made, key: kept, keyState: result } : { ...made, keyState: result };
  };
}

function NewUser({ isMachine, onCreated }: { isMachine: boolean; onCreated: (created: Created) => void }) {
  const t = useMessages(userFormMessages);
  const ui = useMessages(uiMessages);
  const can = useKeycloakCan();
  const navigate = useNavigate();
  const [form, setForm] = useState(emptyForm);
  const creation = useCreateUser();
  const makeUser = useSubmit(isMachine, creation);
  const change = (part: Partial<typeof form>): void => setForm({ ...form, ...part });
  const formElement = useRef<HTMLFormElement>(null);
  const grants = useGrants(form.roles);
  const [isAsking, setIsAsking] = useState(false);
  const hidden = hiddenInForm(form, isMachine);
  const problems = {
    ...creation.problems,
    ...Object.fromEntries([...hidden].map(([field, code]) => [field, ui.hiddenInName(code)])),
  };
  const submit = async (): Promise<void> => {
    setIsAsking(false);
    const created = await makeUser(form);
    if (created) onCreated(created);
    else focusFirstProblem(formElement.current);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (hidden.size > 0) focusFirstProblem(formElement.current);
    else if (grants.isLooking || grants.warnings.length > 0) setIsAsking(true);
    else void submit();
  };
  const Fields = isMachine ? MachineFields : PersonFields;
  return (
    <form ref={formElement} onSubmit={onSubmit} aria-label={isMachine ? t.newServiceTitle : t.newTitle}>
      <Stack gap="md">
        {isMachine ? <Text size="sm">{t.serviceHint}</Text> : null}
        <Fieldset legend={t.account}>
          <Stack gap="sm">
            <Fields form={form} problems={problems} isFixed={creation.hasAccount} onChange={change} />
            <LookalikeHint name={form.userName} />
          </Stack>
        </Fieldset>
        <Fieldset legend={t.roles}>
          <RolesChoice
            chosen={form.roles}
            onChange={(roles) => change({ roles })}
            reason={can('writeUsers')}
          />
        </Fieldset>
        {isMachine ? null : (
          <Fieldset legend={t.password} disabled={creation.hasAccount}>
            <PasswordChoice
              wish={form.password}
              ways={['generate', 'set', 'none']}
              problem={creation.problems['password']}
              onChange={(password) => change({ password })}
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
                  onClick={() => void creation.undo(form.userName)}
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
            roles={form.roles}
            grants={grants}
            onGo={() => void submit()}
            onClose={() => setIsAsking(false)}
          />
        ) : null}
        <Group gap="xs">
          <SubmitButton
            isPending={creation.isPending}
            reason={can('writeUsers')}
            label={isMachine ? t.createService : t.create}
          />
          <Button variant="default" onClick={() => void navigate(paths.users())}>
            {t.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function SubmitButton({
  isPending,
  reason,
  label,
}: {
  isPending: boolean;
  reason: string | undefined;
  label: string;
}) {
  return reason === undefined ? (
    <Button type="submit" loading={isPending}>
      {label}
    </Button>
  ) : (
    <ActionButton reason={reason} onClick={() => {}}>
      {label}
    </ActionButton>
  );
}

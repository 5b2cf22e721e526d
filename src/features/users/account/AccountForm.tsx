import { Button, Checkbox, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '#api/ApiError.ts';
import type { User } from '#api/keycloak/users/users.ts';
import {
  changedFields,
  fieldsOf,
  type ForeignChange,
  type UserFields,
} from '#api/keycloak/users/userFields.ts';
import { editUserMutation } from '#api/keycloak/users/userWrites.ts';
import { hiddenCharacterIn } from '#lib/text/hiddenCharacters.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { keycloakMessages, problemsInWords } from '#locales/shared/keycloak.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { userMessages } from '#features/users/messages/user.ts';
import { useForm, type Problems } from '#ui/dialog/useForm.ts';
import { notify } from '#ui/notices/notify.ts';
import { ForeignChanges } from './ForeignChanges.tsx';

/** Required actions that the console offers; others that a user has are kept and shown by their alias. */
const offeredActions = ['UPDATE_PASSWORD', 'UPDATE_PROFILE', 'VERIFY_EMAIL', 'CONFIGURE_TOTP'] as const;

/** What the form holds: the fields, and the user that they were read from when the edit began. */
interface Edit extends UserFields {
  base: User;
}

const editOf = (base: User, fields: UserFields = fieldsOf(base)): Edit => ({ ...fields, base });

/** What an edit changes. */
const changesIn = (edit: Edit): Partial<UserFields> => changedFields(fieldsOf(edit.base), edit);

/**
 * The fields of an edit that contain an invisible character, with its code. Only those that the edit changes, so that a name that is there
 * already does not stop everything else.
 */
function hiddenIn(edit: Edit): readonly (readonly [field: keyof UserFields, code: string | undefined])[] {
  const { email = '', firstName = '', lastName = '' } = changesIn(edit);
  return [
    ['email', hiddenCharacterIn(email.trim(), 'identifier')],
    ['firstName', hiddenCharacterIn(firstName, 'prose')],
    ['lastName', hiddenCharacterIn(lastName, 'prose')],
  ];
}

/** Saves an edit, and keeps what someone else changed meanwhile until the user decides. */
function useEdit(user: User) {
  const t = useMessages(userMessages);
  const ui = useMessages(uiMessages);
  const errors = useMessages(errorMessages);
  const keycloak = useMessages(keycloakMessages);
  const form = useForm({
    initialValues: editOf(user),
    problems: (edit): Problems<Edit> =>
      Object.fromEntries(
        hiddenIn(edit).map(([field, code]) => [
          field,
          code === undefined ? undefined : ui.hiddenInName(code),
        ]),
      ),
  });
  const [elsewhere, setElsewhere] = useState<{
    isWritten: boolean;
    now: User;
    changes: readonly ForeignChange[];
  }>();
  const saving = useMutation(editUserMutation);
  const [isPending, setIsPending] = useState(false);
  const discard = (): void => {
    form.reset();
    setElsewhere(undefined);
  };
  const save = async (edit: Edit): Promise<void> => {
    const { base, ...wanted } = edit;
    const id = `edit-${user.id}`;
    notify.pending(t.saving(user.userName), { id });
    setIsPending(true);
    const onWritten = (): void => {
      discard();
      setIsPending(false);
      notify.pending(t.saved(user.userName), { id, message: t.checked.checking });
    };
    try {
      const result = await saving.mutateAsync({ base, form: wanted, onWritten });
      if (result.saved === 'unknown') {
        form.restore(edit);
        notify.failed(t.checked.unchecked, { id, message: describeError(result.error, errors).text });
      } else if (result.saved) {
        // Nothing had to be written, so `onWritten` wasn't called.
        if (Object.keys(changesIn(edit)).length === 0) discard();
        notify.done(t.saved(user.userName), { id });
      } else {
        const mine = { ...fieldsOf(result.now), ...changesIn(edit) };
        if (result.isWritten) form.restore(editOf(result.now, mine));
        setElsewhere(result);
        const message = result.isWritten ? t.checked.overruled : t.elsewhereHint;
        notify.failed(t.elsewhereTitle, { id, message });
      }
    } catch (error) {
      form.restore(edit);
      form.refuse(error instanceof ApiError ? problemsInWords(error.fields, keycloak) : {});
      notify.failed(t.saveFailed(user.userName), { id, message: describeError(error, errors).text });
    } finally {
      setIsPending(false);
    }
  };
  return {
    form,
    elsewhere,
    isPending,
    isChanged: Object.keys(changesIn(form.values)).length > 0,
    save,
    /** What this form changed, on top of the current state. */
    saveOver: async (now: User): Promise<void> => {
      const edit = editOf(now, { ...fieldsOf(now), ...changesIn(form.values) });
      form.set(edit);
      await save(edit);
    },
    discard,
  };
}

/** Names, e-mail, and the required actions for the user's next sign-in. */
export function AccountForm({ user, reason }: { user: User; reason: string | undefined }) {
  const t = useMessages(userMessages);
  const { form, isChanged, ...edit } = useEdit(user);
  const isFixed = reason !== undefined;
  const text = (field: 'firstName' | 'lastName' | 'email') => ({
    label: t.fields[field],
    disabled: isFixed,
    autoComplete: 'off',
    ...form.text(field),
  });
  return (
    <form onSubmit={form.submit((values) => void edit.save(values))} noValidate aria-label={t.tabs.account}>
      <Stack gap="sm" maw={640}>
        <TextInput {...text('firstName')} />
        <TextInput {...text('lastName')} />
        <TextInput {...text('email')} inputMode="email" />
        <Checkbox label={t.fields.emailVerified} disabled={isFixed} {...form.check('emailVerified')} />
        <RequiredActions
          chosen={form.values.requiredActions}
          isFixed={isFixed}
          onChange={(requiredActions) => form.set({ requiredActions })}
        />
        {edit.elsewhere ? (
          <ForeignChanges
            changes={edit.elsewhere.changes}
            isWritten={edit.elsewhere.isWritten}
            onMine={() => void edit.saveOver(edit.elsewhere?.now ?? user)}
            onTheirs={edit.discard}
          />
        ) : null}
        <Group gap="xs">
          <Button
            type="submit"
            loading={edit.isPending}
            disabled={isFixed || !isChanged || edit.elsewhere !== undefined}
          >
            {t.save}
          </Button>
          {isChanged ? (
            <Button variant="default" onClick={edit.discard}>
              {t.discard}
            </Button>
          ) : (
            <Text size="sm" c="dimmed">
              {reason ?? t.unchanged}
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  );
}

interface ActionsProps {
  chosen: readonly string[];
  isFixed: boolean;
  onChange: (chosen: readonly string[]) => void;
}

function RequiredActions({ chosen, isFixed, onChange }: ActionsProps) {
  const t = useMessages(userMessages);
  const words: Readonly<Record<string, string>> = t.actions;
  return (
    <Fieldset legend={t.requiredActions} disabled={isFixed}>
      <Stack gap={6}>
        {[...new Set<string>([...offeredActions, ...chosen])].map((action) => (
          <Checkbox
            key={action}
            label={Object.hasOwn(words, action) ? words[action] : action}
            checked={chosen.includes(action)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked ? [...chosen, action] : chosen.filter((one) => one !== action),
              )
            }
          />
        ))}
      </Stack>
    </Fieldset>
  );
}

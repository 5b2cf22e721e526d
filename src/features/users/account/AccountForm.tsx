import { Button, Checkbox, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ApiError } from '#api/ApiError.ts';
import type { User } from '#api/keycloak/users/users.ts';
import {
  changedFields,
  fieldsOf,
  type ForeignChange,
  type UserFields,
} from '#api/keycloak/users/userFields.ts';
import { editUserMutation } from '#api/keycloak/users/userWrites.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { keycloakMessages, problemInWords } from '#locales/shared/keycloak.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { userMessages } from '#features/users/messages/user.ts';
import { notify } from '#ui/notices/notify.ts';
import { ForeignChanges } from './ForeignChanges.tsx';
import { hiddenInFields } from './hiddenInFields.ts';

/** Required actions that the console offers; others that a user has are kept and shown by their alias. */
const offeredActions = ['UPDATE_PASSWORD', 'UPDATE_PROFILE', 'VERIFY_EMAIL', 'CONFIGURE_TOTP'] as const;

/** An edit that has begun: what it started from, and what it is now. */
interface Edit {
  base: User;
  form: UserFields;
}

/** Saves an edit, and keeps what someone else changed meanwhile until the user decides. */
function useEdit(user: User) {
  const t = useMessages(userMessages);
  const ui = useMessages(uiMessages);
  const errors = useMessages(errorMessages);
  const keycloak = useMessages(keycloakMessages);
  const [edit, setEdit] = useState<Edit>();
  const [elsewhere, setElsewhere] = useState<{
    isWritten: boolean;
    now: User;
    changes: readonly ForeignChange[];
  }>();
  const saving = useMutation(editUserMutation);
  const [isPending, setIsPending] = useState(false);
  // Until something is typed the form follows what is read; from then on it remembers what it began with.
  const base = edit?.base ?? user;
  const form = edit?.form ?? fieldsOf(user);
  const fields = saving.error instanceof ApiError ? saving.error.fields : {};
  const hidden = hiddenInFields(changedFields(fieldsOf(base), form));
  const save = async (from: User, wanted: UserFields): Promise<void> => {
    const id = `edit-${user.id}`;
    notify.pending(t.saving(user.userName), { id });
    setIsPending(true);
    const onWritten = (): void => {
      setEdit(undefined);
      setElsewhere(undefined);
      setIsPending(false);
      notify.pending(t.saved(user.userName), { id, message: t.checked.checking });
    };
    // What was typed comes back, unless another edit has begun meanwhile.
    const keepTyped = (): void => setEdit((later) => later ?? { base: from, form: wanted });
    try {
      const result = await saving.mutateAsync({ base: from, form: wanted, onWritten });
      if (result.saved === 'unknown') {
        keepTyped();
        notify.failed(t.checked.unchecked, { id, message: describeError(result.error, errors).text });
      } else if (result.saved) {
        // Nothing had to be written, so `onWritten` wasn't called.
        if (Object.keys(changedFields(fieldsOf(from), wanted)).length === 0) {
          setEdit(undefined);
          setElsewhere(undefined);
        }
        notify.done(t.saved(user.userName), { id });
      } else {
        const mine = { ...fieldsOf(result.now), ...changedFields(fieldsOf(from), wanted) };
        if (result.isWritten) setEdit((later) => later ?? { base: result.now, form: mine });
        setElsewhere(result);
        const message = result.isWritten ? t.checked.overruled : t.elsewhereHint;
        notify.failed(t.elsewhereTitle, { id, message });
      }
    } catch (error) {
      keepTyped();
      notify.failed(t.saveFailed(user.userName), { id, message: describeError(error, errors).text });
    } finally {
      setIsPending(false);
    }
  };
  return {
    form,
    elsewhere,
    isPending,
    isChanged: Object.keys(changedFields(fieldsOf(base), form)).length > 0,
    problem: (field: keyof UserFields): string | null => {
      const code = hidden.get(field);
      if (code !== undefined) return ui.hiddenInName(code);
      const found = fields[field];
      return found ? problemInWords(found, keycloak) : null;
    },
    change: (part: Partial<UserFields>): void => setEdit({ base, form: { ...form, ...part } }),
    save: async () => (hidden.size > 0 ? undefined : save(base, form)),
    /** What this form changed, on top of the current state. */
    saveOver: async (now: User): Promise<void> => {
      const wanted = { ...fieldsOf(now), ...changedFields(fieldsOf(base), form) };
      setEdit({ base: now, form: wanted });
      await save(now, wanted);
    },
    discard: (): void => {
      setEdit(undefined);
      setElsewhere(undefined);
      saving.reset();
    },
  };
}

/** Names, e-mail, and the required actions for the user's next sign-in. */
export function AccountForm({ user, reason }: { user: User; reason: string | undefined }) {
  const t = useMessages(userMessages);
  const { form, problem, change, isChanged, ...edit } = useEdit(user);
  const isFixed = reason !== undefined;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void edit.save();
  };
  const text = (field: 'firstName' | 'lastName' | 'email') => ({
    label: t.fields[field],
    value: form[field],
    error: problem(field),
    disabled: isFixed,
    autoComplete: 'off',
    onChange: (event: { currentTarget: HTMLInputElement }) => change({ [field]: event.currentTarget.value }),
  });
  return (
    <form onSubmit={onSubmit} aria-label={t.tabs.account}>
      <Stack gap="sm" maw={640}>
        <TextInput {...text('firstName')} />
        <TextInput {...text('lastName')} />
        <TextInput {...text('email')} inputMode="email" />
        <Checkbox
          label={t.fields.emailVerified}
          checked={form.emailVerified}
          disabled={isFixed}
          onChange={(event) => change({ emailVerified: event.currentTarget.checked })}
        />
        <RequiredActions
          chosen={form.requiredActions}
          isFixed={isFixed}
          onChange={(requiredActions) => change({ requiredActions })}
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

import { Group, TextInput } from '@mantine/core';
import { useMessages } from '#locales/LocaleContext.ts';
import { userFormMessages } from '#features/users/messages/userForm.ts';
import { userNameFor, type NewUserForm } from './newUserForm.ts';

interface Props {
  form: NewUserForm;
  /** In words, by Keycloak's name of the field. */
  problems: Readonly<Record<string, string>>;
  /** The account exists already: only its roles are missing. */
  isFixed: boolean;
  onChange: (change: Partial<NewUserForm>) => void;
}

/** Who a person is. */
export function PersonFields({ form, problems, isFixed, onChange }: Props) {
  const t = useMessages(userFormMessages);
  const field = (name: 'userName' | 'firstName' | 'lastName' | 'email', keycloakName: string = name) => ({
    value: form[name],
    label: t[name],
    error: problems[keycloakName] ?? null,
    disabled: isFixed,
    autoComplete: 'off',
    onChange: (event: { currentTarget: HTMLInputElement }) => onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <>
      <TextInput {...field('userName', 'username')} description={t.userNameHint} required data-autofocus />
      <Group grow align="start" wrap="wrap" preventGrowOverflow={false}>
        <TextInput {...field('firstName')} miw={180} />
        <TextInput {...field('lastName')} miw={180} />
      </Group>
      <TextInput {...field('email')} inputMode="email" />
    </>
  );
}

/** What a machine is for; its user name follows from that until it is typed. */
export function MachineFields({ form, problems, isFixed, onChange }: Props) {
  const t = useMessages(userFormMessages);
  return (
    <>
      <TextInput
        label={t.purpose}
        placeholder={t.purposePlaceholder}
        value={form.purpose}
        error={problems['lastName'] ?? null}
        disabled={isFixed}
        required
        maxLength={100}
        autoComplete="off"
        onChange={(event) => {
          const purpose = event.currentTarget.value;
          const follows = form.userName === userNameFor(form.purpose);
          onChange({ purpose, ...(follows ? { userName: userNameFor(purpose) } : {}) });
        }}
      />
      <TextInput
        label={t.userName}
        description={t.userNameHint}
        value={form.userName}
        error={problems['username'] ?? null}
        disabled={isFixed}
        required
        autoComplete="off"
        onChange={(event) => onChange({ userName: event.currentTarget.value })}
      />
    </>
  );
}

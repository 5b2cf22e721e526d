import { Group, TextInput } from '@mantine/core';
import { useMessages } from '#locales/LocaleContext.ts';
import { userFormMessages } from '#features/users/messages/userForm.ts';
import type { Form } from '#ui/dialog/useForm.ts';
import { userNameFor, type NewUserForm } from './newUserForm.ts';

interface Props {
  form: Form<NewUserForm>;
  /** The account exists already: only its roles are missing. */
  isFixed: boolean;
}

/** Who a person is. */
export function PersonFields({ form, isFixed }: Props) {
  const t = useMessages(userFormMessages);
  const field = (name: 'userName' | 'firstName' | 'lastName' | 'email') => ({
    label: t[name],
    disabled: isFixed,
    autoComplete: 'off',
    ...form.text(name),
  });
  return (
    <>
      <TextInput {...field('userName')} description={t.userNameHint} required data-autofocus />
      <Group grow align="start" wrap="wrap" preventGrowOverflow={false}>
        <TextInput {...field('firstName')} miw={180} />
        <TextInput {...field('lastName')} miw={180} />
      </Group>
      <TextInput {...field('email')} inputMode="email" />
    </>
  );
}

/** What a machine is for; its user name follows from that until it is typed. */
export function MachineFields({ form, isFixed }: Props) {
  const t = useMessages(userFormMessages);
  const { values } = form;
  return (
    <>
      <TextInput
        label={t.purpose}
        placeholder={t.purposePlaceholder}
        {...form.text('purpose')}
        disabled={isFixed}
        required
        maxLength={100}
        autoComplete="off"
        onChange={(event) => {
          const purpose = event.currentTarget.value;
          const follows = values.userName === userNameFor(values.purpose);
          form.set({ purpose, ...(follows ? { userName: userNameFor(purpose) } : {}) });
        }}
      />
      <TextInput
        label={t.userName}
        description={t.userNameHint}
        {...form.text('userName')}
        disabled={isFixed}
        required
        autoComplete="off"
      />
    </>
  );
}

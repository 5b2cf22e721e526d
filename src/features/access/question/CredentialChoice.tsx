import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '#ui/dialog/useForm.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import type { PastedCredential } from '#features/access/facts/usePastedCredential.ts';
import classes from '#features/access/access.module.css';

interface Props {
  kind: 'key' | 'link';
  label: string;
  hint: string;
  action: string;
  credential: PastedCredential;
}

/** Takes an API key or a share link, and has it checked. It is in no address, and leaves the field once it has been checked. */
export function CredentialChoice({ kind, label, hint, action, credential }: Props) {
  const { required } = useMessages(uiMessages);
  const form = useForm({
    initialValues: { text: '' },
    missing: ({ text }) => (text.trim() === '' ? { text: required } : {}),
  });
  return (
    <form
      key={kind}
      className={classes['column']}
      onSubmit={form.submit(({ text }) => credential.check(text, form.reset))}
      noValidate
    >
      <PasswordInput label={label} description={hint} {...form.text('text')} autoComplete="off" />
      <div>
        <Button type="submit" variant="default" loading={credential.state.kind === 'reading'}>
          {action}
        </Button>
      </div>
    </form>
  );
}

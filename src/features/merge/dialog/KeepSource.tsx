import { Checkbox } from '@mantine/core';
import { useMessages } from '#locales/LocaleContext.ts';
import { mergeMessages } from '#features/merge/mergeMessages.ts';
import type { Form } from '#ui/dialog/useForm.ts';

interface Props {
  form: Form<{ keepsSource: boolean }>;
  mayDelete: boolean;
}

/** Whether the originals stay, and what that means for a way back. */
export function KeepSource({ form, mayDelete }: Props) {
  const t = useMessages(mergeMessages);
  const kept = mayDelete ? t.keepWhy : `${t.keepWhy} ${t.needsDelete}`;
  return (
    <Checkbox
      label={t.keep}
      description={form.values.keepsSource ? kept : t.notKeptWhy}
      {...form.check('keepsSource')}
    />
  );
}

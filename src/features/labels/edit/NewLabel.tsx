import { Button, Group, TextInput } from '@mantine/core';
import { checkLabelName } from '#lib/text/labelName.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useForm } from '#ui/dialog/useForm.ts';
import { labelMessages } from '#features/labels/labelMessages.ts';

interface Props {
  onAdd: (label: string) => void;
  /** Told what stands in the field and isn't added yet: closing a dialog would lose it. */
  onType?: (name: string) => void;
  /** What the field asks for, where it is not a label for studies. */
  label?: string;
}

/** A field for the name of a label, checked as it is typed: nothing that Orthanc would refuse leaves it. */
export function NewLabel({ onAdd, onType, label }: Props) {
  const t = useMessages(labelMessages);
  const form = useForm({
    initialValues: { name: '' },
    problems: ({ name }) => {
      const problem = checkLabelName(name);
      return problem && problem !== 'empty' ? { name: t.nameProblems[problem] } : {};
    },
    missing: ({ name }) => (name === '' ? { name: t.nameProblems.empty } : {}),
  });
  const submit = form.submit(({ name }) => {
    onAdd(name);
    form.reset();
    onType?.('');
  });
  return (
    <form onSubmit={submit}>
      <Group align="flex-start" gap="xs" wrap="nowrap">
        <TextInput
          flex={1}
          label={label ?? t.add}
          {...form.text('name')}
          onChange={(event) => {
            const name = event.currentTarget.value.trim();
            form.set({ name });
            onType?.(name);
          }}
        />
        <Button type="submit" variant="default" mt={22}>
          {t.addButton}
        </Button>
      </Group>
    </form>
  );
}

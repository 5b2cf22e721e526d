import { Button, Group, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { checkLabelName } from '#lib/labelName.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { labelMessages } from '#features/labels/labelMessages.ts';

interface Props {
  onAdd: (label: string) => void;
  /** What the field asks for, where it is not a label for studies. */
  label?: string;
}

/** A field for the name of a label, checked as it is typed: nothing that Orthanc would refuse leaves it. */
export function NewLabel({ onAdd, label }: Props) {
  const t = useMessages(labelMessages);
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const problem = checkLabelName(name);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (problem) return;
    onAdd(name);
    setName('');
    setTried(false);
  };
  return (
    <form onSubmit={submit}>
      <Group align="flex-start" gap="xs" wrap="nowrap">
        <TextInput
          flex={1}
          label={label ?? t.add}
          value={name}
          onChange={(event) => setName(event.currentTarget.value.trim())}
          error={problem && (tried || problem !== 'empty') ? t.nameProblems[problem] : null}
        />
        <Button type="submit" variant="default" mt={22}>
          {t.addButton}
        </Button>
      </Group>
    </form>
  );
}

import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/ScrollArea.css';
import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { labelsInUseQuery } from '#api/orthanc/labels.ts';
import type { Study } from '#api/orthanc/study.ts';
import { uiConfigurationQuery } from '#api/orthanc/uiConfiguration.ts';
import { checkLabelName } from '#lib/labelName.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { ColourChip } from '#ui/ColourChip.tsx';
import { stateOf, type LabelWish } from './labelChanges.ts';
import { labelMessages } from './labelMessages.ts';
import { useLabelStudies } from './useLabelStudies.ts';

const noWish: LabelWish = { add: new Set(), remove: new Set() };

/** The wish after a click on a label: wanted on all, then on none, as a checkbox goes. */
function toggled(wish: LabelWish, label: string, checked: boolean): LabelWish {
  const add = new Set(wish.add);
  const remove = new Set(wish.remove);
  add.delete(label);
  remove.delete(label);
  (checked ? add : remove).add(label);
  return { add, remove };
}

/** A dialog that puts labels on some studies and takes them off; what is typed stays until it is saved or given up. */
export function EditLabels({ studies, onClose }: { studies: readonly Study[]; onClose: () => void }) {
  const t = useMessages(labelMessages);
  const [wish, setWish] = useState(noWish);
  const labelStudies = useLabelStudies();
  const save = (): void => {
    labelStudies(studies, wish);
    onClose();
  };
  const unchanged = wish.add.size === 0 && wish.remove.size === 0;
  return (
    <Modal opened onClose={onClose} title={t.title(studies.length)}>
      <Stack gap="sm">
        <LabelChoice studies={studies} wish={wish} onWish={setWish} />
        <Text size="xs" c="dimmed">
          {t.delay}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button onClick={save} disabled={unchanged}>
            {t.save}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface ChoiceProps {
  studies: readonly Study[];
  wish: LabelWish;
  onWish: (wish: LabelWish) => void;
}

function LabelChoice({ studies, wish, onWish }: ChoiceProps) {
  const t = useMessages(labelMessages);
  const [inUse, { availableLabels: allowed }] = useSuspenseQueries({
    queries: [labelsInUseQuery, uiConfigurationQuery],
    combine: ([labels, configuration]) => [labels.data, configuration.data] as const,
  });
  const carried = studies.flatMap((study) => study.labels);
  const offered = allowed.length > 0 ? allowed : inUse;
  const labels = [...new Set([...offered, ...carried, ...wish.add])].toSorted((a, b) => a.localeCompare(b));
  return (
    <>
      <Stack gap={6} role="group" aria-label={t.labels}>
        {labels.length === 0 ? <Text size="sm">{t.none}</Text> : null}
        {labels.map((label) => {
          const state = stateOf(label, studies);
          const wanted = wish.add.has(label) || (state === 'all' && !wish.remove.has(label));
          const mixed = state === 'some' && !wish.add.has(label) && !wish.remove.has(label);
          return (
            <Checkbox
              key={label}
              checked={wanted}
              indeterminate={mixed}
              label={<ColourChip name={label} />}
              aria-label={mixed ? `${label} (${t.some})` : label}
              onChange={(event) => onWish(toggled(wish, label, event.currentTarget.checked))}
            />
          );
        })}
      </Stack>
      {allowed.length > 0 ? (
        <Text size="xs" c="dimmed">
          {t.notAllowed}
        </Text>
      ) : (
        <NewLabel onAdd={(label) => onWish(toggled(wish, label, true))} />
      )}
    </>
  );
}

function NewLabel({ onAdd }: { onAdd: (label: string) => void }) {
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
          label={t.add}
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

import { Button, Group, Text } from '@mantine/core';
import type { HotkeyItem } from '@mantine/hooks';
import { usePageKeys } from '#ui/usePageKeys.ts';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { labelsInUseQuery } from '#api/orthanc/labels.ts';
import type { Study } from '#api/orthanc/studies/study.ts';
import { uiConfigurationQuery } from '#api/orthanc/uiConfiguration.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { ColorChip } from '#ui/names/ColorChip.tsx';
import { Failure } from '#ui/Failure.tsx';
import { NewLabel } from '#features/labels/edit/NewLabel.tsx';
import { AccessHint } from '#features/labels/edit/AccessHint.tsx';
import { labelQueueMessages } from '#features/labels/labelMessages.ts';
import { withKeys, type KeyedLabel } from './keys.ts';
import type { Queue } from './useQueue.ts';
import classes from './LabelQueuePage.module.css';

const nothing: ReadonlySet<string> = new Set();

/** On a button or a link Enter means that one. */
const isOnControl = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('button, a') !== null;

/** The labels that may be given to the study that is shown, by key or click. */
export function GiveLabels({ queue, study }: { queue: Queue; study: Study }) {
  const t = useMessages(labelQueueMessages);
  const errors = useMessages(errorMessages);
  const [chosen, setChosen] = useState(nothing);
  const [inUse, { availableLabels: allowed }] = useSuspenseQueries({
    queries: [labelsInUseQuery, uiConfigurationQuery],
    combine: ([labels, configuration]) => [labels.data, configuration.data] as const,
  });
  const offered = allowed.length > 0 ? allowed : inUse;
  const added = [...chosen].filter((label) => !offered.includes(label));
  const keyed = withKeys([...offered.toSorted((a, b) => a.localeCompare(b)), ...added]);
  const toggle = (label: string): void => {
    const next = new Set(chosen);
    if (!next.delete(label)) next.add(label);
    setChosen(next);
  };
  const save = (): void => queue.label([...chosen]);
  usePageKeys([
    ...keyed.flatMap(({ label, key }): HotkeyItem[] => (key ? [[key, () => toggle(label)]] : [])),
    ['s', queue.skip],
    ['u', () => queue.undo?.()],
    ['Enter', (event) => (isOnControl(event) ? undefined : save()), { preventDefault: false }],
  ]);
  return (
    <>
      <Group gap={6} role="group" aria-label={t.labels}>
        {keyed.map((one) => (
          <LabelKey key={one.label} keyed={one} isChosen={chosen.has(one.label)} onToggle={toggle} />
        ))}
      </Group>
      {allowed.length > 0 ? null : <NewLabel onAdd={(label) => setChosen(new Set([...chosen, label]))} />}
      <AccessHint studies={[study]} wish={{ add: chosen, remove: nothing }} />
      {queue.saveError ? (
        <Failure title={t.saveFailed} text={describeError(queue.saveError, errors).text} />
      ) : null}
      <Group gap="xs">
        <ActionButton reason={chosen.size === 0 ? t.nothingChosen : undefined} onClick={save}>
          {t.save} <Key name="Enter" />
        </ActionButton>
        <Button variant="default" onClick={queue.skip}>
          {t.skip} <Key name="s" />
        </Button>
        <ActionButton
          variant="default"
          reason={queue.undo ? undefined : t.nothingToUndo}
          onClick={() => queue.undo?.()}
        >
          {t.undo} <Key name="u" />
        </ActionButton>
        <Text size="sm" role="status">
          {queue.isSaving ? t.saving : ''}
        </Text>
      </Group>
    </>
  );
}

function Key({ name }: { name: string }) {
  return (
    <kbd className={classes['key']} style={{ marginInlineStart: 6 }}>
      {name}
    </kbd>
  );
}

interface KeyProps {
  keyed: KeyedLabel;
  isChosen: boolean;
  onToggle: (label: string) => void;
}

function LabelKey({ keyed: { label, key }, isChosen, onToggle }: KeyProps) {
  const t = useMessages(labelQueueMessages);
  return (
    <Button
      size="compact-md"
      variant={isChosen ? 'light' : 'default'}
      aria-pressed={isChosen}
      aria-keyshortcuts={key}
      title={key ? t.key(key) : label}
      leftSection={key ? <kbd className={classes['key']}>{key}</kbd> : null}
      rightSection={isChosen ? '✓' : null}
      onClick={() => onToggle(label)}
    >
      <ColorChip name={label} />
    </Button>
  );
}

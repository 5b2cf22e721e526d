import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { labelsInUseQuery } from '#api/orthanc/labels.ts';
import { uiConfigurationQuery } from '#api/orthanc/uiConfiguration.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { ColorChip } from '#ui/names/ColorChip.tsx';
import { labelMessages } from '#features/labels/labelMessages.ts';
import {
  labelStates,
  toggled,
  type LabeledStudy,
  type LabelWish,
} from '#features/labels/run/labelChanges.ts';
import { NewLabel } from './NewLabel.tsx';
import classes from './EditLabels.module.css';

/** With more labels than these there is a field to find one. */
const searchedFrom = 12;

interface Props {
  studies: readonly LabeledStudy[];
  wish: LabelWish;
  onWish: (wish: LabelWish) => void;
  /** The name of a label that isn't added yet. */
  onType: (name: string) => void;
}

/** The labels that may be given, and those that the studies carry, each with a check box. */
export function LabelChoice({ studies, wish, onWish, onType }: Props) {
  const t = useMessages(labelMessages);
  const [inUse, { availableLabels: allowed }] = useSuspenseQueries({
    queries: [labelsInUseQuery, uiConfigurationQuery],
    combine: ([labels, configuration]) => [labels.data, configuration.data] as const,
  });
  const isAllowed = (label: string): boolean => allowed.length === 0 || allowed.includes(label);
  const [sought, setSought] = useState('');
  const states = useMemo(() => labelStates(studies), [studies]);
  const offered = allowed.length > 0 ? allowed : inUse;
  const all = [...new Set([...offered, ...states.keys(), ...wish.add])].toSorted((a, b) =>
    a.localeCompare(b),
  );
  const labels = all.filter((label) => label.toLowerCase().includes(sought.trim().toLowerCase()));
  return (
    <>
      {all.length > searchedFrom ? (
        <TextInput
          type="search"
          aria-label={t.find}
          placeholder={t.find}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      ) : null}
      <Stack gap={6} role="group" aria-label={t.labels} className={classes['choice']}>
        {labels.length === 0 ? <Text size="sm">{all.length === 0 ? t.none : t.notFound}</Text> : null}
        {labels.map((label) => {
          const state = states.get(label) ?? 'none';
          const wanted = wish.add.has(label) || (state === 'all' && !wish.remove.has(label));
          const mixed = state === 'some' && !wish.add.has(label) && !wish.remove.has(label);
          const onlyOff = !isAllowed(label);
          return (
            <Checkbox
              key={label}
              checked={wanted}
              indeterminate={mixed}
              label={<ColorChip name={label} />}
              aria-label={mixed ? `${label} (${t.some})` : label}
              description={onlyOff ? t.outsideList : undefined}
              onChange={() => onWish(toggled(wish, label, state, onlyOff))}
            />
          );
        })}
      </Stack>
      {allowed.length > 0 ? (
        <Text size="xs" c="dimmed">
          {t.notAllowed}
        </Text>
      ) : (
        <NewLabel
          onType={onType}
          onAdd={(label) =>
            onWish({
              add: new Set([...wish.add, label]),
              remove: new Set([...wish.remove].filter((one) => one !== label)),
            })
          }
        />
      )}
    </>
  );
}

import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { labelsInUseQuery } from '#api/orthanc/labels.ts';
import { uiConfigurationQuery } from '#api/orthanc/uiConfiguration.ts';
import { checkLabelName } from '#lib/text/labelName.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useCan } from '#session/useCan.ts';
import { labelFieldMessages } from './labelFieldMessages.ts';

/** The label that studies get when they arrive. It is `isGood` when Orthanc takes the name, or when there is none. */
export interface WantedLabel {
  name: string;
  isGood: boolean;
}

interface Props {
  label: string;
  onLabel: (label: WantedLabel) => void;
}

/** A field for the label of studies that are about to arrive: one of the allowed labels, or any. Disabled for those who can't edit labels. */
export function LabelField({ label, onLabel }: Props) {
  const t = useMessages(labelFieldMessages);
  const refused = useCan()('editLabels', { labels: [] });
  const listId = useId();
  const [name, setName] = useState('');
  // Neither is needed to upload: where they cannot be had, the field works without suggestions.
  const inUse = useQuery({ ...labelsInUseQuery, enabled: refused === undefined }).data ?? [];
  const allowed = useQuery(uiConfigurationQuery).data?.availableLabels ?? [];
  const problem = name === '' ? undefined : checkLabelName(name);
  const field = {
    label,
    description: refused ?? t.labelHint,
    disabled: refused !== undefined,
    value: name,
    onChange(event: { currentTarget: { value: string } }) {
      const next = event.currentTarget.value.trim();
      setName(next);
      onLabel({ name: next, isGood: next === '' || checkLabelName(next) === undefined });
    },
  };
  if (allowed.length > 0) {
    return <NativeSelect {...field} data={[{ value: '', label: t.noLabel }, ...allowed]} />;
  }
  return (
    <>
      <TextInput
        {...field}
        list={listId}
        autoComplete="off"
        spellCheck={false}
        error={problem && t.nameProblems[problem]}
      />
      <datalist id={listId}>
        {inUse.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </datalist>
    </>
  );
}

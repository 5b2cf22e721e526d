import { Alert, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { seesAll } from '#access/roles/profile.ts';
import { labelsInUseQuery } from '#api/orthanc/labels.ts';
import { uiConfigurationQuery } from '#api/orthanc/uiConfiguration.ts';
import { checkLabelName } from '#lib/text/labelName.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useProfile } from '#session/SessionContext.ts';
import { useCan } from '#session/useCan.ts';
import { uploadMessages } from './uploadMessages.ts';

/** The label that studies get when they arrive. It is `isGood` when Orthanc takes the name, or when there is none. */
export interface WantedLabel {
  name: string;
  isGood: boolean;
}

/**
 * Asks for a label for the uploaded studies. Tells users who are limited to labels that they won't see their own upload: it arrives without
 * any label, and the plugin doesn't let them label a study that they can't see.
 */
export function LabelOnArrival({ onLabel }: { onLabel: (label: WantedLabel) => void }) {
  const t = useMessages(uploadMessages);
  const profile = useProfile();
  const refused = useCan()('editLabels', { labels: [] });
  if (!seesAll(profile)) return <Alert color="yellow">{t.youWillNotSee(profile.authorizedLabels)}</Alert>;
  return <LabelField refused={refused} onLabel={onLabel} />;
}

interface FieldProps {
  refused: string | undefined;
  onLabel: (label: WantedLabel) => void;
}

function LabelField({ refused, onLabel }: FieldProps) {
  const t = useMessages(uploadMessages);
  const listId = useId();
  const [name, setName] = useState('');
  // Neither is needed to upload: where they cannot be had, the field works without suggestions.
  const inUse = useQuery({ ...labelsInUseQuery, enabled: refused === undefined }).data ?? [];
  const allowed = useQuery(uiConfigurationQuery).data?.availableLabels ?? [];
  const problem = name === '' ? undefined : checkLabelName(name);
  const field = {
    label: t.label,
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

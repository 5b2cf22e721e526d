import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { activityMessages } from '#features/activity/activityMessages.ts';
import { activityKinds } from '#features/activity/entries/activity.ts';
import { orthancId, type ActivityAddress } from '#features/activity/reading/activityAddress.ts';
import { markedText } from '#lib/text/hiddenCharacters.ts';
import { useMessages } from '#locales/LocaleContext.ts';

interface Props {
  address: ActivityAddress;
  /** People of the entries that are loaded, by Keycloak's id and name. */
  people: readonly (readonly [string, string])[];
  onChange: (change: Partial<ActivityAddress>) => void;
}

const noFilters = { kind: '', user: '', study: '', patient: false, from: '', to: '' } as const;

/** Which entries are listed. */
export function ActivityFilters({ address, people, onChange }: Props) {
  const t = useMessages(activityMessages);
  const words = t.filters;
  const { view, kind, user, study, patient, from, to } = address;
  const isFiltered = [kind, user, study, from, to].some((value) => value !== '');
  const isKnown = people.some(([id]) => id === user);
  return (
    <Group component="search" gap="xs" align="flex-start" mb="xs">
      <NativeSelect
        label={t.views.label}
        value={view}
        data={[
          { value: 'timeline', label: t.views.timeline },
          { value: 'addresses', label: t.views.addresses },
        ]}
        onChange={({ currentTarget }) =>
          onChange({ view: currentTarget.value === 'addresses' ? 'addresses' : 'timeline' })
        }
      />
      {view === 'timeline' ? (
        <NativeSelect
          label={words.kind}
          value={kind}
          data={[
            { value: '', label: words.anyKind },
            ...activityKinds.map((value) => ({ value, label: t.kinds[value] })),
          ]}
          onChange={({ currentTarget }) =>
            onChange({ kind: activityKinds.find((one) => one === currentTarget.value) ?? '' })
          }
        />
      ) : null}
      <NativeSelect
        label={words.person}
        value={user}
        data={[
          { value: '', label: words.anyone },
          ...people.map(([value, name]) => ({ value, label: markedText(name, 'identifier') })),
          ...(isKnown || !user ? [] : [{ value: user, label: words.otherPerson }]),
        ]}
        onChange={({ currentTarget }) => onChange({ user: currentTarget.value })}
        w={170}
      />
      {view === 'timeline' ? (
        <StudyField
          key={study}
          study={study}
          onChange={(next) => onChange({ study: next, patient: false })}
        />
      ) : null}
      {view === 'timeline' && study ? (
        <Checkbox
          label={words.patient}
          checked={patient}
          onChange={({ currentTarget }) => onChange({ patient: currentTarget.checked })}
          mt={30}
        />
      ) : null}
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <TextInput
          type="date"
          w={140}
          label={words.from}
          value={from}
          max={to || undefined}
          onChange={({ currentTarget }) => onChange({ from: currentTarget.value })}
        />
        <TextInput
          type="date"
          w={140}
          label={words.to}
          value={to}
          min={from || undefined}
          onChange={({ currentTarget }) => onChange({ to: currentTarget.value })}
        />
      </Group>
      {isFiltered ? (
        <Button variant="default" mt={25} onClick={() => onChange(noFilters)}>
          {words.clear}
        </Button>
      ) : null}
    </Group>
  );
}

/** A study by its id, as logs and addresses have it; searched for when it is one. */
function StudyField({ study, onChange }: { study: string; onChange: (study: string) => void }) {
  const t = useMessages(activityMessages).filters;
  const [text, setText] = useState(study);
  const id = text.trim().toLowerCase();
  const isWrong = id !== '' && !orthancId.test(id);
  return (
    <TextInput
      label={t.study}
      value={text}
      error={isWrong ? t.studyInvalid : undefined}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        const typed = currentTarget.value.trim().toLowerCase();
        if (typed !== study && (typed === '' || orthancId.test(typed))) onChange(typed);
      }}
      spellCheck={false}
      autoComplete="off"
      w={210}
    />
  );
}

import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { shareListMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import type { ListState } from './listState.ts';

const shows = ['all', 'live', 'week', 'ended'] as const;

/** Which links the list shows. */
export function ShareFilters({
  state,
  onChange,
}: {
  state: ListState;
  onChange: (part: Partial<ListState>) => void;
}) {
  const t = useMessages(shareListMessages);
  return (
    <Group component="search" gap="sm" align="flex-end" mb="xs">
      <NativeSelect
        label={t.show}
        value={state.show}
        data={shows.map((value) => ({ value, label: t.shows[value] }))}
        onChange={(event) => {
          const show = shows.find((one) => one === event.currentTarget.value);
          if (show) onChange({ show });
        }}
      />
      <TextInput
        type="search"
        label={t.search}
        value={state.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <Checkbox
        label={t.mine}
        checked={state.mine}
        onChange={(event) => onChange({ mine: event.currentTarget.checked })}
        mb={8}
      />
    </Group>
  );
}

import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { shareShows } from '#features/shares/records/shareRows.ts';
import { shareListMessages } from '#features/shares/shareMessages.ts';
import { markedText } from '#lib/text/hiddenCharacters.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useSearchDraft } from '#ui/useSearchDraft.ts';
import type { ListState } from './listState.ts';

/** Which links the list shows. */
export function ShareFilters({
  state,
  makers,
  onChange,
}: {
  state: ListState;
  /** Who made links, by id and name. */
  makers: readonly (readonly [string, string])[];
  onChange: (part: Partial<ListState>, replace?: boolean) => void;
}) {
  const t = useMessages(shareListMessages);
  const draft = useSearchDraft(state.text, (text) => onChange({ text }, true));
  const narrow = (part: Partial<ListState>): void => onChange({ ...part, text: draft.take() });
  return (
    <Group component="search" gap="sm" align="flex-end" mb="xs">
      <NativeSelect
        label={t.show}
        value={state.show}
        data={shareShows.map((value) => ({ value, label: t.shows[value] }))}
        onChange={(event) => {
          const show = shareShows.find((one) => one === event.currentTarget.value);
          if (show) narrow({ show });
        }}
      />
      {makers.length > 1 || state.by ? (
        <NativeSelect
          label={t.columns.by}
          value={state.by}
          data={[
            { value: '', label: t.anyone },
            ...makers.map(([value, name]) => ({ value, label: markedText(name, 'prose') })),
            ...(makers.some(([id]) => id === state.by) || !state.by
              ? []
              : [{ value: state.by, label: t.anotherUser }]),
          ]}
          onChange={(event) => narrow({ by: event.currentTarget.value, mine: false })}
        />
      ) : null}
      <TextInput
        type="search"
        label={t.search}
        value={draft.text}
        onChange={(event) => draft.type(event.currentTarget.value)}
      />
      <Checkbox
        label={t.mine}
        checked={state.mine}
        onChange={(event) => narrow({ mine: event.currentTarget.checked, by: '' })}
        mb={8}
      />
    </Group>
  );
}

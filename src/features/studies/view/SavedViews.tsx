import { ActionIcon, Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { maxViewName, useSavedViews, type SavedView } from '#session/savedViews.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import type { ColumnId } from '#features/studies/columns/columnIds.ts';
import { filterMessages } from '#features/studies/filters/filterMessages.ts';
import { writePublicSearch } from '#features/studies/search/searchAddress.ts';
import { seeksPrivately } from '#features/studies/search/searchState.ts';
import type { SearchState } from '#features/studies/search/useStudySearch.ts';
import classes from './view.module.css';

interface Props {
  state: SearchState;
  columns: readonly ColumnId[];
}

/** Saves what the list shows now under a name, for the menu: its filters but for names, IDs and birth dates, its columns and its order. */
export function SavedViews({ state: { open, hidden }, columns }: Props) {
  const t = useMessages(filterMessages).views;
  const { views, save, remove } = useSavedViews();
  const [name, setName] = useState('');
  const [said, setSaid] = useState<{ text: string; undo?: SavedView }>();
  const trimmed = name.trim();
  const isThere = views.some((view) => view.name === trimmed);

  function keep(event: FormEvent): void {
    event.preventDefault();
    if (trimmed === '') return;
    const isKept = save({
      name: trimmed,
      query: writePublicSearch({ ...open, columns, page: 0 }).toString(),
    });
    setSaid({ text: isKept ? t.saved(trimmed) : t.notKept });
    setName('');
  }
  return (
    <Stack gap={6}>
      <form onSubmit={keep}>
        <Group gap="xs" align="flex-end">
          <TextInput
            size="xs"
            label={t.name}
            value={name}
            maxLength={maxViewName}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <ActionButton
            type="submit"
            size="xs"
            variant="default"
            reason={trimmed === '' ? t.nameFirst : undefined}
          >
            {isThere ? t.replace : t.save}
          </ActionButton>
        </Group>
      </form>
      <Text size="xs" c="dimmed">
        {seeksPrivately(hidden) ? t.without : t.hint}
      </Text>
      {views.length === 0 ? null : (
        <ul className={classes['views']} aria-label={t.title}>
          {views.map((view) => (
            <li key={view.name} className={classes['saved']}>
              <Anchor component={Link} size="sm" to={paths.studies(new URLSearchParams(view.query))}>
                <bdi>{view.name}</bdi>
              </Anchor>
              <ActionIcon
                variant="subtle"
                size="sm"
                aria-label={t.remove(view.name)}
                onClick={() => {
                  remove(view.name);
                  setSaid({ text: t.removed(view.name), undo: view });
                }}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <div role="status">
        {said ? (
          <Group gap="xs">
            <Text size="xs">{said.text}</Text>
            {said.undo ? (
              <Button
                variant="subtle"
                size="compact-xs"
                onClick={() => {
                  if (said.undo) save(said.undo);
                  setSaid(undefined);
                }}
              >
                {t.undo}
              </Button>
            ) : null}
          </Group>
        ) : null}
      </div>
    </Stack>
  );
}

import { Button, Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { hrefOf } from '#lib/basePath.ts';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { CopyButton } from '#ui/copy/CopyButton.tsx';
import { notify } from '#ui/notices/notify.ts';
import { columnIds, type ColumnId } from '#features/studies/columns/columns.tsx';
import { writePublicSearch } from '#features/studies/search/searchAddress.ts';
import { seeksPrivately } from '#features/studies/search/searchState.ts';
import type { SearchState } from '#features/studies/search/useStudySearch.ts';
import { studiesMessages } from '#locales/shared/studies.ts';
import { filterMessages } from './filterMessages.ts';
import classes from './Filters.module.css';

interface Props {
  state: SearchState;
  columns: readonly ColumnId[];
  /** Without any, those at first are back. */
  onColumns: (columns?: readonly ColumnId[]) => void;
}

/** How the list is shown: its columns, scrolled or by page, and a link to it. */
export function ListOptions({ state, columns, onColumns }: Props) {
  const t = useMessages(filterMessages);
  const list = useMessages(studiesMessages);
  const { open, hidden, change } = state;
  const told = seeksPrivately(hidden) ? { message: t.linkWithout } : {};
  return (
    <section className={classes['panel']} aria-label={t.view}>
      <Group gap="md">
        <SegmentedControl
          size="xs"
          aria-label={t.view}
          value={open.mode}
          onChange={(mode) => change({ open: { mode: mode === 'pages' ? 'pages' : 'scroll' } })}
          data={[
            { value: 'scroll', label: t.scroll },
            { value: 'pages', label: t.pages },
          ]}
        />
        <CopyButton
          copyLabel={t.copyLink}
          text={`${window.location.origin}${hrefOf(paths.studies(writePublicSearch(open)))}`}
          size="xs"
          onCopied={() => notify.done(t.linkCopied, told)}
          onRefused={() => notify.failed(t.copyFailed, told)}
        />
      </Group>
      <Stack gap={6}>
        <Group gap="md" role="group" aria-label={t.columns}>
          {columnIds.map((id) => (
            <Checkbox
              key={id}
              size="xs"
              label={list.columns[id]}
              checked={columns.includes(id)}
              disabled={columns.length === 1 && columns.includes(id)}
              onChange={(event) =>
                onColumns(
                  event.currentTarget.checked ? [...columns, id] : columns.filter((one) => one !== id),
                )
              }
            />
          ))}
        </Group>
        <Group gap="xs">
          <Text size="xs" c="dimmed">
            {t.columnsOnDevice}
          </Text>
          <Button variant="subtle" size="compact-xs" onClick={() => onColumns()}>
            {t.firstColumns}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}

import { Group, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { hrefOf } from '#lib/basePath.ts';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Sheet } from '#ui/dialog/Sheet.tsx';
import { CopyButton } from '#ui/copy/CopyButton.tsx';
import { notify } from '#ui/notices/notify.ts';
import type { ColumnId } from '#features/studies/columns/columnIds.ts';
import { filterMessages } from '#features/studies/filters/filterMessages.ts';
import { writePublicSearch } from '#features/studies/search/searchAddress.ts';
import { seeksPrivately } from '#features/studies/search/searchState.ts';
import type { SearchState } from '#features/studies/search/useStudySearch.ts';
import { useSystem } from '#session/SessionContext.ts';
import classes from '#features/studies/filters/Filters.module.css';
import { ColumnChoice } from './ColumnChoice.tsx';
import { SavedViews } from './SavedViews.tsx';
import { SortChoice } from './SortChoice.tsx';

interface Props {
  state: SearchState;
  onClose: () => void;
  columns: readonly ColumnId[];
  /** Without any, those at first are back. */
  onColumns: (columns?: readonly ColumnId[]) => void;
}

/** How the list is shown: its order, its columns, scrolled or by page, a link to it, and the views that are saved. */
export function ListOptions({ onClose, ...options }: Props) {
  const t = useMessages(filterMessages);
  return (
    <Sheet title={t.view} doneLabel={t.done} onClose={onClose}>
      <Options {...options} />
    </Sheet>
  );
}

function Options({ state, columns, onColumns }: Omit<Props, 'onClose'>) {
  const t = useMessages(filterMessages);
  // On a phone a study is a card, which has no columns.
  const isCards = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });
  const extended = useSystem().Capabilities.HasExtendedFind;
  const { open, hidden, change } = state;
  const told = seeksPrivately(hidden) ? { message: t.linkWithout } : {};
  return (
    <section className={classes['panel']} aria-label={t.view}>
      {extended ? <SortChoice state={state} /> : null}
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
      {isCards ? null : <ColumnChoice columns={columns} onColumns={onColumns} />}
      <SavedViews state={state} columns={columns} />
    </section>
  );
}

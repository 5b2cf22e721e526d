import { lazyPart } from '#ui/lazyPart.tsx';
import { Button } from '@mantine/core';
import { IconColumns3, IconFilter, IconLayoutSidebarRight, IconTags } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useMessages } from '#locales/LocaleContext.ts';
import { isFiltered } from '#features/studies/search/searchState.ts';
import type { SearchState } from '#features/studies/search/useStudySearch.ts';
import { studiesMessages } from '#locales/shared/studies.ts';
import type { ColumnId } from '#features/studies/columns/columnIds.ts';
import type { PreviewChoice } from '#features/studies/preview/usePreviewChoice.ts';
import { SearchBox } from './SearchBox.tsx';
import classes from './StudiesPage.module.css';

// What is seen only after a click comes in chunks of its own: the first row must not wait for it.
const FilterPanel = lazyPart(
  async () => (await import('#features/studies/filters/FilterPanel.tsx')).FilterPanel,
);
const ListOptions = lazyPart(
  async () => (await import('#features/studies/view/ListOptions.tsx')).ListOptions,
);
const ActiveFilters = lazyPart(
  async () => (await import('#features/studies/filters/ActiveFilters.tsx')).ActiveFilters,
);

const panels = ['filters', 'labels', 'options'] as const;

const icons = { filters: IconFilter, labels: IconTags, options: IconColumns3 } as const;

/** What a list can show beside its rows. */
export type Panel = (typeof panels)[number];

interface Props {
  state: SearchState;
  panel: Panel | undefined;
  onPanel: (panel: Panel | undefined) => void;
  columns: readonly ColumnId[];
  onColumns: (columns?: readonly ColumnId[]) => void;
  preview: PreviewChoice;
}

/** Searching, filtering, and how the list is shown. */
export function ListHead({ state, panel, onPanel, columns, onColumns, preview }: Props) {
  const t = useMessages(studiesMessages);
  const close = (): void => onPanel(undefined);
  return (
    <>
      <search className={classes['search']}>
        <SearchBox state={state} />
        <span className={classes['panels']}>
          {panels.map((name) => {
            const Icon = icons[name];
            return (
              <Button
                key={name}
                size="xs"
                variant="default"
                leftSection={<Icon size={16} stroke={1.8} aria-hidden />}
                aria-expanded={panel === name}
                onClick={() => onPanel(panel === name ? undefined : name)}
              >
                {t.panels[name]}
              </Button>
            );
          })}
          {preview.onToggle ? (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconLayoutSidebarRight size={16} stroke={1.8} aria-hidden />}
              aria-expanded={preview.isShown}
              onClick={preview.onToggle}
            >
              {t.preview}
            </Button>
          ) : null}
        </span>
      </search>
      <Suspense fallback={null}>
        {isFiltered(state.search) ? <ActiveFilters state={state} /> : null}
        {panel === 'filters' ? <FilterPanel state={state} onClose={close} /> : null}
        {panel === 'options' ? (
          <ListOptions state={state} columns={columns} onColumns={onColumns} onClose={close} />
        ) : null}
      </Suspense>
    </>
  );
}

import { Group, NativeSelect, SegmentedControl } from '@mantine/core';
import { shownOrder, sortKeys } from '#api/orthanc/studies/studySearch.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { filterMessages } from '#features/studies/filters/filterMessages.ts';
import { sortKeyOf } from '#features/studies/search/searchState.ts';
import type { SearchState } from '#features/studies/search/useStudySearch.ts';
import { studiesMessages } from '#locales/shared/studies.ts';

/** The order of the list: on a phone there are no heads of columns, and a column that isn't shown can be sorted by, too. */
export function SortChoice({ state: { search, change } }: { state: SearchState }) {
  const t = useMessages(filterMessages);
  const { columns } = useMessages(studiesMessages);
  const { column, descending } = shownOrder(search);
  return (
    <Group gap="xs" align="flex-end">
      <NativeSelect
        size="xs"
        label={t.sortBy}
        value={column}
        onChange={(event) => change({ open: { sort: sortKeyOf(event.currentTarget.value), descending } })}
        data={sortKeys.map((key) => ({ value: key, label: columns[key] }))}
      />
      <SegmentedControl
        size="xs"
        aria-label={t.order}
        value={descending ? 'descending' : 'ascending'}
        onChange={(order) => change({ open: { sort: column, descending: order === 'descending' } })}
        data={[
          { value: 'ascending', label: t.ascending },
          { value: 'descending', label: t.descending },
        ]}
      />
    </Group>
  );
}

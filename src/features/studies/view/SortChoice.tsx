import { Group, NativeSelect, SegmentedControl } from '@mantine/core';
import { shownOrder, sortKeys, type SearchOrder, type SortKey } from '#api/orthanc/studies/studySearch.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { filterMessages } from '#features/studies/filters/filterMessages.ts';
import type { SearchState } from '#features/studies/search/useStudySearch.ts';
import { studiesMessages } from '#locales/shared/studies.ts';

/** The order of the list: on a phone there are no heads of columns, and a column that isn't shown can be sorted by, too. */
export function SortChoice({ state: { search, change } }: { state: SearchState }) {
  const t = useMessages(filterMessages);
  const { column, descending } = shownOrder(search);
  const { second } = search;
  return (
    <Group gap="md" align="flex-end">
      <OrderFields
        label={t.sortBy}
        orderLabel={t.order}
        keys={sortKeys}
        order={{ sort: column, descending }}
        onChange={(order) => order && change({ open: order })}
      />
      <OrderFields
        label={t.thenBy}
        orderLabel={t.secondOrder}
        keys={sortKeys.filter((key) => key !== column)}
        noneLabel={t.nothingElse}
        order={second}
        onChange={(order) => change({ open: { second: order } })}
      />
    </Group>
  );
}

interface FieldsProps {
  label: string;
  orderLabel: string;
  keys: readonly SortKey[];
  /** The words for no order; without them there is one. */
  noneLabel?: string;
  order: SearchOrder | undefined;
  onChange: (order: SearchOrder | undefined) => void;
}

function OrderFields({ label, orderLabel, keys, noneLabel, order, onChange }: FieldsProps) {
  const t = useMessages(filterMessages);
  const { columns } = useMessages(studiesMessages);
  return (
    <Group gap="xs" align="flex-end">
      <NativeSelect
        size="xs"
        label={label}
        value={order?.sort ?? ''}
        onChange={(event) => {
          const sort = sortKeys.find((key) => key === event.currentTarget.value);
          onChange(sort && { sort, descending: order?.descending ?? false });
        }}
        data={[
          ...(noneLabel === undefined ? [] : [{ value: '', label: noneLabel }]),
          ...keys.map((key) => ({ value: key, label: columns[key] })),
        ]}
      />
      {order ? (
        <SegmentedControl
          size="xs"
          aria-label={orderLabel}
          value={order.descending ? 'descending' : 'ascending'}
          onChange={(next) => onChange({ ...order, descending: next === 'descending' })}
          data={[
            { value: 'ascending', label: t.ascending },
            { value: 'descending', label: t.descending },
          ]}
        />
      ) : null}
    </Group>
  );
}

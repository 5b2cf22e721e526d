import { Anchor, Table } from '@mantine/core';
import { Link } from 'react-router';
import { valueOf, type ChartContent } from './chart.ts';

interface Props extends Pick<ChartContent, 'series' | 'categories' | 'format'> {
  title: string;
  /** The header of the first column: what the categories are. */
  categoryLabel: string;
  /** Told which category's link has the focus, so that the drawing can show it. */
  onFocus?: (place: number | undefined) => void;
}

/** A chart as a table: what screen readers get, and anybody who prefers it. Its links are those of the bars. */
export function ChartTable({ title, categoryLabel, series, categories, format, onFocus }: Props) {
  return (
    <Table withTableBorder aria-label={title}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{categoryLabel}</Table.Th>
          {series.map(({ id, label }) => (
            <Table.Th key={id} scope="col" ta="end">
              <bdi>{label}</bdi>
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {categories.map((category, place) => (
          <Table.Tr key={category.id}>
            <Table.Th scope="row" fw="normal" style={{ overflowWrap: 'anywhere' }}>
              {category.to === undefined ? (
                <bdi>{category.label}</bdi>
              ) : (
                <Anchor
                  component={Link}
                  to={category.to}
                  size="sm"
                  onFocus={() => onFocus?.(place)}
                  onBlur={() => onFocus?.(undefined)}
                >
                  <bdi>{category.label}</bdi>
                </Anchor>
              )}
            </Table.Th>
            {series.map((one) => (
              <Table.Td key={one.id} ta="end">
                {format(valueOf(category, one))}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '#locales/LocaleContext.ts';
import { lazyPart } from '#ui/lazyPart.tsx';
import { ChartTable } from './ChartTable.tsx';
import { SpanKeys } from './SpanKeys.tsx';
import type { ChartContent, ChartSpan } from './chart.ts';
import { seriesLook, swatchBackground } from './chartColors.ts';
import { chartMessages } from './chartMessages.ts';
import classes from './BarChart.module.css';

/** The drawing with its library, some 100 kB: loaded when a chart is first shown, while table and text are there at once. */
const BarDrawing = lazyPart(async () => (await import('./BarDrawing.tsx')).BarDrawing);

/** Begins to load what draws charts; a page that will show one calls it from its preload. */
export const preloadCharts = (): void => BarDrawing.preload();

/** The height of a drawing in pixels: fixed for columns, by their number for rows. */
const columnsHeight = 220;
const rowHeight = 30;
const axisHeight = 34;

interface Props extends ChartContent {
  /** The name of the chart, written above it. */
  title: string;
  /** What the categories are: the header of the table's first column. */
  categoryLabel: string;
  /** The selected span of categories; only with `onSelect`. */
  span?: ChartSpan | undefined;
  /** Lets readers select a span by dragging and by keyboard; `undefined` clears it. */
  onSelect?: (span: ChartSpan | undefined) => void;
}

/**
 * A bar chart: several series are stacked in the order of the legend. The drawing is for the eye alone; a table with the same numbers and links
 * stands behind it for screen readers and the keyboard, and in its place for anybody who asks.
 */
export function BarChart({ title, categoryLabel, span, onSelect, ...content }: Props) {
  const t = useMessages(chartMessages);
  const { series, categories, layout } = content;
  const [isTable, setTable] = useState(false);
  const [focused, setFocused] = useState<number>();
  const table = <ChartTable title={title} categoryLabel={categoryLabel} {...content} onFocus={setFocused} />;
  const height = layout === 'columns' ? columnsHeight : categories.length * rowHeight + axisHeight;
  return (
    <figure className={classes['chart']} aria-label={title}>
      <Group justify="space-between" gap="xs" wrap="wrap">
        <Text fw={600} aria-hidden="true">
          {title}
        </Text>
        <Button variant="default" size="xs" className={classes['toggle']} onClick={() => setTable(!isTable)}>
          {isTable ? t.asChart : t.asTable}
        </Button>
      </Group>
      {isTable ? (
        table
      ) : (
        <>
          {series.length > 1 ? (
            <ul className={classes['legend']} aria-hidden="true">
              {series.map(({ id, label }, place) => (
                <li key={id}>
                  <span
                    className={classes['swatch']}
                    style={{ background: swatchBackground(seriesLook(place)) }}
                  />
                  <bdi>{label}</bdi>
                </li>
              ))}
            </ul>
          ) : null}
          <div className={classes['drawing']} style={{ height }} aria-hidden="true">
            <BarDrawing {...content} focused={focused} span={span} onSelect={onSelect} />
          </div>
          <VisuallyHidden>{table}</VisuallyHidden>
        </>
      )}
      {onSelect ? <SpanKeys categories={categories} span={span} onSelect={onSelect} /> : null}
    </figure>
  );
}

import { BarChart as MantineBarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useId } from 'react';
import { ReferenceArea } from 'recharts';
import {
  roundTicks,
  shortened,
  spanBetween,
  valueOf,
  type ChartContent,
  type ChartSpan,
  type PlotEdges,
} from './chart.ts';
import { seriesLook } from './chartColors.ts';
import { Hatching } from './Hatching.tsx';
import { useBarPointer } from './useBarPointer.ts';
import classes from './BarChart.module.css';

interface Props extends ChartContent {
  /** The category whose link has the focus, in the table. */
  focused: number | undefined;
  span: ChartSpan | undefined;
  onSelect: ((span: ChartSpan | undefined) => void) | undefined;
}

/** More bars than this have no room for their numbers. */
const maxWithNumbers = 14;
/** How many characters of a name stand beside its bar, and how many pixels they take. */
const nameLength = 15;
const nameWidth = 116;

/** Room around the bars. */
const edgesOf = (layout: ChartContent['layout']): PlotEdges =>
  layout === 'rows'
    ? { top: 18, right: 44, bottom: 30, left: nameWidth }
    : { top: 18, right: 8, bottom: 30, left: 48 };

/** A band across the chart behind its bars. */
function band({ first, last }: ChartSpan, layout: ChartContent['layout'], look: object) {
  const ends = layout === 'columns' ? { x1: first, x2: last } : { y1: first, y2: last };
  return <ReferenceArea {...ends} {...look} ifOverflow="visible" />;
}

/** The picture of a bar chart, for the eye alone. Alone in the charts' own chunk, which brings recharts. */
export function BarDrawing({ series, categories, layout, format, focused, span, onSelect }: Props) {
  const isRows = layout === 'rows';
  const hasLinks = categories.some(({ to }) => to !== undefined);
  // Recharts takes keys for paths (`a.b`) and equal labels for one category: both are known to it by their places.
  const rows = categories.map((category, place) => ({
    place,
    ...Object.fromEntries(series.map((one, index) => [`s${String(index)}`, valueOf(category, one)])),
  }));
  const labelAt = (place: unknown): string => categories[Number(place)]?.label ?? '';
  const tickAt = (place: unknown): string => {
    const { tick, label = '' } = categories[Number(place)] ?? {};
    return isRows ? shortened(tick ?? label, nameLength) : (tick ?? label);
  };
  const ticks = roundTicks({ series, categories });
  const valueAxis = { ticks, domain: [0, ticks.at(-1) ?? 1] };
  const hatching = useId();
  const hatched = new Map<string, string>(
    series.flatMap((_, index) => {
      const look = seriesLook(index);
      return look.isHatched ? [[`s${String(index)}`, look.color] as const] : [];
    }),
  );
  const edges = edgesOf(layout);
  const { drag, handlers } = useBarPointer({ layout, categories, edges, onSelect });
  const shownSpan = drag ?? span;
  return (
    <MantineBarChart
      h="100%"
      className={onSelect ? classes['selects'] : hasLinks ? classes['links'] : ''}
      data={rows}
      dataKey="place"
      series={series.map(({ label }, index) => ({
        name: `s${String(index)}`,
        label,
        color: seriesLook(index).color,
      }))}
      type="stacked"
      orientation={isRows ? 'vertical' : 'horizontal'}
      gridAxis={isRows ? 'y' : 'x'}
      tickLine="none"
      valueFormatter={format}
      withBarValueLabel={series.length === 1 && categories.length <= maxWithNumbers}
      maxBarWidth={48}
      accessibilityLayer={false}
      barProps={({ name }) => ({
        strokeWidth: 1,
        stroke: 'var(--castellan-surface)',
        strokeOpacity: 1,
        radius: 2,
        ...(hatched.has(name) ? { fill: `url(#${hatching}-${name})` } : {}),
      })}
      {...handlers}
      barChartProps={{ margin: { top: edges.top, right: edges.right, bottom: 0, left: 0 } }}
      xAxisProps={{
        height: edges.bottom,
        ...(isRows ? valueAxis : { tickFormatter: tickAt }),
      }}
      yAxisProps={
        isRows
          ? { tickFormatter: tickAt, width: edges.left, interval: 0 }
          : { ...valueAxis, width: edges.left }
      }
      tooltipProps={{ labelFormatter: labelAt }}
    >
      <Hatching id={hatching} colors={hatched} />
      {shownSpan ? band(shownSpan, layout, { fill: 'var(--castellan-quiet)', fillOpacity: 0.2 }) : null}
      {focused === undefined
        ? null
        : band(spanBetween(focused, focused), layout, {
            className: classes['focused'],
            fillOpacity: 0,
            strokeWidth: 2,
          })}
    </MantineBarChart>
  );
}

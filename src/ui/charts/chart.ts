/** One kind of thing that bars count. */
export interface ChartSeries {
  id: string;
  label: string;
}

/** One bar, or one stack of bars. */
export interface ChartCategory {
  id: string;
  label: string;
  /** A shorter label, for the axis. */
  tick?: string;
  /** By id of the series; what is missing is 0. */
  values: Readonly<Record<string, number>>;
  /** Where the bar leads: a path of the console. */
  to?: string;
}

/** The first and the last chosen category, by their places. */
export interface ChartSpan {
  first: number;
  last: number;
}

/** What the drawing and the table of a chart both need. */
export interface ChartContent {
  series: readonly ChartSeries[];
  categories: readonly ChartCategory[];
  /** `rows`: a bar lies beside its label, for names; `columns`: it stands above it, for time. */
  layout: 'columns' | 'rows';
  format: (value: number) => string;
}

/** The value of a category for a series. */
export const valueOf = (category: ChartCategory, { id }: ChartSeries): number => category.values[id] ?? 0;

/** The span between two places, whichever comes first. */
export function spanBetween(one: number, other: number): ChartSpan {
  return { first: Math.min(one, other), last: Math.max(one, other) };
}

/** A span with one end moved; the other end gives way to it. */
export function withEnd(span: ChartSpan, end: 'first' | 'last', place: number): ChartSpan {
  return end === 'first'
    ? { first: place, last: Math.max(place, span.last) }
    : { first: Math.min(place, span.first), last: place };
}

/** Numbers that people count in. */
const roundSteps = [1, 2, 5, 10] as const;

/** Where the axis of values is marked: at most six whole round numbers from 0 on, the last of them above every bar. */
export function roundTicks({ series, categories }: Pick<ChartContent, 'series' | 'categories'>): number[] {
  const sums = categories.map((category) => series.reduce((sum, one) => sum + valueOf(category, one), 0));
  const max = Math.max(1, ...sums);
  const least = Math.max(1, max / 4);
  const power = 10 ** Math.floor(Math.log10(least));
  const step = (roundSteps.find((round) => round * power >= least) ?? 10) * power;
  return Array.from({ length: Math.ceil(max / step) + 1 }, (_, place) => place * step);
}

/** The edges between a drawing and its bars, in pixels: axes and room for numbers. */
export interface PlotEdges {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/**
 * The place of the category under a point of a drawing; undefined beside the bars. The charts' library tells it only a frame after the pointer
 * has moved: a quick click, or a finger, would meet the bar of before.
 */
export function placeAt(
  point: { x: number; y: number },
  size: { width: number; height: number },
  { layout, count, edges }: { layout: ChartContent['layout']; count: number; edges: PlotEdges },
): number | undefined {
  const [from, at, to] =
    layout === 'columns'
      ? [edges.left, point.x, size.width - edges.right]
      : [edges.top, point.y, size.height - edges.bottom];
  const place = Math.floor(((at - from) / (to - from)) * count);
  return place >= 0 && place < count ? place : undefined;
}

/** A label short enough for the axis; the table and the hint under the pointer have all of it. */
export function shortened(label: string, max: number): string {
  const characters = Array.from(label);
  return characters.length <= max ? label : `${characters.slice(0, max - 1).join('')}…`;
}

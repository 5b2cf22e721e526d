/** A color in each scheme. */
interface TwoSchemes {
  light: string;
  dark: string;
}

/**
 * The colors of series, in the order in which a chart takes them. Each has contrast 3:1 with the surface it is drawn on, and any two stay
 * apart for readers who see no red, no green or no blue (`chartColors.test.ts`). Color is never alone: the legend names the series in
 * the order in which they are stacked, lines separate them, and each chart can be read as a table.
 */
export const seriesColors = [
  { light: '#0a5fa8', dark: '#4aa3e8' },
  { light: '#e67149', dark: '#cfbd7c' },
  { light: '#310a7f', dark: '#b64680' },
  { light: '#9f3716', dark: '#dfff74' },
  { light: '#678efd', dark: '#10f2ff' },
  { light: '#5a0024', dark: '#919300' },
] as const satisfies readonly TwoSchemes[];

/** The surfaces that charts stand on: `--castellan-surface` of base.css. */
export const surfaces: TwoSchemes = { light: '#ffffff', dark: '#242424' };

/** What the bars and the swatch of a series look like. */
export interface SeriesLook {
  /** As CSS. */
  color: string;
  /** Striped: the second round of the colors, as more than six that everybody tells apart can't be found. */
  isHatched: boolean;
}

/** As many series as this can be told apart. */
export const maxLooks = seriesColors.length * 2;

/** The look of a series by its place. */
export function seriesLook(index: number): SeriesLook {
  const { light, dark } = seriesColors[index % seriesColors.length] ?? seriesColors[0];
  return { color: `light-dark(${light}, ${dark})`, isHatched: index % maxLooks >= seriesColors.length };
}

/** Pixels of a stripe, and of a stripe with the gap after it. */
export const stripe = { width: 3, period: 6 } as const;

/** The background of a swatch in the legend, as CSS. */
export function swatchBackground({ color, isHatched }: SeriesLook): string {
  const [width, period] = [`${String(stripe.width)}px`, `${String(stripe.period)}px`];
  return isHatched
    ? `repeating-linear-gradient(135deg, ${color} 0 ${width}, transparent ${width} ${period}), var(--castellan-surface)`
    : color;
}

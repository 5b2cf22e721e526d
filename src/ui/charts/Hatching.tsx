import { stripe } from './chartColors.ts';

interface Props {
  /** With the name of a series after it, the id of its pattern. */
  id: string;
  /** The colors of the series that are striped, by their names. */
  colors: ReadonlyMap<string, string>;
}

/** The patterns of the series that are striped, for the bars of one drawing to be filled with. */
export function Hatching({ id, colors }: Props) {
  const { width, period } = stripe;
  return (
    <defs>
      {[...colors].map(([name, color]) => (
        <pattern
          key={name}
          id={`${id}-${name}`}
          width={period}
          height={period}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width={period} height={period} style={{ fill: 'var(--castellan-surface)' }} />
          <rect width={width} height={period} style={{ fill: color }} />
        </pattern>
      ))}
    </defs>
  );
}

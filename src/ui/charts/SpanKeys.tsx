import { Button } from '@mantine/core';
import { useMessages } from '#locales/LocaleContext.ts';
import { withEnd, type ChartCategory, type ChartSpan } from './chart.ts';
import { chartMessages } from './chartMessages.ts';
import classes from './BarChart.module.css';

interface Props {
  categories: readonly ChartCategory[];
  span: ChartSpan | undefined;
  onSelect: (span: ChartSpan | undefined) => void;
}

/** The selected span of a chart in words, and its two ends for the keyboard: visible when one of them has the focus. */
export function SpanKeys({ categories, span, onSelect }: Props) {
  const t = useMessages(chartMessages);
  const whole: ChartSpan = { first: 0, last: categories.length - 1 };
  const labelAt = (place: number): string => categories[place]?.label ?? '';
  const end = (which: 'first' | 'last', label: string) => (
    <input
      type="range"
      className={classes['end']}
      aria-label={label}
      aria-valuetext={labelAt((span ?? whole)[which])}
      min={whole.first}
      max={whole.last}
      value={(span ?? whole)[which]}
      onChange={({ currentTarget }) => onSelect(withEnd(span ?? whole, which, Number(currentTarget.value)))}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onSelect(undefined);
      }}
    />
  );
  return (
    <div className={classes['span']}>
      <div className={classes['ends']}>
        {end('first', t.spanFrom)}
        {end('last', t.spanTo)}
      </div>
      <span role="status">{span ? t.span(labelAt(span.first), labelAt(span.last)) : t.spanHint}</span>
      {span ? (
        <Button variant="default" size="xs" onClick={() => onSelect(undefined)}>
          {t.clearSpan}
        </Button>
      ) : null}
    </div>
  );
}

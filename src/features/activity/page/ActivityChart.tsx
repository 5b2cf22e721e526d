import { useMemo } from 'react';
import { serverNow } from '#api/serverClock.ts';
import { activityMessages } from '#features/activity/activityMessages.ts';
import { activityKinds, type Activity } from '#features/activity/entries/activity.ts';
import { barsOf, startOfDay, type DayBar } from '#features/activity/entries/days.ts';
import { useLocale, useMessages } from '#locales/LocaleContext.ts';
import { shortDayOf } from '#locales/dates/shortDay.ts';
import { useFormat } from '#locales/useFormat.ts';
import { BarChart } from '#ui/charts/BarChart.tsx';

/** Days of the chart, both ends included; empty for none. */
interface Days {
  first: string;
  last: string;
}

interface Props {
  /** Newest first. */
  entries: readonly Activity[];
  days: Days;
  onSelect: (days: Days) => void;
}

/** The bars that a selection covers, by their places; `undefined` where it covers none. */
function spanOf(bars: readonly DayBar[], { first, last }: Days) {
  if (!first || !last) return undefined;
  const from = bars.findIndex((bar) => bar.last >= first);
  const to = bars.findLastIndex((bar) => bar.first <= last);
  return from >= 0 && to >= from ? { first: from, last: to } : undefined;
}

/** How many entries of each kind the loaded days hold. Selecting some of them narrows the list. */
export function ActivityChart({ entries, days, onSelect }: Props) {
  const t = useMessages(activityMessages);
  const format = useFormat();
  const { tag } = useLocale();
  const bars = useMemo(() => barsOf(entries), [entries]);
  const series = useMemo(
    () =>
      activityKinds
        .filter((kind) => bars.some(({ counts }) => counts[kind]))
        .map((kind) => ({ id: kind, label: t.kinds[kind] })),
    [bars, t],
  );
  const categories = useMemo(() => {
    const dateOf = (day: string): Date => new Date(startOfDay(day) ?? 0);
    const dayText = (day: string): string => format.day(dateOf(day));
    const shortDay = shortDayOf(tag, serverNow());
    return bars.map(({ first, last, counts }) => ({
      id: first,
      label: first === last ? dayText(first) : t.span(dayText(first), dayText(last)),
      tick: shortDay(dateOf(first)),
      values: counts,
    }));
  }, [bars, format, t, tag]);
  if (bars.length < 2) return null;
  return (
    <BarChart
      title={bars.every(({ first, last }) => first === last) ? t.chart.title : t.chart.titleSpans}
      categoryLabel={t.chart.category}
      series={series}
      categories={categories}
      layout="columns"
      format={(count) => format.number(count)}
      span={spanOf(bars, days)}
      onSelect={(span) =>
        onSelect({
          first: (span && bars[span.first]?.first) ?? '',
          last: (span && bars[span.last]?.last) ?? '',
        })
      }
    />
  );
}

import { useQueries } from '@tanstack/react-query';
import { studyCountQuery } from '#api/orthanc/studies/studyCount.ts';
import { serverNow } from '#api/serverClock.ts';
import { inTurn } from '#api/overview/inTurn.ts';
import { paths } from '#lib/paths.ts';
import { useLocale, useMessages } from '#locales/LocaleContext.ts';
import { shortDayOf } from '#locales/dates/shortDay.ts';
import { overviewMessages } from '#locales/shared/overview.ts';
import { useFormat } from '#locales/useFormat.ts';
import { BarChart } from '#ui/charts/BarChart.tsx';
import { partOf } from '#widgets/overview/part.ts';
import { firstDayOfWeek, searchOfWeek, weeksUntil } from '#features/overview/weeks.ts';
import { Picture } from './Picture.tsx';

/** How many studies there are of each of the last 13 weeks, by study date; a bar opens the list of its week. */
export function WeeksChart() {
  const t = useMessages(overviewMessages);
  const { tag } = useLocale();
  const format = useFormat();
  const weeks = weeksUntil(serverNow(), firstDayOfWeek(tag));
  const counts = useQueries({ queries: weeks.map((week) => inTurn(studyCountQuery(searchOfWeek(week)))) });
  const shortDay = shortDayOf(tag, serverNow());
  const part = partOf(counts, () =>
    weeks.map(({ firstDay, lastDay, from, to }, index) => ({
      id: from,
      label: t.weeks.span(format.day(firstDay), format.day(lastDay)),
      tick: shortDay(firstDay),
      values: { studies: counts[index]?.data ?? 0 },
      to: paths.studies(new URLSearchParams({ date: `${from}-${to}` })),
    })),
  );
  return (
    <Picture title={t.weeks.title} part={part}>
      {(categories) => (
        <BarChart
          title={t.weeks.title}
          categoryLabel={t.weeks.week}
          layout="columns"
          series={[{ id: 'studies', label: t.studies }]}
          categories={categories}
          format={(value) => format.number(value)}
        />
      )}
    </Picture>
  );
}

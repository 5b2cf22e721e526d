import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { statisticsQuery } from '#api/orthanc/studies/statistics.ts';
import { inTurn } from '#api/overview/inTurn.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { overviewMessages } from '#locales/shared/overview.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useCan } from '#session/useCan.ts';
import { BarChart } from '#ui/charts/BarChart.tsx';
import { partOf } from '#widgets/overview/part.ts';
import { Picture } from './Picture.tsx';

/** How much the server stores, and of what. */
export function Storage() {
  const t = useMessages(overviewMessages).storage;
  const format = useFormat();
  const missing = useCan()('readStatistics');
  const read = useQuery({ ...inTurn(statisticsQuery), enabled: missing === undefined });
  const part =
    missing === undefined ? partOf([read], () => read.data) : ({ is: 'missing', reason: missing } as const);
  return (
    <Picture title={t.title} part={part}>
      {(statistics) =>
        statistics ? (
          <>
            <BarChart
              title={t.title}
              categoryLabel={t.kind}
              layout="rows"
              series={[{ id: 'bytes', label: t.kind }]}
              categories={[
                { id: 'onDisk', label: t.onDisk, values: { bytes: statistics.onDisk } },
                { id: 'uncompressed', label: t.uncompressed, values: { bytes: statistics.uncompressed } },
              ]}
              format={(value) => format.bytes(value)}
            />
            <Text size="sm" c="dimmed">
              {t.contents(statistics)}
            </Text>
          </>
        ) : null
      }
    </Picture>
  );
}

import { Text } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { labelCountQuery, labelsInUseQuery } from '#api/orthanc/labels.ts';
import { needsLinkMode } from '#api/orthanc/shares/shareLinkMode.ts';
import { fewRecordedStudiesQuery } from '#api/orthanc/shares/shareRecords.ts';
import { inTurn } from '#api/overview/inTurn.ts';
import { frequentLabelsQuery } from '#api/overview/topLabels.ts';
import { paths } from '#lib/paths.ts';
import { markedText } from '#lib/text/hiddenCharacters.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { overviewMessages } from '#locales/shared/overview.ts';
import { useFormat } from '#locales/useFormat.ts';
import { BarChart } from '#ui/charts/BarChart.tsx';
import { partOf } from '#widgets/overview/part.ts';
import { labelsToCount, maxLabels } from '#features/overview/requestBudget.ts';
import { useOverviewAccess } from '#features/overview/useOverviewAccess.ts';
import { Picture } from './Picture.tsx';

/** How many requests the share links take; undefined while that is not known. */
function useRequestsForLinks(): number | undefined {
  const { links } = useOverviewAccess();
  const few = useQuery({ ...inTurn(fewRecordedStudiesQuery), enabled: links });
  if (!links) return 0;
  if (few.data) return few.data.requests + (needsLinkMode(few.data.studies) ? 1 : 0);
  return few.isError ? 2 : undefined;
}

/** The labels to count, the most promising first, as many as the page may make requests for; undefined while that is not known. */
function useLabels() {
  const inUse = useQuery(inTurn(labelsInUseQuery));
  const isSampled = (inUse.data?.length ?? 0) > maxLabels;
  const frequent = useQuery({ ...inTurn(frequentLabelsQuery), enabled: isSampled });
  const forLinks = useRequestsForLinks();
  const all = inUse.data ?? [];
  const ordered = isSampled ? [...new Set([...(frequent.data ?? []), ...all])] : all;
  const isKnown = forLinks !== undefined && inUse.data && (!isSampled || frequent.data);
  return {
    sources: isSampled ? [inUse, frequent] : [inUse],
    all,
    labels: isKnown ? ordered.slice(0, labelsToCount({ forLinks, isSampled })) : undefined,
  };
}

/** The most used labels with their studies; a bar opens the list of its label. */
export function LabelsChart() {
  const t = useMessages(overviewMessages);
  const format = useFormat();
  const { sources, all, labels } = useLabels();
  const counts = useQueries({ queries: (labels ?? []).map((label) => inTurn(labelCountQuery(label))) });
  const counted = partOf([...sources, ...counts], () =>
    (labels ?? [])
      .map((label, index) => ({
        id: label,
        label: markedText(label, 'identifier'),
        values: { studies: counts[index]?.data ?? 0 },
        to: paths.studies({ label }),
      }))
      .toSorted((a, b) => b.values.studies - a.values.studies),
  );
  const part = labels === undefined && counted.is === 'there' ? ({ is: 'pending' } as const) : counted;
  return (
    <Picture title={t.labels.title} part={part}>
      {(categories) =>
        categories.length === 0 ? (
          <Text size="sm">{t.labels.none}</Text>
        ) : (
          <>
            <BarChart
              title={t.labels.title}
              categoryLabel={t.labels.label}
              layout="rows"
              series={[{ id: 'studies', label: t.studies }]}
              categories={categories}
              format={(value) => format.number(value)}
            />
            {all.length > categories.length ? (
              <Text size="xs" c="dimmed">
                {t.labels.some(categories.length, all.length)}
              </Text>
            ) : null}
          </>
        )
      }
    </Picture>
  );
}

import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Study } from './study.ts';

/** The key under which every answer about studies is cached: `[…, 'list', …]` lists, `[…, 'one', id]` single ones. */
export const studiesKey = ['orthanc', 'studies'] as const;

type Cached = Study | readonly Study[] | InfiniteData<readonly Study[]>;

/** New labels of studies, by Orthanc's id. */
export type LabelsById = ReadonlyMap<string, readonly string[]>;

function patchList(list: readonly Study[], labels: LabelsById): readonly Study[] {
  if (!list.some((study) => labels.has(study.id))) return list;
  return list.map((study) => ({ ...study, labels: labels.get(study.id) ?? study.labels }));
}

function patch(cached: Cached, labels: LabelsById): Cached {
  if ('pages' in cached) {
    return { ...cached, pages: cached.pages.map((page) => patchList(page, labels)) };
  }
  if ('id' in cached) return { ...cached, labels: labels.get(cached.id) ?? cached.labels };
  return patchList(cached, labels);
}

/** Shows new labels of some studies everywhere at once, before or after the server has them. */
export function showLabels(queryClient: QueryClient, labels: LabelsById): void {
  for (const part of ['list', 'one']) {
    queryClient.setQueriesData<Cached>({ queryKey: [...studiesKey, part] }, (cached) =>
      cached ? patch(cached, labels) : undefined,
    );
  }
}

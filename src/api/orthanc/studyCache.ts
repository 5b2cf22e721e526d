import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { studiesKey } from './studiesKey.ts';
import type { StudyPage } from './studies.ts';
import type { Study } from './study.ts';

type Cached = Study | readonly Study[] | StudyPage | InfiniteData<StudyPage>;

/** New labels of studies, by Orthanc's id. */
export type LabelsById = ReadonlyMap<string, readonly string[]>;

function patchList(list: readonly Study[], labels: LabelsById): readonly Study[] {
  if (!list.some((study) => labels.has(study.id))) return list;
  return list.map((study) => ({ ...study, labels: labels.get(study.id) ?? study.labels }));
}

function patchPage(page: StudyPage, labels: LabelsById): StudyPage {
  const studies = patchList(page.studies, labels);
  return studies === page.studies ? page : { ...page, studies };
}

function patch(cached: Cached, labels: LabelsById): Cached {
  if ('pages' in cached) {
    return { ...cached, pages: cached.pages.map((page) => patchPage(page, labels)) };
  }
  if ('studies' in cached) return patchPage(cached, labels);
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

/** Everything known of studies is to be asked for again, e.g. after some were deleted or received. */
export function forgetStudies(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: studiesKey });
}

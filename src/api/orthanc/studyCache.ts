import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { studiesKey } from './studiesKey.ts';
import type { StudyPage } from './studies.ts';
import type { Study } from './study.ts';

type Cached = Study | readonly Study[] | StudyPage | InfiniteData<StudyPage>;

/** What becomes of the labels of some studies, by Orthanc's id: a change of whatever is shown by now, since others label too. */
export type LabelEdits = ReadonlyMap<string, (labels: readonly string[]) => readonly string[]>;

function patchStudy(study: Study, edits: LabelEdits): Study {
  const labels = edits.get(study.id)?.(study.labels);
  return labels === undefined || labels === study.labels ? study : { ...study, labels };
}

function patchList(list: readonly Study[], edits: LabelEdits): readonly Study[] {
  return list.some((study) => edits.has(study.id)) ? list.map((study) => patchStudy(study, edits)) : list;
}

function patchPage(page: StudyPage, edits: LabelEdits): StudyPage {
  const studies = patchList(page.studies, edits);
  return studies === page.studies ? page : { ...page, studies };
}

function patch(cached: Cached, edits: LabelEdits): Cached {
  if ('pages' in cached) {
    return { ...cached, pages: cached.pages.map((page) => patchPage(page, edits)) };
  }
  if ('studies' in cached) return patchPage(cached, edits);
  if ('id' in cached) return patchStudy(cached, edits);
  return patchList(cached, edits);
}

/** Shows changes of labels of some studies everywhere at once, before or after the server has them. */
export function editShownLabels(queryClient: QueryClient, edits: LabelEdits): void {
  for (const part of ['list', 'one']) {
    queryClient.setQueriesData<Cached>({ queryKey: [...studiesKey, part] }, (cached) =>
      cached ? patch(cached, edits) : undefined,
    );
  }
}

/** Everything known of studies is to be asked for again, e.g. after some were deleted or received. */
export function forgetStudies(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: studiesKey });
}

import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { statisticsQuery } from './statistics.ts';
import { labelsKey, studiesKey, type Study } from './study.ts';
import type { StudyPage } from './studyFind.ts';

type Cached = Study | readonly Study[] | StudyPage | InfiniteData<StudyPage>;

/** How the labels of some studies change, by Orthanc ID. A function of the labels currently shown, since others change labels, too. */
export type LabelEdits = ReadonlyMap<string, (labels: readonly string[]) => readonly string[]>;

function patchStudy(study: Study, edits: LabelEdits): Study {
  const labels = edits.get(study.id)?.(study.labels);
  if (labels === undefined || labels === study.labels) return study;
  return { ...study, labels };
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
    const pages = cached.pages.map((page) => patchPage(page, edits));
    return pages.every((page, index) => page === cached.pages[index]) ? cached : { ...cached, pages };
  }
  if ('studies' in cached) return patchPage(cached, edits);
  if ('id' in cached) return patchStudy(cached, edits);
  return patchList(cached, edits);
}

const studyQueries = (client: QueryClient) =>
  ['list', 'one'].flatMap((part) => client.getQueryCache().findAll({ queryKey: [...studiesKey, part] }));

/**
 * Shows changes of labels of some studies everywhere at once, before or after the server has them. A list stays as old as it is, and
 * stale if it is: everything else in it still is what the server said then.
 */
export function editShownLabels(client: QueryClient, edits: LabelEdits): void {
  for (const query of studyQueries(client)) {
    const cached = client.getQueryData<Cached>(query.queryKey);
    const patched = cached && patch(cached, edits);
    if (patched === cached) continue;
    const { dataUpdatedAt: updatedAt, isInvalidated } = query.state;
    client.setQueryData(query.queryKey, patched, { updatedAt });
    if (isInvalidated) query.invalidate();
  }
}

const studiesIn = (cached: Cached | undefined): readonly Study[] => {
  if (!cached) return [];
  if ('pages' in cached) return cached.pages.flatMap((page) => page.studies);
  if ('studies' in cached) return cached.studies;
  return 'id' in cached ? [cached] : cached;
};

/**
 * The labels of every study that the cache holds, by Orthanc's id, as they are shown now: where two queries hold a study, as the newer one
 * says. What is to be read again doesn't count.
 */
export function cachedLabels(client: QueryClient): ReadonlyMap<string, readonly string[]> {
  const labels = new Map<string, readonly string[]>();
  const queries = studyQueries(client).filter(({ state }) => !state.isInvalidated);
  for (const query of queries.toSorted((a, b) => a.state.dataUpdatedAt - b.state.dataUpdatedAt)) {
    const cached = client.getQueryData<Cached>(query.queryKey);
    for (const study of studiesIn(cached)) labels.set(study.id, study.labels);
  }
  return labels;
}

/** Which of the stale queries are asked for again at once. `none`: a page that goes through many studies would wait for lists and counts each time. */
interface Refetch {
  refetch?: 'active' | 'none';
}

/**
 * Labels of studies were changed on the server, or studies came or went. Stale by it: every list, every single study, the labels in use
 * every count by label, and what the server stores. One helper for all who write these: the label editor, the label queue, a rename, merge or deletion of a
 * label, an upload, and a deletion of studies.
 */
export async function labelsChanged(
  client: QueryClient,
  { refetch: refetchType = 'active' }: Refetch = {},
): Promise<void> {
  await Promise.all(
    [studiesKey, labelsKey, statisticsQuery.queryKey].map((queryKey) =>
      client.invalidateQueries({ queryKey, refetchType }),
    ),
  );
}

/** What is inside studies: their series, sizes and files, the series' instances, the instances' tags and pictures. */
const contentKeys = ['study', 'series', 'instance'].map((level) => ['orthanc', level] as const);

/** Files of studies were rewritten, moved or copied on the server: all that lists of studies show is stale, and what is inside them. */
export async function filesChanged(client: QueryClient): Promise<void> {
  await Promise.all([
    labelsChanged(client),
    ...contentKeys.map((queryKey) => client.invalidateQueries({ queryKey })),
  ]);
}

const labelTasks = new WeakMap<QueryClient, Set<symbol>>();

/**
 * A task that changes labels one by one begins. While several run, lists are read again when the last of them has settled: read
 * earlier, they would show changes as missing that are still to be sent.
 * @returns to be called each time the task has settled, also after a retry
 */
export function beginLabelTask(client: QueryClient): () => void {
  const tasks = labelTasks.get(client) ?? new Set();
  labelTasks.set(client, tasks);
  const task = Symbol('label task');
  tasks.add(task);
  return () => {
    tasks.delete(task);
    if (tasks.size === 0) void labelsChanged(client);
  };
}

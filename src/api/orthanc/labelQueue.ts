import { infiniteQueryOptions, mutationOptions, type QueryClient } from '@tanstack/react-query';
import { deleteLabel, getLabels, labelCountQuery, labelsInUseQuery, putLabel } from './labels.ts';
import { editShownLabels, labelsChanged } from '#api/orthanc/studies/studyCache.ts';
import { findStudies } from '#api/orthanc/studies/studyFind.ts';
import type { Slice, StudySearch } from '#api/orthanc/studies/studySearch.ts';

const search: StudySearch = {
  texts: {},
  studyDate: { from: '', to: '' },
  birthDate: { from: '', to: '' },
  receivedSince: '',
  modalities: [],
  labels: [],
  labelMatch: 'without',
  sort: 'studyDate',
  descending: true,
};

const batch = 20;

/** Outside the lists of studies: a change of labels must not move the queue under the person who works through it. */
const queueKey = ['orthanc', 'unlabelled'] as const;

/**
 * Studies without labels, newest first.
 * @param countLabeled how many of those that were listed have got labels by now: the server no longer counts them. Asked for each page
 */
export const labelQueueQuery = (extended: boolean, countLabeled: () => number) =>
  infiniteQueryOptions({
    queryKey: [...queueKey, extended],
    queryFn: ({ pageParam, signal, client }) =>
      findStudies(client, { search, extended }, pageParam, { signal, isByDay: true }),
    initialPageParam: { since: 0, limit: batch },
    getNextPageParam: (last, pages): Slice | undefined => {
      const known = pages.reduce((sum, page) => sum + page.covered, 0);
      return last.isLast ? undefined : { since: known - countLabeled(), limit: batch };
    },
    staleTime: Infinity,
    gcTime: 0,
  });

/** What a write of the queue did to a study. */
interface QueueChange {
  studyId: string;
  /** What the study has now. */
  labels: readonly string[];
  /** By how many studies the queue is longer. */
  longer: -1 | 0 | 1;
}

/**
 * Shows the labels that a study of the queue now has, and marks lists and counts as stale. They are read again when a page shows
 * them: reading them after each study would keep the person waiting. The number of studies that are left is counted here meanwhile.
 */
async function queueChanged(client: QueryClient, { studyId, labels, longer }: QueueChange): Promise<void> {
  editShownLabels(client, new Map([[studyId, () => labels]]));
  client.setQueryData(labelCountQuery(undefined).queryKey, (count) =>
    count === undefined ? count : count + longer,
  );
  await labelsChanged(client, { refetch: 'none' });
}

/** Labels were given: they are in use now. The queue offers those in use with each study, and the next one must not ask for them again. */
function nowInUse(client: QueryClient, labels: readonly string[]): void {
  const { queryKey } = labelsInUseQuery;
  const updatedAt = client.getQueryState(queryKey)?.dataUpdatedAt;
  if (updatedAt === undefined) return;
  client.setQueryData(queryKey, (inUse) => inUse && [...new Set([...inUse, ...labels])], { updatedAt });
}

/** Labels for a study of the queue. */
interface QueueLabels {
  studyId: string;
  labels: readonly string[];
  /**
   * The labels that each study had when the queue first looked. Added to by the write: someone else may have labeled the study since it
   * was listed, and undo must leave their labels, also when only the second attempt worked.
   */
  firstSeen: Map<string, readonly string[]>;
}

/** Puts labels on a study of the queue; tells which of them it didn't have before. */
export const labelInQueueMutation = mutationOptions({
  async mutationFn({ studyId, labels, firstSeen }: QueueLabels) {
    const before = firstSeen.get(studyId) ?? (await getLabels(studyId));
    firstSeen.set(studyId, before);
    const own = labels.filter((label) => !before.includes(label));
    await Promise.all(own.map((label) => putLabel(studyId, label)));
    return { own, after: [...before, ...own] };
  },
  async onSettled(done, _error, { studyId }, _before, { client }) {
    if (!done) return labelsChanged(client, { refetch: 'none' });
    const { after } = done;
    await queueChanged(client, { studyId, labels: after, longer: after.length > 0 ? -1 : 0 });
    nowInUse(client, after);
  },
});

/** Takes the queue's own labels off a study again; tells which labels it has then. */
export const undoInQueueMutation = mutationOptions({
  async mutationFn({ studyId, labels }: Pick<QueueLabels, 'studyId' | 'labels'>) {
    await Promise.all(labels.map((label) => deleteLabel(studyId, label)));
    return getLabels(studyId);
  },
  onSettled: (left, _error, { studyId }, _before, { client }) =>
    left
      ? // Labels of others keep it out of the queue.
        queueChanged(client, { studyId, labels: left, longer: left.length === 0 ? 1 : 0 })
      : labelsChanged(client, { refetch: 'none' }),
});

/** Begins the queue again, with what is without labels now. */
export function restartQueue(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: labelCountQuery(undefined).queryKey });
  void client.resetQueries({ queryKey: queueKey });
}

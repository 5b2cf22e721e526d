import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { deleteLabel, getLabels, labelCountQuery, putLabel } from '#api/orthanc/labels.ts';
import { findStudies } from '#api/orthanc/studyFind.ts';
import type { Slice, StudySearch } from '#api/orthanc/studySearch.ts';
import type { Study } from '#api/orthanc/study.ts';
import { editShownLabels } from '#api/orthanc/studyCache.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { useSystem } from '#session/SessionContext.ts';

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
/** When so few are left, the next ones are fetched. */
const reserve = 5;

/** The queue of studies without labels, newest first: one is shown, labelled or skipped. */
export interface Queue {
  study: Study | undefined;
  isLoading: boolean;
  error: Error | null;
  retry: () => void;
  /** Puts the labels on the study that is shown, then shows the next; on failure it stays. */
  label: (labels: readonly string[]) => void;
  skip: () => void;
  /** Takes the labels off the study labelled last, and shows it again; absent when there is none. */
  undo: (() => void) | undefined;
  isSaving: boolean;
  saveError: Error | null;
  /** Studies labelled since the queue was opened. */
  labelled: number;
  /** Begins anew, with those that were skipped. */
  restart: () => void;
}

/** The studies of the queue as far as they are known, and how to get more. */
function useUnlabelled(labelled: ReadonlyMap<string, unknown>) {
  const extended = useSystem().Capabilities.HasExtendedFind;
  const query = useInfiniteQuery({
    queryKey: ['orthanc', 'unlabelled', extended],
    queryFn: ({ pageParam, signal, client }) =>
      findStudies(client, { search, extended }, pageParam, { signal, isByDay: true }),
    initialPageParam: { since: 0, limit: batch },
    // The server no longer counts those that have got labels since.
    getNextPageParam: (last, pages): Slice | undefined => {
      const known = pages.reduce((sum, page) => sum + page.covered, 0);
      return last.isLast ? undefined : { since: known - labelled.size, limit: batch };
    },
    staleTime: Infinity,
    gcTime: 0,
    meta: toldInPlace,
  });
  const byId = new Map(query.data?.pages.flatMap((page) => page.studies).map((study) => [study.id, study]));
  return { query, studies: [...byId.values()] };
}

/** Runs the queue; it is a person's own and nothing of it is kept. */
export function useQueue(): Queue {
  const queryClient = useQueryClient();
  const [place, setPlace] = useState(0);
  const [labelled, setLabelled] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  /** The labels that each study had when this queue first looked, for undo. */
  const [firstSeen] = useState(() => new Map<string, readonly string[]>());
  const { query, studies } = useUnlabelled(labelled);
  const study = studies[place];
  const goTo = (next: number): void => {
    setPlace(next);
    if (studies.length - next <= reserve && query.hasNextPage && !query.isFetching)
      void query.fetchNextPage();
  };
  const show = (id: string, labels: readonly string[]): void => {
    editShownLabels(queryClient, new Map([[id, () => labels]]));
    queryClient.setQueryData(labelCountQuery(undefined).queryKey, (count) =>
      count === undefined ? count : count + (labels.length > 0 ? -1 : 1),
    );
  };
  const save = useMutation({
    async mutationFn({ target, labels }: { target: Study; labels: readonly string[] }) {
      // Someone else may have labelled it since it was listed: undo must leave theirs. As of the first attempt, which may have put some.
      const before = firstSeen.get(target.id) ?? (await getLabels(target.id));
      firstSeen.set(target.id, before);
      const own = labels.filter((label) => !before.includes(label));
      await Promise.all(own.map((label) => putLabel(target.id, label)));
      return { own, after: [...before, ...own] };
    },
    onSuccess: ({ own, after }, { target }) => {
      setLabelled(new Map(labelled).set(target.id, own));
      show(target.id, after);
      goTo(place + 1);
    },
  });
  const last = [...labelled].at(-1);
  const takeBack = useMutation({
    async mutationFn([id, labels]: readonly [string, readonly string[]]) {
      await Promise.all(labels.map((label) => deleteLabel(id, label)));
      return getLabels(id);
    },
    onSuccess: (left, [id]) => {
      firstSeen.delete(id);
      const others = new Map(labelled);
      others.delete(id);
      setLabelled(others);
      show(id, left);
      setPlace(
        Math.max(
          studies.findIndex((one) => one.id === id),
          0,
        ),
      );
    },
  });
  const isSaving = save.isPending || takeBack.isPending;
  return {
    study,
    isLoading: study === undefined && query.isFetching,
    error: query.error,
    retry: () => void (query.data ? query.fetchNextPage() : query.refetch()),
    label: (labels) => {
      if (study && labels.length > 0 && !isSaving) save.mutate({ target: study, labels });
    },
    skip: () => {
      if (study && !isSaving) goTo(place + 1);
    },
    undo: last && !isSaving ? () => takeBack.mutate(last) : undefined,
    isSaving,
    saveError: save.error ?? takeBack.error,
    labelled: labelled.size,
    restart: () => {
      setPlace(0);
      setLabelled(new Map());
      void queryClient.invalidateQueries({ queryKey: labelCountQuery(undefined).queryKey });
      void queryClient.resetQueries({ queryKey: ['orthanc', 'unlabelled'] });
    },
  };
}

import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  labelInQueueMutation,
  labelQueueQuery,
  restartQueue,
  undoInQueueMutation,
} from '#api/orthanc/labelQueue.ts';
import type { Study } from '#api/orthanc/studies/study.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { createStore } from '#lib/createStore.ts';
import { useSystem } from '#session/SessionContext.ts';
import { useStore } from '#ui/useStore.ts';

/** When so few are left, the next ones are fetched. */
const minLeft = 5;

/** The queue of studies without labels, newest first: one is shown, labeled or skipped. */
export interface Queue {
  study: Study | undefined;
  isLoading: boolean;
  error: Error | null;
  retry: () => void;
  /** Puts the labels on the study that is shown, then shows the next; on failure it stays. */
  label: (labels: readonly string[]) => void;
  skip: () => void;
  /** Removes the labels from the last labeled study, and shows it again; absent if there is none. */
  undo: (() => void) | undefined;
  isSaving: boolean;
  saveError: Error | null;
  /** Studies labeled since the queue was opened. */
  labeled: number;
  /** Begins anew, with those that were skipped. */
  restart: () => void;
}

/** The studies of the queue as far as they are known, and how to get more. */
function useUnlabeledStudies(countLabeled: () => number) {
  const extended = useSystem().Capabilities.HasExtendedFind;
  const query = useInfiniteQuery({ ...labelQueueQuery(extended, countLabeled), meta: toldInPlace });
  const byId = new Map(query.data?.pages.flatMap((page) => page.studies).map((study) => [study.id, study]));
  return { query, studies: [...byId.values()] };
}

/** Runs the queue; it is a person's own and nothing of it is kept. */
export function useQueue(): Queue {
  const queryClient = useQueryClient();
  const [position, setPosition] = useState(0);
  // A store, since the page that is fetched after a label must count that label before React draws it.
  const [labelings] = useState(() => createStore<ReadonlyMap<string, readonly string[]>>(new Map()));
  const labeled = useStore(labelings);
  /** The labels that each study had when this queue first looked, for undo. */
  const [firstSeen] = useState(() => new Map<string, readonly string[]>());
  const { query, studies } = useUnlabeledStudies(() => labelings.get().size);
  const study = studies[position];
  const goTo = (next: number): void => {
    setPosition(next);
    if (studies.length - next <= minLeft && query.hasNextPage && !query.isFetching)
      void query.fetchNextPage();
  };
  const save = useMutation({
    ...labelInQueueMutation,
    onSuccess: ({ own }, { studyId }) => {
      labelings.set(new Map(labeled).set(studyId, own));
      goTo(position + 1);
    },
  });
  const last = [...labeled].at(-1);
  const undoing = useMutation({
    ...undoInQueueMutation,
    onSuccess: (_left, { studyId }) => {
      firstSeen.delete(studyId);
      const others = new Map(labeled);
      others.delete(studyId);
      labelings.set(others);
      setPosition(
        Math.max(
          studies.findIndex((one) => one.id === studyId),
          0,
        ),
      );
    },
  });
  const isSaving = save.isPending || undoing.isPending;
  return {
    study,
    isLoading: study === undefined && query.isFetching,
    error: query.error,
    retry: () => void (query.data ? query.fetchNextPage() : query.refetch()),
    label: (labels) => {
      if (study && labels.length > 0 && !isSaving) save.mutate({ studyId: study.id, labels, firstSeen });
    },
    skip: () => {
      if (study && !isSaving) goTo(position + 1);
    },
    undo: last && !isSaving ? () => undoing.mutate({ studyId: last[0], labels: last[1] }) : undefined,
    isSaving,
    saveError: save.error ?? undoing.error,
    labeled: labeled.size,
    restart: () => {
      setPosition(0);
      labelings.set(new Map());
      restartQueue(queryClient);
    },
  };
}

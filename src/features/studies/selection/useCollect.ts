import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { collectStudies } from '#api/orthanc/studies/collectStudies.ts';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import type { StudySearch } from '#api/orthanc/studies/studySearch.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useSystem } from '#session/SessionContext.ts';
import { notify } from '#ui/notices/notify.ts';
import type { Selection } from '#ui/selection.ts';
import { selectionMessages } from './selectionMessages.ts';

/** Selects all that match: reads them all first, so that what is acted on is what was there at the click. */
export function useCollect(search: StudySearch, onSelect: (selection: Selection<SelectedStudy>) => void) {
  const t = useMessages(selectionMessages);
  const errors = useMessages(errorMessages);
  const extended = useSystem().Capabilities.HasExtendedFind;
  const queryClient = useQueryClient();
  const [progress, setProgress] = useState(0);
  const [controller, setController] = useState<AbortController>();
  const collecting = useMutation({
    mutationFn: (signal: AbortSignal) =>
      collectStudies(queryClient, { search, extended }, signal, setProgress),
    onSuccess: onSelect,
    onError(error, signal) {
      if (!signal.aborted) notify.failed(t.collectFailed, { message: describeError(error, errors).text });
    },
  });
  return {
    /** How many are read so far; `undefined` when nothing is being read. */
    progress: collecting.isPending ? progress : undefined,
    isFrozen: collecting.isSuccess,
    begin: (): void => {
      const next = new AbortController();
      setProgress(0);
      setController(next);
      collecting.mutate(next.signal);
    },
    /** What was selected before stays. */
    stop: (): void => controller?.abort(),
  };
}

import { usePageKeys } from '#ui/usePageKeys.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router';
import { studyAtQuery } from '#api/orthanc/studies/studyPages.ts';
import { paths } from '#lib/paths.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useSystem } from '#session/SessionContext.ts';
import { notify } from '#ui/notices/notify.ts';
import { readHistory } from '#features/studies/search/listPosition.ts';
import { readPrivateSearch } from '#features/studies/search/privateStore.ts';
import { readPublicSearch } from '#features/studies/search/searchAddress.ts';
import { searchOf } from '#features/studies/search/useStudySearch.ts';
import { studyMessages } from '#features/studies/studyMessages.ts';
import { leaveListAt } from './useBackToList.ts';

/** Goes to the next (`j`) and the previous (`k`) study of the list that this one was opened from; `undefined` without a list. */
export function useNeighbors() {
  const t = useMessages(studyMessages);
  const errors = useMessages(errorMessages);
  const location = useLocation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const extended = useSystem().Capabilities.HasExtendedFind;
  const { list } = readHistory(location.state);
  const going = useMutation({
    async mutationFn(by: number) {
      if (!list) return;
      const index = list.index + by;
      const search = searchOf(readPublicSearch(new URLSearchParams(list.query)), readPrivateSearch(list.key));
      const study =
        index < 0 ? null : await queryClient.fetchQuery(studyAtQuery({ search, extended }, index));
      if (study) {
        const next = { ...list, index };
        leaveListAt(next);
        await navigate(paths.study(study.id), { replace: true, state: { list: next } });
      } else notify.done(t.endOfList, { id: 'end-of-list' });
    },
    onError: (error) => notify.failed(t.endOfList, { message: describeError(error, errors).text }),
  });
  const go = (by: number): void => {
    if (list && !going.isPending) going.mutate(by);
  };
  usePageKeys([
    ['j', () => go(1)],
    ['k', () => go(-1)],
  ]);
  return { list, go };
}

import type { QueryClient } from '@tanstack/react-query';
import { studyCountQuery } from '#api/orthanc/studies/studyCount.ts';
import { studyPageQuery, studyPagesQuery } from '#api/orthanc/studies/studyPages.ts';
import type { StudySearch } from '#api/orthanc/studies/studySearch.ts';
import { readHistory } from '#features/studies/search/listPosition.ts';
import { leftAt } from '#features/studies/search/leftLists.ts';
import { readPrivateSearch } from '#features/studies/search/privateStore.ts';
import { readPublicSearch } from '#features/studies/search/searchAddress.ts';
import type { PublicSearch } from '#features/studies/search/searchState.ts';
import { searchOf } from '#features/studies/search/useStudySearch.ts';
import { studiesMessages } from '#locales/shared/studies.ts';
import type { PagePreload } from '#session/pagePreload.ts';
import { tableMessages } from '#ui/table/tableMessages.ts';

/** What the router keeps of an entry in `history.state`. */
function stateOfPlace(): unknown {
  const kept: unknown = history.state;
  return typeof kept === 'object' && kept !== null && 'usr' in kept ? kept.usr : undefined;
}

/**
 * Asks for the first rows of a search before anything is drawn of it: the list finds them in the cache, or on their way. A search for
 * "received since" is left to the list, as its span begins when it is asked.
 * @param extended the server's `HasExtendedFind`
 * @returns when the rows are there, or have failed
 */
export function preloadSearch(
  queryClient: QueryClient,
  open: PublicSearch,
  search: StudySearch,
  extended: boolean,
): Promise<void> {
  if (search.receivedSince) return Promise.resolve();
  const rows =
    open.mode === 'pages'
      ? queryClient.prefetchQuery(studyPageQuery({ search, extended }, open.page))
      : queryClient.prefetchInfiniteQuery(studyPagesQuery({ search, extended }));
  if (extended) void queryClient.prefetchQuery(studyCountQuery(search));
  return rows;
}

/**
 * For the list of studies: its queries are in one file with the page itself, as most visits begin with it. A list that is come back to
 * asks by itself, as it may stand far from its first rows.
 */
export const studiesPreload: PagePreload = {
  messages: [studiesMessages, tableMessages],
  async start({ queryClient, search: params, state, historyKey, known }) {
    const { search: key, at } = readHistory(state);
    if (at > 0 || leftAt(historyKey)) return;
    const { profile, system } = await known;
    if (!profile.permissions.some((permission) => permission === 'all' || permission === 'view')) return;
    const extended = system.Capabilities.HasExtendedFind;
    const open = readPublicSearch(params);
    const search = searchOf(open, readPrivateSearch(key));
    if (queryClient.getQueryState(studyPagesQuery({ search, extended }).queryKey)) return;
    await preloadSearch(queryClient, open, search, extended);
  },
};

/** Asks for the first rows of the list that this address stands for, while its code and words are still on their way. */
export function preloadList(queryClient: QueryClient, extended: boolean): Promise<void> {
  const open = readPublicSearch(new URLSearchParams(location.search));
  const search = searchOf(open, readPrivateSearch(readHistory(stateOfPlace()).search));
  return preloadSearch(queryClient, open, search, extended);
}

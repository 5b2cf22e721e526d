import { remoteNamesQuery } from '#api/orthanc/remotes/remote.ts';
import { accessMessages } from '#locales/shared/access.ts';
import { remoteFailureMessages } from '#locales/shared/remoteFailures.ts';
import { studiesMessages } from '#locales/shared/studies.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { may, type PagePreload } from '#session/pagePreload.ts';
import { tableMessages } from '#ui/table/tableMessages.ts';
import { remotesMessages } from '#widgets/remotes/remotesMessages.ts';
import { searchFieldMessages } from '#widgets/studySearch/searchFieldMessages.ts';
import { remoteMessages } from '#features/remote/remoteMessages.ts';
import { searchedKinds } from '#features/remote/search/remoteAddress.ts';

/** For the search on remotes: which there are. No remote is asked before someone presses a button. */
export const remotePreload: PagePreload = {
  messages: [
    remoteMessages,
    remotesMessages,
    searchFieldMessages,
    remoteFailureMessages,
    studiesMessages,
    tableMessages,
    accessMessages,
    uiMessages,
  ],
  async start(visit) {
    if (!may(visit, await visit.known, 'queryRemote')) return;
    await Promise.all(searchedKinds.map((kind) => visit.queryClient.prefetchQuery(remoteNamesQuery(kind))));
  },
};

import { modalitiesQuery } from '#api/orthanc/remotes/modality.ts';
import { accessMessages } from '#locales/shared/access.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { may, type PagePreload } from '#session/pagePreload.ts';
import { tableMessages } from '#ui/table/tableMessages.ts';
import { remoteListMessages } from './remoteListMessages.ts';

/** For the page that lists remotes: the modalities, which it shows first. */
export const remotesPreload: PagePreload = {
  messages: [remoteListMessages, tableMessages, accessMessages, uiMessages],
  async start(visit) {
    const known = await visit.known;
    if (!may(visit, known, 'editRemotes') || !may(visit, known, 'listRemotes')) return;
    await visit.queryClient.prefetchQuery(modalitiesQuery);
  },
};

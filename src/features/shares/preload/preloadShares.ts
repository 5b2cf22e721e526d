import { shareLinkModeQuery } from '#api/orthanc/shares/shareLinkMode.ts';
import { recordedStudiesQuery } from '#api/orthanc/shares/shareRecords.ts';
import { accessMessages } from '#locales/shared/access.ts';
import { keycloakMessages } from '#locales/shared/keycloak.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import type { PagePreload } from '#session/pagePreload.ts';
import { tableMessages } from '#ui/table/tableMessages.ts';
import { findsRecords } from '#features/shares/records/useRecordStorage.ts';
import { shareChangeMessages, shareListMessages, shareMessages } from '#features/shares/shareMessages.ts';

/** For the list of links. */
export const sharesPreload: PagePreload = {
  messages: [
    shareListMessages,
    shareChangeMessages,
    shareMessages,
    tableMessages,
    accessMessages,
    keycloakMessages,
    uiMessages,
  ],
  async start({ queryClient, known }) {
    if (!findsRecords((await known).system)) return;
    await Promise.all([
      queryClient.prefetchQuery(recordedStudiesQuery),
      queryClient.prefetchQuery(shareLinkModeQuery),
    ]);
  },
};

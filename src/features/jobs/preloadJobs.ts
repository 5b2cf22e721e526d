import { jobsQuery } from '#api/orthanc/jobs/jobs.ts';
import { accessMessages } from '#locales/shared/access.ts';
import { keycloakMessages } from '#locales/shared/keycloak.ts';
import { remoteFailureMessages } from '#locales/shared/remoteFailures.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { may, type PagePreload } from '#session/pagePreload.ts';
import { tableMessages } from '#ui/table/tableMessages.ts';
import { jobsMessages } from './jobsMessages.ts';

/** For the page of jobs: the list, for those who may see it. */
export const jobsPreload: PagePreload = {
  messages: [
    jobsMessages,
    remoteFailureMessages,
    tableMessages,
    accessMessages,
    keycloakMessages,
    uiMessages,
  ],
  async start(visit) {
    if (!may(visit, await visit.known, 'listJobs')) return;
    await visit.queryClient.prefetchQuery(jobsQuery);
  },
};

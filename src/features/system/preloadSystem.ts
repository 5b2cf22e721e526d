import { auditLogStateQuery } from '#api/authorization/auditLog.ts';
import { logLevelQuery } from '#api/orthanc/server/logLevel.ts';
import { pluginsQuery } from '#api/orthanc/server/plugins.ts';
import { serverFactsQuery } from '#api/orthanc/server/serverFacts.ts';
import { statisticsQuery } from '#api/orthanc/studies/statistics.ts';
import { accessMessages } from '#locales/shared/access.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { may, type PagePreload } from '#session/pagePreload.ts';
import { forgetLogSwitch, resumeLogSwitch } from './logSwitch.ts';
import { systemMessages } from './systemMessages.ts';

/** For the page about the server: all that it shows. A log level that this device has set is waited for again. */
export const systemPreload: PagePreload = {
  messages: [systemMessages, accessMessages, uiMessages],
  async start(visit) {
    const { queryClient } = visit;
    const known = await visit.known;
    if (!may(visit, known, 'editRemotes')) return;
    const maySetLevel = may(visit, known, 'changeLogLevel');
    if (maySetLevel) resumeLogSwitch(queryClient);
    await Promise.all([
      queryClient.prefetchQuery(serverFactsQuery),
      queryClient.prefetchQuery(pluginsQuery),
      may(visit, known, 'readStatistics') ? queryClient.prefetchQuery(statisticsQuery) : undefined,
      may(visit, known, 'readAuditLogs') ? queryClient.prefetchQuery(auditLogStateQuery) : undefined,
      maySetLevel ? queryClient.prefetchQuery(logLevelQuery) : undefined,
    ]);
    // Someone else has switched back meanwhile: what they set later is theirs.
    if (queryClient.getQueryData(logLevelQuery.queryKey) === 'default') forgetLogSwitch();
  },
};

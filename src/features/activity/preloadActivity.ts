import { auditLogStateQuery } from '#api/authorization/auditLog.ts';
import { eventsConfigQuery } from '#api/keycloak/events.ts';
import { accessMessages } from '#locales/shared/access.ts';
import { keycloakMessages } from '#locales/shared/keycloak.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { may, mayInKeycloak, type PagePreload } from '#session/pagePreload.ts';
import { preloadCharts } from '#ui/charts/BarChart.tsx';
import { chartMessages } from '#ui/charts/chartMessages.ts';
import { tableMessages } from '#ui/table/tableMessages.ts';
import { activityMessages } from './activityMessages.ts';

/** For the timeline: whether its sources are on. */
export const activityPreload: PagePreload = {
  messages: [activityMessages, chartMessages, tableMessages, accessMessages, keycloakMessages, uiMessages],
  async start(visit) {
    const { queryClient } = visit;
    preloadCharts();
    const mayReadLog = may(visit, await visit.known, 'readAuditLogs');
    await Promise.all([
      mayReadLog ? queryClient.prefetchQuery(auditLogStateQuery) : undefined,
      mayInKeycloak(visit, 'readEvents') ? queryClient.prefetchQuery(eventsConfigQuery) : undefined,
    ]);
  },
};

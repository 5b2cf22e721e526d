import { labelCountQuery, labelsInUseQuery } from '#api/orthanc/labels.ts';
import { statisticsQuery } from '#api/orthanc/studies/statistics.ts';
import { studyCountQuery } from '#api/orthanc/studies/studyCount.ts';
import { inTurn } from '#api/overview/inTurn.ts';
import { serverNow } from '#api/serverClock.ts';
import { accessMessages } from '#locales/shared/access.ts';
import { keycloakMessages } from '#locales/shared/keycloak.ts';
import { overviewMessages } from '#locales/shared/overview.ts';
import { initialLanguage } from '#locales/initialLanguage.ts';
import { chooseLocale } from '#locales/languages.ts';
import { may, type PagePreload } from '#session/pagePreload.ts';
import { preloadCharts } from '#ui/charts/BarChart.tsx';
import { chartMessages } from '#ui/charts/chartMessages.ts';
import { overviewAccess } from './useOverviewAccess.ts';
import { firstDayOfWeek, searchOfWeek, weeksUntil } from './weeks.ts';

/** For the overview: its counts; the rest is asked for by the parts that show it. */
export const overviewPreload: PagePreload = {
  messages: [overviewMessages, chartMessages, accessMessages, keycloakMessages],
  async start(visit) {
    const { queryClient } = visit;
    const known = await visit.known;
    if (!may(visit, known, 'readRoles')) return;
    preloadCharts();
    const { counts, labels, unlabeled, statistics } = overviewAccess(known, (action) =>
      may(visit, known, action),
    );
    const tag = chooseLocale(initialLanguage(), navigator.languages);
    const weeks = weeksUntil(serverNow(), firstDayOfWeek(tag));
    await Promise.all([
      counts && unlabeled === 'counted'
        ? queryClient.prefetchQuery(inTurn(labelCountQuery(undefined)))
        : undefined,
      labels ? queryClient.prefetchQuery(inTurn(labelsInUseQuery)) : undefined,
      statistics ? queryClient.prefetchQuery(inTurn(statisticsQuery)) : undefined,
      ...(counts
        ? weeks.map((week) => queryClient.prefetchQuery(inTurn(studyCountQuery(searchOfWeek(week)))))
        : []),
    ]);
  },
};

import type { ComponentType } from 'react';
import { routes } from '#lib/paths.ts';
import type { PagePreload } from '#session/pagePreload.ts';

/** A page of the console: its pattern, its code, and what it needs besides, each in a chunk of its own. */
export interface Page {
  path: string;
  load(): Promise<ComponentType>;
  loadPreload(): Promise<PagePreload>;
}

const importList = () => import('#features/studies/list/StudiesPage.tsx');
let list: ReturnType<typeof importList> | undefined;

/**
 * The list of studies, in the one chunk that its first rows need. The promise is kept: one of `import()` resolves a task later each time,
 * and the request for the rows would leave after the router is made.
 */
export const loadList = () =>
  (list ??= importList().catch((error: unknown) => {
    list = undefined;
    throw error;
  }));

const preloadUsers = () => import('#features/users/preloadUsers.ts');
const preloadLabels = () => import('#features/labels/preload/preloadLabels.ts');

/** Every page; one whose address another's pattern would match, too, stands before that. */
export const pages: readonly Page[] = [
  {
    path: routes.studies,
    load: async () => (await loadList()).StudiesPage,
    loadPreload: async () => (await loadList()).studiesPreload,
  },
  {
    path: routes.study,
    load: async () => (await import('./studyPageSlots.tsx')).StudyPageWithSlots,
    loadPreload: async () => (await import('#features/studies/preloadStudy.ts')).studyPreload,
  },
  {
    path: routes.labels,
    load: async () => (await import('#features/labels/catalog/LabelsPage.tsx')).LabelsPage,
    loadPreload: async () => (await preloadLabels()).labelsPreload,
  },
  {
    path: routes.labelQueue,
    load: async () => (await import('#features/labels/queue/LabelQueuePage.tsx')).LabelQueuePage,
    loadPreload: async () => (await preloadLabels()).labelQueuePreload,
  },
  {
    path: routes.shares,
    load: async () => (await import('./SharesScreen.tsx')).SharesScreen,
    loadPreload: async () => (await import('#features/shares/preload/preloadShares.ts')).sharesPreload,
  },
  {
    path: routes.jobs,
    load: async () => (await import('#features/jobs/page/JobsPage.tsx')).JobsPage,
    loadPreload: async () => (await import('#features/jobs/preloadJobs.ts')).jobsPreload,
  },
  {
    path: routes.roles,
    load: async () => (await import('#features/roles/page/RolesPage.tsx')).RolesPage,
    loadPreload: async () => (await import('#features/roles/preload/preloadRoles.ts')).rolesPreload,
  },
  {
    path: routes.users,
    load: async () => (await import('#features/users/UsersPage.tsx')).UsersPage,
    loadPreload: async () => (await preloadUsers()).usersPreload,
  },
  {
    path: routes.newUser,
    load: async () => (await import('#features/users/NewUserPage.tsx')).NewUserPage,
    loadPreload: async () => (await preloadUsers()).newUserPreload,
  },
  {
    path: routes.user,
    load: async () => (await import('./userSlots.tsx')).UserPageWithSlots,
    loadPreload: async () => (await preloadUsers()).userPreload,
  },
  {
    path: routes.apiKeys,
    load: async () => (await import('#features/users/ApiKeysPage.tsx')).ApiKeysPage,
    loadPreload: async () => (await preloadUsers()).apiKeysPreload,
  },
  {
    path: routes.remote,
    load: async () => (await import('#features/remote/page/RemotePage.tsx')).RemotePage,
    loadPreload: async () => (await import('#features/remote/page/preloadRemote.ts')).remotePreload,
  },
  {
    path: routes.access,
    load: async () => (await import('#features/access/page/AccessPage.tsx')).AccessPage,
    loadPreload: async () => (await import('#features/access/preloadAccess.ts')).accessPreload,
  },
  {
    path: routes.activity,
    load: async () => (await import('#features/activity/page/ActivityPage.tsx')).ActivityPage,
    loadPreload: async () => (await import('#features/activity/preloadActivity.ts')).activityPreload,
  },
  {
    path: routes.posture,
    load: async () => (await import('#features/posture/PosturePage.tsx')).PosturePage,
    loadPreload: async () => (await import('#features/posture/preloadPosture.ts')).posturePreload,
  },
  {
    path: routes.remotes,
    load: async () => (await import('#features/remotes/list/RemotesPage.tsx')).RemotesPage,
    loadPreload: async () => (await import('#features/remotes/preloadRemotes.ts')).remotesPreload,
  },
  {
    path: routes.system,
    load: async () => (await import('#features/system/page/SystemPage.tsx')).SystemPage,
    loadPreload: async () => (await import('#features/system/preloadSystem.ts')).systemPreload,
  },
  {
    path: routes.overview,
    load: async () => (await import('./OverviewScreen.tsx')).OverviewScreen,
    loadPreload: async () => (await import('#features/overview/preloadOverview.ts')).overviewPreload,
  },
  {
    path: routes.me,
    load: async () => (await import('./MeScreen.tsx')).MeScreen,
    loadPreload: async () => (await import('#features/me/preloadMe.ts')).mePreload,
  },
];

import type { QueryClient } from '@tanstack/react-query';
import { createBrowserRouter, redirect, replace, type RouteObject } from 'react-router';
import { profileQuery } from '#api/authorization/profile.ts';
import { seriesOfStudyQuery } from '#api/orthanc/series.ts';
import { studyQuery } from '#api/orthanc/study.ts';
import { systemQuery } from '#api/orthanc/system.ts';
import { paths, routes } from '#lib/paths.ts';
import type { KeycloakSession } from '#session/keycloakSession.ts';
import { ErrorPage, NotFoundPage } from './ErrorPage.tsx';
import { homeOf } from './screens.ts';
import { Frame, Shell } from './Shell.tsx';

/** Resolves when the first page can be drawn, or the words on why it cannot. */
export function firstPageIsReady(router: ReturnType<typeof createConsoleRouter>): Promise<void> {
  return new Promise((resolve) => {
    if (router.state.initialized) return resolve();
    const stop = router.subscribe(({ initialized }) => {
      if (!initialized) return;
      stop();
      resolve();
    });
  });
}

/** Makes the router. Every screen is a chunk of its own; its loader awaits what the page needs. */
export function createConsoleRouter(queryClient: QueryClient, session: KeycloakSession) {
  const features: RouteObject[] = [
    {
      path: routes.users,
      lazy: async () => ({ Component: (await import('#features/users/UsersPage.tsx')).UsersPage }),
    },
    {
      path: routes.newUser,
      lazy: async () => ({ Component: (await import('#features/users/NewUserPage.tsx')).NewUserPage }),
    },
    {
      path: routes.user,
      lazy: async () => ({ Component: (await import('#features/users/UserPage.tsx')).UserPage }),
    },
    {
      path: routes.apiKeys,
      lazy: async () => ({ Component: (await import('#features/users/ApiKeysPage.tsx')).ApiKeysPage }),
    },
    {
      path: routes.studies,
      lazy: async () => ({ Component: (await import('#features/studies/list/StudiesPage.tsx')).StudiesPage }),
    },
    {
      path: routes.study,
      loader: ({ params: { id = '' } }) =>
        Promise.all([
          queryClient.ensureQueryData(studyQuery(id)),
          queryClient.ensureQueryData(seriesOfStudyQuery(id)),
        ]),
      shouldRevalidate: ({ currentParams, nextParams }) => currentParams['id'] !== nextParams['id'],
      lazy: async () => ({ Component: (await import('#features/studies/study/StudyPage.tsx')).StudyPage }),
    },
    {
      path: routes.labelQueue,
      lazy: async () => ({
        Component: (await import('#features/labels/unlabelled/UnlabelledPage.tsx')).UnlabelledPage,
      }),
    },
    {
      path: routes.labels,
      lazy: async () => ({
        Component: (await import('#features/labels/catalogue/LabelsPage.tsx')).LabelsPage,
      }),
    },
    {
      path: routes.roles,
      lazy: async () => ({ Component: (await import('#features/roles/RolesPage.tsx')).RolesPage }),
    },
    {
      path: routes.shares,
      lazy: async () => ({ Component: (await import('#features/shares/list/SharesPage.tsx')).SharesPage }),
    },
    {
      path: routes.me,
      lazy: async () => ({ Component: (await import('#features/me/MePage.tsx')).MePage }),
    },
  ];
  return createBrowserRouter([
    {
      path: routes.home,
      element: <Shell />,
      errorElement: (
        <Frame>
          <ErrorPage />
        </Frame>
      ),
      hydrateFallbackElement: <></>,
      loader: async () => {
        await Promise.all([
          queryClient.ensureQueryData(profileQuery),
          queryClient.ensureQueryData(systemQuery),
        ]);
        return null;
      },
      shouldRevalidate: () => false,
      children: [
        {
          errorElement: <ErrorPage />,
          children: [
            {
              index: true,
              loader: async () => {
                const profile = await queryClient.ensureQueryData(profileQuery);
                const home = homeOf({ profile, keycloakRights: session.getState().person.keycloakRights });
                // If the browser is at `/` itself (opened, or reached with Back), that entry must go: Back would never get past it.
                return location.pathname === paths.home() ? replace(home) : redirect(home);
              },
            },
            ...features,
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ]);
}

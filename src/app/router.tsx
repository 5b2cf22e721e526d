import { createBrowserRouter, redirect, replace, type RouteObject } from 'react-router';
import { profileQuery } from '#api/authorization/profile.ts';
import { systemQuery } from '#api/orthanc/system.ts';
import { basePath, ownPath } from '#lib/basePath.ts';
import { paths, routes } from '#lib/paths.ts';
import { ErrorPage, NotFoundPage } from './ErrorPage.tsx';
import { pages, type Page } from './pages.ts';
import { checkSetup } from '#app/setup/setupProblem.ts';
import { pageVisit, preparePage, type VisitContext } from './pageVisit.ts';
import { homeOf } from '#app/screens/screens.ts';
import { chosenStart } from '#app/screens/chosenStart.ts';
import { Frame, Shell } from '#app/shell/Shell.tsx';

type ConsoleRouter = ReturnType<typeof createBrowserRouter>;

/** Resolves when the first page can be drawn, or the words on why it cannot. */
export function firstPageIsReady(router: ConsoleRouter): Promise<void> {
  return new Promise((resolve) => {
    if (router.state.initialized) return resolve();
    const stop = router.subscribe(({ initialized }) => {
      if (!initialized) return;
      stop();
      resolve();
    });
  });
}

/** Makes the router. Every screen is a chunk of its own; its loader starts what the page needs while that is still on its way. */
export function createConsoleRouter(context: VisitContext): ConsoleRouter {
  const { queryClient, session } = context;
  const routeOf = (page: Page): RouteObject => ({
    path: page.path,
    loader: ({ params: { id = '' }, request }) =>
      preparePage(page, request.signal, () => {
        const { navigation, location } = router.state;
        return pageVisit(context, id, navigation.location ?? location);
      }),
    // What is sought, sorted or opened on a page is the page's own matter.
    shouldRevalidate: ({ currentUrl, nextUrl }) => currentUrl.pathname !== nextUrl.pathname,
    lazy: async () => ({ Component: await page.load() }),
  });
  const router = createBrowserRouter(
    [
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
          const system = queryClient.ensureQueryData(systemQuery);
          // Whichever fails first, the profile's failure is told: it says what is wrong with the installation.
          void system.catch(() => undefined);
          const profile = await queryClient.ensureQueryData(profileQuery);
          checkSetup(profile, await system);
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
                  const { keycloakRights, userId } = session.state.get().person;
                  const home = homeOf({ profile, keycloakRights }, chosenStart(userId));
                  // If the browser is at `/` itself (opened, or reached with Back), that entry must go: Back would never get past it.
                  return ownPath() === paths.home() ? replace(home) : redirect(home);
                },
              },
              ...pages.map(routeOf),
              { path: '*', element: <NotFoundPage /> },
            ],
          },
        ],
      },
    ],
    { basename: basePath },
  );
  return router;
}

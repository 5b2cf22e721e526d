import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { isRouteErrorResponse, Link, matchPath, useLocation, useNavigate, useRouteError } from 'react-router';
import { paths, routes } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { ApiError } from '#api/ApiError.ts';
import { resetFailedQueries } from '#api/queryClient.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useConfig } from '#session/SessionContext.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Failure } from '#ui/Failure.tsx';
import { lazyPart } from '#ui/lazyPart.tsx';
import { shellMessages } from '#app/screens/shellMessages.ts';
import { setupProblemOf } from '#app/setup/setupProblem.ts';

const SetupFailure = lazyPart(async () => (await import('#app/setup/SetupFailure.tsx')).SetupFailure);

/** Shown for a page that doesn't exist. */
export function NotFoundPage() {
  const t = useMessages(shellMessages);
  return (
    <EmptyState
      picture="search"
      order={1}
      title={t.notFoundTitle}
      action={
        <Anchor component={Link} to={paths.home()}>
          {t.toStudies}
        </Anchor>
      }
    >
      {t.notFound}
    </EmptyState>
  );
}

/**
 * Shown for a page that couldn't be rendered: says what happened and what to do. A server's failure is retried in place; a fault
 * of the console, or a part of it that didn't load, needs a reload.
 */
export function ErrorPage() {
  const error = useRouteError();
  const t = useMessages(shellMessages);
  const errors = useMessages(errorMessages);
  const { contact } = useConfig();
  const navigate = useNavigate();
  const location = useLocation();
  const study = matchPath(routes.study, location.pathname)?.params.id;
  const queryClient = useQueryClient();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  const words = describeError(error, errors);
  const isServers = error instanceof ApiError;
  const retryLabel = isServers ? errors.retry : errors.reload;
  const setup = setupProblemOf(error);
  const retry = (): void => {
    if (!isServers) return window.location.reload();
    // Not TanStack's error boundary reset: any other part that is mounted meanwhile takes that back, and the old failure is shown again.
    resetFailedQueries(queryClient);
    // Navigate to the same address: that runs the page's loaders and renders it again, whichever of the two has failed.
    void navigate(location, { replace: true, state: location.state, preventScrollReset: true });
  };
  return (
    <Stack maw={640} py="lg">
      <Title order={1}>{t.brokenTitle}</Title>
      {setup ? (
        <SetupFailure
          problem={setup}
          words={isServers ? words : undefined}
          retryLabel={retryLabel}
          onRetry={retry}
        />
      ) : (
        <Failure {...words} retryLabel={retryLabel} onRetry={retry}>
          {isServers && error.kind === 'forbidden' ? (
            <Anchor component={Link} size="sm" to={paths.access(study ? { study } : {})}>
              {errors.why}
            </Anchor>
          ) : null}
          {contact ? <Text size="sm">{errors.contact(contact)}</Text> : null}
        </Failure>
      )}
    </Stack>
  );
}

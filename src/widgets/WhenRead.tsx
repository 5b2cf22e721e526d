import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Failure } from '#ui/Failure.tsx';
import { Loading } from '#ui/Loading.tsx';

interface Props {
  /** With `meta: toldInPlace`, as their failure is told here. */
  queries: readonly UseQueryResult[];
  /** Reads them with `useSuspenseQuery`. */
  children: ReactNode;
  /** Shown until then, where there is more to say than that it loads. */
  loading?: ReactNode;
}

/**
 * For the inside of a dialog: shown once some queries have answered; a failure is told and tried again here. Thrown by
 * `useSuspenseQuery`, it would replace the page behind the dialog, with what is selected and typed there.
 */
export function WhenRead({ queries, children, loading }: Props) {
  const errors = useMessages(errorMessages);
  const missing = queries.filter(({ data }) => data === undefined);
  const failed = missing.filter(({ error }) => error !== null);
  const [first] = failed;
  if (first) {
    const retry = (): void => failed.forEach(({ refetch }) => void refetch());
    return <Failure {...describeError(first.error, errors)} retryLabel={errors.retry} onRetry={retry} />;
  }
  return missing.length > 0 ? (loading ?? <Loading />) : children;
}

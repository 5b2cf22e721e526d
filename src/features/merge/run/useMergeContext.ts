import { useQueryClient } from '@tanstack/react-query';
import { errorMessages } from '#locales/shared/errors.ts';
import { remoteFailureMessages } from '#locales/shared/remoteFailures.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useCan } from '#session/useCan.ts';
import { useJobTaskContext } from '#widgets/jobTask/useJobTaskContext.ts';
import { mergeMessages } from '#features/merge/mergeMessages.ts';
import type { MergeContext } from './mergeRun.ts';

/** What merging needs to know of person and server. */
export function useMergeContext(): MergeContext {
  const t = useMessages(mergeMessages);
  return {
    ...useJobTaskContext(),
    t,
    problems: t.failures,
    remote: useMessages(remoteFailureMessages),
    errors: useMessages(errorMessages),
    queryClient: useQueryClient(),
    mayDelete: useCan()('delete') === undefined,
  };
}

import { useQueryClient } from '@tanstack/react-query';
import { errorMessages } from '#locales/shared/errors.ts';
import { remoteFailureMessages } from '#locales/shared/remoteFailures.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useJobTaskContext } from '#widgets/jobTask/useJobTaskContext.ts';
import { remoteMessages } from '#features/remote/remoteMessages.ts';
import type { RetrieveContext } from './retrieveRun.ts';

/** What a retrieval needs to know of person and server. */
export function useRetrieveContext(): RetrieveContext {
  return {
    ...useJobTaskContext(),
    queryClient: useQueryClient(),
    t: useMessages(remoteMessages),
    errors: useMessages(errorMessages),
    failures: useMessages(remoteFailureMessages),
  };
}

import { useQueryClient } from '@tanstack/react-query';
import { errorMessages } from '#locales/shared/errors.ts';
import { remoteFailureMessages } from '#locales/shared/remoteFailures.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useJobTaskContext } from '#widgets/jobTask/useJobTaskContext.ts';
import { anonymizeMessages } from '#features/anonymize/anonymizeMessages.ts';
import type { AnonymizeContext } from './anonymizeRun.tsx';

/** What anonymizing needs to know of person and server. */
export function useAnonymizeContext(): AnonymizeContext {
  const t = useMessages(anonymizeMessages);
  return {
    ...useJobTaskContext(),
    t,
    problems: t.failures,
    remote: useMessages(remoteFailureMessages),
    errors: useMessages(errorMessages),
    queryClient: useQueryClient(),
  };
}

import { errorMessages } from '#locales/shared/errors.ts';
import { remoteFailureMessages } from '#locales/shared/remoteFailures.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useCan } from '#session/useCan.ts';
import { useJobTaskContext } from '#widgets/jobTask/useJobTaskContext.ts';
import { sendMessages } from '#features/send/sendMessages.ts';
import type { SendContext } from './sendRun.ts';

/** What sending needs to know of person and server. */
export function useSendContext(): SendContext {
  const can = useCan();
  const t = useMessages(sendMessages);
  return {
    ...useJobTaskContext(),
    t,
    problems: t.failures,
    remote: useMessages(remoteFailureMessages),
    errors: useMessages(errorMessages),
    mayQuery: can('queryRemote') === undefined,
  };
}

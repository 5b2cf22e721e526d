import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { paths } from '#lib/paths.ts';
import { errorMessages } from '#locales/shared/errors.ts';
import { remoteFailureMessages } from '#locales/shared/remoteFailures.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useCan } from '#session/useCan.ts';
import { useJobTaskContext } from '#widgets/jobTask/useJobTaskContext.ts';
import { correctMessages } from '#features/correct/correctMessages.ts';
import type { CorrectContext } from './correctRun.tsx';

/** What correcting needs to know of person, server and page. */
export function useCorrectContext(): CorrectContext {
  const t = useMessages(correctMessages);
  const navigate = useNavigate();
  return {
    ...useJobTaskContext(),
    t,
    problems: t.failures,
    remote: useMessages(remoteFailureMessages),
    errors: useMessages(errorMessages),
    queryClient: useQueryClient(),
    mayRecordShares: useCan()('recordShare') === undefined,
    onMoved(from, to) {
      if (location.pathname.endsWith(paths.study(from))) void navigate(paths.study(to), { replace: true });
    },
  };
}

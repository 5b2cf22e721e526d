import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, type NavigateFunction } from 'react-router';
import { paths } from '#lib/paths.ts';
import { errorMessages } from '#locales/shared/errors.ts';
import { remoteFailureMessages } from '#locales/shared/remoteFailures.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useCan } from '#session/useCan.ts';
import { useJobTaskContext } from '#widgets/jobTask/useJobTaskContext.ts';
import { correctMessages } from '#features/correct/correctMessages.ts';
import type { CorrectContext } from './correctRun.tsx';

/** Has the page of a study follow it, also when it moves on while the page, on a slow line, is still on the way to where it was. */
function pageThatFollows(navigate: NavigateFunction): CorrectContext['onMoved'] {
  let onTheWayTo: string | undefined;
  return async (from, to) => {
    if (onTheWayTo !== from && !location.pathname.endsWith(paths.study(from))) return;
    onTheWayTo = to;
    await navigate(paths.study(to), { replace: true });
    if (onTheWayTo === to) onTheWayTo = undefined;
  };
}

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
    onMoved: pageThatFollows(navigate),
  };
}

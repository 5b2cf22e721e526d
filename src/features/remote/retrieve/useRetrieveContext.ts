import { useQueryClient } from '@tanstack/react-query';
import { seesAll } from '#access/roles/profile.ts';
import { errorMessages } from '#locales/shared/errors.ts';
import { remoteFailureMessages } from '#locales/shared/remoteFailures.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useProfile, useSessionState, useSystem } from '#session/SessionContext.ts';
import { remoteMessages } from '#features/remote/remoteMessages.ts';
import type { RetrieveContext } from './retrieveRun.ts';

/** What a retrieval needs to know of person and server. */
export function useRetrieveContext(): RetrieveContext {
  return {
    queryClient: useQueryClient(),
    userId: useSessionState().person.userId,
    seesAll: seesAll(useProfile()),
    extended: useSystem().Capabilities.HasExtendedFind,
    t: useMessages(remoteMessages),
    errors: useMessages(errorMessages),
    failures: useMessages(remoteFailureMessages),
    notKept: useMessages(uiMessages).bulk.notKept,
  };
}

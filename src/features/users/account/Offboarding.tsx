import { Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  isOffboarded,
  notBegun,
  offboardSteps,
  offboardUser,
  type OffboardState,
} from '#api/keycloak/users/offboard.ts';
import { forgetUsers, type User } from '#api/keycloak/users/users.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { userMessages } from '#features/users/messages/user.ts';
import { userLinkMessages } from '#features/users/messages/userLinks.ts';
import { notify } from '#ui/notices/notify.ts';
import { useLinkRevocation } from './useLinkRevocation.ts';

/** Whether a step is still to come or in progress. */
const isRunning = (state: OffboardState): boolean =>
  offboardSteps.some((step) => /^(?:waiting|running)$/.test(state[step].state));

/** Ends all access of a user as one action, step by step. */
export function useOffboarding(user: User) {
  const t = useMessages(userMessages);
  const queryClient = useQueryClient();
  const [state, setState] = useState<OffboardState>();
  const { links, undo, ...revocation } = useLinkRevocation(user);
  /** @param from the state to continue from: a retry leaves alone what is done, and links that were opened again */
  const run = async (from: OffboardState = notBegun): Promise<void> => {
    const id = `offboard-${user.id}`;
    notify.pending(t.offboarding(user.userName), { id });
    const follow = (next: OffboardState): void => {
      setState(next);
      // What has been done shows on the page while it is still being checked.
      if (next.check.state === 'running') void forgetUsers(queryClient, [user.id]);
    };
    const end = await offboardUser(user.id, from, links, follow);
    await forgetUsers(queryClient, [user.id]);
    if (isOffboarded(end)) notify.done(t.offboarded(user.userName), { id });
    else notify.failed(t.offboardFailed(user.userName), { id });
  };
  const undoLinks = async (): Promise<void> => {
    if (await undo()) setState((now) => now && { ...now, links: { state: 'undone' } });
  };
  const isBusy = revocation.isUndoing || (state !== undefined && isRunning(state));
  return { state, isBusy, run, undoLinks, ...revocation };
}

/** How far each step came; what failed can be tried again, and the links can be opened again. */
export function Offboarding(props: ReturnType<typeof useOffboarding>) {
  const { state, isBusy, run, undoLinks, progress, revokedCount, isUndoing } = props;
  const t = useMessages(userMessages);
  const links = useMessages(userLinkMessages);
  const { named } = useMessages(uiMessages);
  const errors = useMessages(errorMessages);
  if (!state) return null;
  return (
    <>
      <div role="status">
        <Text size="sm" component="ol" my={0} ps="lg">
          {offboardSteps.map((step) => {
            const how = state[step];
            const count =
              step === 'links' && progress ? links.linksProgress(progress.done, progress.total) : '';
            return (
              <li key={step}>
                {named(t.offboardSteps[step])} <strong>{t.offboardState[how.state]}</strong>
                {count && (how.state === 'running' || isUndoing) ? ` · ${count}` : null}
                {how.state === 'failed' ? ` · ${describeError(how.error, errors).text}` : null}
              </li>
            );
          })}
        </Text>
      </div>
      {isRunning(state) || isOffboarded(state) ? null : (
        <Button size="xs" disabled={isBusy} onClick={() => void run(state)}>
          {t.offboardRetry}
        </Button>
      )}
      {!isRunning(state) && revokedCount > 0 ? (
        <>
          <Text size="sm">{links.linksRevoked(revokedCount)}</Text>
          <Button size="xs" variant="default" loading={isUndoing} onClick={() => void undoLinks()}>
            {links.linksUndo}
          </Button>
        </>
      ) : null}
    </>
  );
}

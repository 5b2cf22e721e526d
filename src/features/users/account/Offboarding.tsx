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
import { notify } from '#ui/notices/notify.ts';

/** Ends all access of a user as one action, step by step. */
export function useOffboarding(user: User) {
  const t = useMessages(userMessages);
  const queryClient = useQueryClient();
  const [state, setState] = useState<OffboardState>();
  const run = async (): Promise<void> => {
    const id = `offboard-${user.id}`;
    notify.pending(t.offboarding(user.userName), { id });
    const follow = (next: OffboardState): void => {
      setState(next);
      // What has been done shows on the page while it is still being checked.
      if (next.check.state === 'running') void forgetUsers(queryClient, [user.id]);
    };
    const end = await offboardUser(user.id, state ?? notBegun, follow);
    await forgetUsers(queryClient, [user.id]);
    if (isOffboarded(end)) notify.done(t.offboarded(user.userName), { id });
    else notify.failed(t.offboardFailed(user.userName), { id });
  };
  return { state, run };
}

/** How far each step came; what failed can be tried again. */
export function Offboarding({ state, onRetry }: { state: OffboardState; onRetry: () => void }) {
  const t = useMessages(userMessages);
  const { named } = useMessages(uiMessages);
  const errors = useMessages(errorMessages);
  const isRunning = offboardSteps.some((step) => /waiting|running/.test(state[step].state));
  return (
    <>
      <Text size="sm" component="ol" my={0} pl="lg" role="status">
        {offboardSteps.map((step) => {
          const how = state[step];
          return (
            <li key={step}>
              {named(t.offboardSteps[step])} <strong>{t.offboardState[how.state]}</strong>
              {how.state === 'failed' ? ` · ${describeError(how.error, errors).text}` : null}
            </li>
          );
        })}
      </Text>
      {isRunning || isOffboarded(state) ? null : (
        <Button size="xs" onClick={onRetry}>
          {t.offboardRetry}
        </Button>
      )}
    </>
  );
}

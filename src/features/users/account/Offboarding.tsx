import { Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { revokeKeys } from '#api/keycloak/keyWrites.ts';
import type { User } from '#api/keycloak/user.ts';
import { signOutUser } from '#api/keycloak/userSessions.ts';
import { forgetUsers, putFields } from '#api/keycloak/userWrites.ts';
import { describeError, errorMessages } from '#locales/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/ui.ts';
import { userMessages } from '#locales/user.ts';
import { notify } from '#ui/notify.ts';
import { isOffboarded, notBegun, offboardSteps, runOffboarding, type OffboardState } from './offboard.ts';

/** Ends all access of a user as one action, step by step. */
export function useOffboarding(user: User) {
  const t = useMessages(userMessages);
  const queryClient = useQueryClient();
  const [state, setState] = useState<OffboardState>();
  const run = async (): Promise<void> => {
    const id = `offboard-${user.id}`;
    notify.pending(t.offboarding(user.userName), { id });
    const does = {
      disable: () => putFields(user.id, { enabled: false }),
      sessions: () => signOutUser(user.id),
      keys: () => revokeKeys(user.id),
    };
    const end = await runOffboarding(state ?? notBegun, does, setState);
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

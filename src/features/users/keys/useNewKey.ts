import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { addKeyMutation, findKey, type KeyResult } from '#api/keycloak/users/keyWrites.ts';
import type { User } from '#api/keycloak/users/users.ts';
import { apiKeysMessages } from '#features/users/messages/apiKeys.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { keycloakMessages } from '#locales/shared/keycloak.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { userMessages } from '#features/users/messages/user.ts';
import { useSessionState } from '#session/SessionContext.ts';
import type { TellFailure } from '#ui/dialog/useFailureInDialog.ts';
import { notify } from '#ui/notices/notify.ts';

/** A key that exists, or may exist: shown as soon as it was read back, while the check for overwrites continues. */
export type KeyState = Extract<KeyResult, { value: string }> | { result: 'checking'; value: string };

/** Makes a key; it ends visibly, and no key that may exist is ever dropped. @param tell says that there is no key */
export function useNewKey(user: Pick<User, 'id' | 'userName'>, tell: TellFailure) {
  const t = useMessages(apiKeysMessages);
  const errors = useMessages(errorMessages);
  const { notDone } = useMessages(keycloakMessages);
  const { checking } = useMessages(userMessages).checked;
  const { userName } = useSessionState().person;
  const adding = useMutation(addKeyMutation);
  const [state, setState] = useState<KeyState>();
  const [isLooking, setIsLooking] = useState(false);
  const id = `key-${user.id}`;
  const conclude = (result: KeyResult): void => {
    setState('value' in result ? result : undefined);
    if (result.result === 'kept') notify.done(t.made(user.userName), { id });
    else if (result.result === 'unknown') {
      notify.failed(t.keyUnknown, { id, message: describeError(result.error, errors).text });
    } else tell(t.makeFailed, { id, message: t[result.result] });
  };
  return {
    state,
    isPending: isLooking || (adding.isPending && state?.result !== 'checking'),
    async add(name: string): Promise<void> {
      notify.pending(t.making, { id });
      setState(undefined);
      const onKept = (value: string): void => {
        setState({ result: 'checking', value });
        notify.pending(t.made(user.userName), { id, message: checking });
      };
      try {
        conclude(await adding.mutateAsync({ userId: user.id, name, createdBy: userName, onKept }));
      } catch (error) {
        setState(undefined);
        tell(t.makeFailed, { id, message: `${describeError(error, errors).text} ${notDone}` });
      }
    },
    /** Looks again whether a key exists of which that is not known. */
    async find(value: string): Promise<void> {
      setIsLooking(true);
      conclude(await findKey(user.id, value));
      setIsLooking(false);
    },
  };
}

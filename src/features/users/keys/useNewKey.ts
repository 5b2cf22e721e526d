import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { addKeyMutation, findKey, type KeyResult } from '#api/keycloak/users/keyWrites.ts';
import type { User } from '#api/keycloak/users/users.ts';
import { apiKeysMessages } from '#features/users/messages/apiKeys.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { userMessages } from '#features/users/messages/user.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { notify } from '#ui/notices/notify.ts';

/** A key that is being created: shown as soon as it was read back, while the check for overwrites continues. */
export type KeyState = KeyResult | { result: 'checking'; value: string };

/** Makes a key; it ends visibly, and no key that may exist is ever dropped. */
export function useNewKey(user: Pick<User, 'id' | 'userName'>) {
  const t = useMessages(apiKeysMessages);
  const errors = useMessages(errorMessages);
  const { checking } = useMessages(userMessages).checked;
  const { userName } = useSessionState().person;
  const adding = useMutation(addKeyMutation);
  const [state, setState] = useState<KeyState>();
  const [isLooking, setIsLooking] = useState(false);
  const id = `key-${user.id}`;
  const tell = (result: KeyResult): void => {
    setState(result);
    if (result.result === 'kept') notify.done(t.made(user.userName), { id });
    else if (result.result === 'unknown') {
      notify.failed(t.keyUnknown, { id, message: describeError(result.error, errors).text });
    } else notify.failed(t.makeFailed, { id, message: t[result.result] });
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
        tell(await adding.mutateAsync({ userId: user.id, name, createdBy: userName, onKept }));
      } catch (error) {
        setState(undefined);
        notify.failed(t.makeFailed, { id, message: describeError(error, errors).text });
      }
    },
    /** Looks again whether a key exists of which that is not known. */
    async find(value: string): Promise<void> {
      setIsLooking(true);
      tell(await findKey(user.id, value));
      setIsLooking(false);
    },
  };
}

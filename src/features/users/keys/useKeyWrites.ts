import { useMutation } from '@tanstack/react-query';
import { maskKey, type ApiKey } from '#api/keycloak/apiKeys.ts';
import { addKeyMutation, revokeKeyMutation, type KeyResult } from '#api/keycloak/keyWrites.ts';
import type { User } from '#api/keycloak/user.ts';
import { apiKeysMessages } from '#locales/apiKeys.ts';
import { describeError, errorMessages } from '#locales/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { notify } from '#ui/notify.ts';

/** Makes and revokes keys; each write ends visibly. */
export function useKeyWrites() {
  const t = useMessages(apiKeysMessages);
  const errors = useMessages(errorMessages);
  const { userName } = useSessionState().person;
  const adding = useMutation(addKeyMutation);
  const revoking = useMutation(revokeKeyMutation);
  return {
    isPending: adding.isPending || revoking.isPending,
    /** @returns what became of the key; undefined when a call failed, which has been told */
    async add(user: Pick<User, 'id' | 'userName'>, name: string): Promise<KeyResult | undefined> {
      const id = `key-${user.id}`;
      notify.pending(t.making, { id });
      try {
        const result = await adding.mutateAsync({ userId: user.id, name, createdBy: userName });
        if (result.result === 'kept') notify.done(t.made(user.userName), { id });
        else notify.failed(t.makeFailed, { id, message: t.notKept });
        return result;
      } catch (error) {
        notify.failed(t.makeFailed, { id, message: describeError(error, errors).text });
        return undefined;
      }
    },
    async revoke(user: Pick<User, 'id' | 'userName'>, key: ApiKey): Promise<void> {
      const id = `key-${user.id}`;
      notify.pending(t.revoking, { id });
      try {
        await revoking.mutateAsync({ userId: user.id, value: key.value });
        notify.done(t.revoked(maskKey(key.value)), { id });
      } catch (error) {
        notify.failed(t.revokeFailed, { id, message: describeError(error, errors).text });
      }
    },
  };
}

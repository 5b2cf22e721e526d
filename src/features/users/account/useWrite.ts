import { useState } from 'react';
import type { Outcome } from '#api/keycloak/users/ensureUser.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { userMessages } from '#features/users/messages/user.ts';
import { notify } from '#ui/notices/notify.ts';

/** The messages of a write, from start to end. */
export interface WriteWords {
  pending: string;
  done: string;
  failed: string;
}

/** Runs a write that ends visibly: pending, done, or failed with the reason. */
export function useWrite() {
  const errors = useMessages(errorMessages);
  /** @returns what the write gave, or undefined when it failed (then it has been told) */
  return async <Result>(words: WriteWords, write: () => Promise<Result>): Promise<Result | undefined> => {
    const id = `write-${words.failed}`;
    notify.pending(words.pending, { id });
    try {
      const result = await write();
      notify.done(words.done, { id });
      return result;
    } catch (error) {
      const { text, detail } = describeError(error, errors);
      notify.failed(words.failed, { id, message: [text, detail].filter(Boolean).join(' ') });
      return undefined;
    }
  };
}

/**
 * Runs a write that is checked against what others write at the same time. It returns as soon as it was written, so that the user doesn't
 * wait in a dialog for the check. The same notice then shows how the check ended.
 */
export function useCheckedWrite() {
  const t = useMessages(userMessages).checked;
  const errors = useMessages(errorMessages);
  const [isPending, setIsPending] = useState(false);
  /** @returns whether it was written; where it was not, that has been told */
  const run = (words: WriteWords, write: (onWritten: () => void) => Promise<Outcome>): Promise<boolean> => {
    const id = `write-${words.failed}`;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    notify.pending(words.pending, { id });
    setIsPending(true);
    const end = (isWritten: boolean): void => {
      setIsPending(false);
      resolve(isWritten);
    };
    const onWritten = (): void => {
      notify.pending(words.done, { id, message: t.checking });
      end(true);
    };
    const tell = (outcome: Outcome): void => {
      if (outcome.result === 'done') notify.done(words.done, { id });
      else if (outcome.result === 'superseded') return end(true);
      else if (outcome.result === 'overruled') notify.failed(words.failed, { id, message: t.overruled });
      else notify.failed(t.unchecked, { id, message: describeError(outcome.error, errors).text });
      end(outcome.result === 'done');
    };
    write(onWritten).then(tell, (error: unknown) => {
      const { text, detail } = describeError(error, errors);
      notify.failed(words.failed, { id, message: [text, detail].filter(Boolean).join(' ') });
      end(false);
    });
    return promise;
  };
  return { isPending, run };
}

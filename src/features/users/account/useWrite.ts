import { useState } from 'react';
import type { Outcome } from '#api/keycloak/users/ensureUser.ts';
import { ApiError } from '#api/ApiError.ts';
import { mayBeDone } from '#api/lostResponse.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { keycloakMessages } from '#locales/shared/keycloak.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { userMessages } from '#features/users/messages/user.ts';
import { useFailureInDialog, type FailureWords, type TellFailure } from '#ui/dialog/useFailureInDialog.ts';
import { notify } from '#ui/notices/notify.ts';

/** The messages of a write, from start to end. */
export interface WriteWords {
  pending: string;
  done: string;
  failed: string;
  /** What holds after a failure, where "nothing was changed" may be wrong. */
  afterFailure?: string;
}

/** Why a write failed, and what then holds. */
function useFailureText() {
  const errors = useMessages(errorMessages);
  const keycloak = useMessages(keycloakMessages);
  return (error: unknown, isUndecided: boolean, { afterFailure }: WriteWords): string => {
    const { text, detail } = describeError(error, errors);
    // A conflict says itself what someone else has done.
    const isConflict = error instanceof ApiError && error.kind === 'conflict';
    const usual = isConflict ? '' : isUndecided ? keycloak.maybeDone : keycloak.notDone;
    const holds = afterFailure ?? usual;
    return [text, detail, holds].filter(Boolean).join(' ');
  };
}

/**
 * Runs a write that ends visibly: pending, done, or failed with the reason.
 * @param tell says that it failed: by a notice, or in the dialog that it was confirmed in
 */
export function useWrite(tell: TellFailure = notify.failed) {
  const textOf = useFailureText();
  /** @returns what the write gave, or undefined when it failed (then it has been told) */
  return async <Result>(words: WriteWords, write: () => Promise<Result>): Promise<Result | undefined> => {
    const id = `write-${words.failed}`;
    notify.pending(words.pending, { id });
    try {
      const result = await write();
      notify.done(words.done, { id });
      return result;
    } catch (error) {
      tell(words.failed, { id, message: textOf(error, mayBeDone(error), words) });
      return undefined;
    }
  };
}

/** A function that runs writes, bound to where their failures are told. */
export type Write = ReturnType<typeof useWrite>;

/**
 * Runs a write that is checked against what others write at the same time. It returns as soon as it was written, so that the user doesn't
 * wait in a dialog for the check. A notice then shows how the check ended.
 * @param tell says that it wasn't written, or that nothing tells: by a notice, or in the dialog that it was confirmed in
 */
export function useCheckedWrite(tell: TellFailure = notify.failed) {
  const t = useMessages(userMessages).checked;
  const errors = useMessages(errorMessages);
  const textOf = useFailureText();
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
    const conclude = (outcome: Outcome): void => {
      if (outcome.result === 'done') notify.done(words.done, { id });
      else if (outcome.result === 'superseded') return end(true);
      else if (outcome.result === 'overruled') tell(words.failed, { id, message: t.overruled });
      else tell(t.unchecked, { id, message: describeError(outcome.error, errors).text });
      end(outcome.result === 'done');
    };
    write(onWritten).then(conclude, (error: unknown) => {
      // Where the response got lost it was looked up: that nothing holds of it is certain.
      tell(words.failed, { id, message: textOf(error, false, words) });
      end(false);
    });
    return promise;
  };
  return { isPending, run };
}

/** What a dialog that confirms a write shows of it, to be spread on `ConfirmDialog`. */
export interface ConfirmedWrite {
  isPending: boolean;
  failure: FailureWords | undefined;
  onConfirm: () => void;
}

/** A write that a dialog asks about: its failure is told there. @param onDone it was written: the dialog can close */
export function useConfirmedWrite<Result>(
  words: WriteWords,
  write: () => Promise<Result>,
  onDone: (result: Result) => void,
): ConfirmedWrite {
  const { failure, tell } = useFailureInDialog();
  const run = useWrite(tell);
  const [isPending, setIsPending] = useState(false);
  const confirm = async (): Promise<void> => {
    setIsPending(true);
    const done = await run(words, async () => ({ result: await write() }));
    setIsPending(false);
    if (done) onDone(done.result);
  };
  return { isPending, failure, onConfirm: () => void confirm() };
}

/** The same for a write that is checked against what others write at the same time. */
export function useConfirmedCheckedWrite(
  words: WriteWords,
  write: (onWritten: () => void) => Promise<Outcome>,
  onDone: () => void,
): ConfirmedWrite {
  const { failure, tell } = useFailureInDialog();
  const { isPending, run } = useCheckedWrite(tell);
  const confirm = async (): Promise<void> => {
    if (await run(words, write)) onDone();
  };
  return { isPending, failure, onConfirm: () => void confirm() };
}

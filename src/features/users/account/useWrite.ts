import { describeError, errorMessages } from '#locales/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { notify } from '#ui/notify.ts';

/** The words of a write, from its beginning to its end. */
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

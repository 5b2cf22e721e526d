import { useEffect, useRef, useState } from 'react';
import { notify, type NoticeOptions } from '#ui/notices/notify.ts';

/** A failed write in words: what failed, why, and what then holds. */
export interface FailureWords {
  title: string;
  text: string;
}

/** Says that a write failed, in the way of `notify.failed`. */
export type TellFailure = (title: string, options: NoticeOptions) => void;

/**
 * Tells the failure of a dialog's write in the dialog, which stays open for another try. Where the dialog has been left meanwhile, a
 * notice tells it, so that no write ends unseen.
 */
export function useFailureInDialog(): { failure: FailureWords | undefined; tell: TellFailure } {
  const [failure, setFailure] = useState<FailureWords>();
  const isThere = useRef(false);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);
  const tell: TellFailure = (title, options) => {
    if (!isThere.current) {
      notify.failed(title, options);
      return;
    }
    if (options.id !== undefined) notify.dismiss(options.id);
    setFailure({ title, text: options.message ?? '' });
  };
  return { failure, tell };
}

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubjectState } from './subject.ts';

/**
 * A key or a link that was pasted: gone when the page is left. Its text is held while it is being checked, and for trying again where that
 * failed; once it has been checked, only what is known of it is.
 */
export interface PastedCredential {
  readonly state: SubjectState;
  /** `onChecked`: the text was one, and nobody needs it any more. */
  readonly check: (text: string, onChecked?: () => void) => void;
}

interface Check {
  readonly text: string;
  readonly onChecked: (() => void) | undefined;
}

/** Has a pasted text checked; an answer that comes after a newer text was pasted is dropped. `undefined` as answer: the text isn't one. */
export function usePastedCredential<Checked>(
  what: 'key' | 'link',
  checkText: (text: string) => Promise<Checked | undefined>,
  known: (checked: Checked) => SubjectState,
): PastedCredential {
  const [outcome, setOutcome] = useState<SubjectState>({ kind: 'missing', what });
  const { mutate, reset, isPending, error, variables } = useMutation({
    mutationFn: ({ text }: Check) => checkText(text),
    gcTime: 0,
  });
  const start = (check: Check): void =>
    mutate(check, {
      onSuccess(checked) {
        setOutcome(checked === undefined ? { kind: 'missing', what: 'notALink' } : known(checked));
        // With it the text leaves the cache of mutations.
        reset();
        if (checked !== undefined) check.onChecked?.();
      },
    });
  const stateOf = (): SubjectState => {
    if (isPending) return { kind: 'reading' };
    return error ? { kind: 'failed', error, retry: () => variables && start(variables) } : outcome;
  };
  return { state: stateOf(), check: (text, onChecked) => start({ text, onChecked }) };
}

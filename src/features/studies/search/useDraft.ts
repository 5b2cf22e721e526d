import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

/** The pause in typing after which a search begins, in milliseconds. */
const pause = 200;

/** A text field whose content becomes the search after a pause. */
export interface Draft {
  value: string;
  onChange(text: string): void;
  /** Seeks at once. */
  flush(): void;
  /** Seeks nothing after the pause: something newer has been asked for meanwhile. */
  cancel(): void;
}

/**
 * Holds what is being typed until it has become the search. What was typed for another search (going back, a chip removed) is dropped.
 * @param stamp of the search that `value` belongs to
 * @param seek makes the search and gives its stamp
 */
export function useDraft(value: string, stamp: string, seek: (text: string) => string): Draft {
  const [draft, setDraft] = useState<{ text: string; stamps: readonly string[] }>();
  const begin = useDebouncedCallback((text: string) => {
    const next = seek(text);
    setDraft((latest) => latest && { text: latest.text, stamps: [stamp, next] });
  }, pause);
  return {
    value: draft?.stamps.includes(stamp) ? draft.text : value,
    onChange(text) {
      setDraft((latest) => ({ text, stamps: latest?.stamps.includes(stamp) ? latest.stamps : [stamp] }));
      begin(text);
    },
    flush: () => begin.flush(),
    cancel: () => begin.cancel(),
  };
}

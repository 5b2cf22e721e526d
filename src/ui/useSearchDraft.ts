import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

/** Milliseconds of silence after a key before a search goes out. */
const typingPause = 200;

/** What is typed, the texts that were sent and have not come back as searched for, and the text searched for that was seen last. */
interface Draft {
  text: string;
  sent: readonly string[];
  seen: string;
}

/** What becomes of a draft when the text that is searched for has changed: its own text has come back, or another was set from elsewhere. */
export function afterSearch(draft: Draft, searched: string): Draft {
  // An address keeps no spaces around a text.
  const own = draft.sent.findLastIndex((text) => text.trim() === searched.trim());
  return own < 0
    ? { text: searched, sent: [], seen: searched }
    : { text: draft.text, sent: draft.sent.slice(own + 1), seen: searched };
}

/**
 * The text in a search box, ahead of the text that is searched for (which the address or the history holds: the router renders a change of
 * it when it has time, and a field bound to it would lose letters). What is typed goes out after a pause; a text that is set from
 * elsewhere (cleared, or come back to) takes the place of what was typed.
 */
export function useSearchDraft(searched: string, onSearch: (text: string) => void) {
  const [held, setHeld] = useState<Draft>({ text: searched, sent: [], seen: searched });
  const draft = held.seen === searched ? held : afterSearch(held, searched);
  if (draft !== held) setHeld(draft);
  const noteSent = (text: string): void =>
    setHeld((now) => ({
      ...now,
      text,
      sent: text.trim() === now.seen.trim() ? [] : [...now.sent, text],
    }));
  const send = useDebouncedCallback((text: string) => {
    noteSent(text);
    onSearch(text);
  }, typingPause);
  return {
    text: draft.text,
    type(text: string): void {
      setHeld((now) => ({ ...now, text }));
      send(text);
    },
    /** Searches at once. */
    flush: (): void => send.flush(),
    /** The current text, for a search that is sent in another way now. */
    take(): string {
      send.cancel();
      noteSent(draft.text);
      return draft.text;
    },
  };
}

import { useRef } from 'react';

/**
 * For a dialog that is put on the page when it is wanted and taken off when it is closed, which no library sees closing: remembers what
 * had the focus, and gives it back.
 */
export function useFocusBack(): { remember: () => void; giveBack: () => void } {
  const opener = useRef<Element>(null);
  return {
    remember() {
      opener.current = document.activeElement;
    },
    giveBack() {
      if (opener.current instanceof HTMLElement) opener.current.focus();
    },
  };
}

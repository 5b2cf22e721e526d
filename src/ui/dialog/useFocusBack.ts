import { useEffect, useState } from 'react';

/** What had the focus before the latest dialog; for a dialog that takes another's place. */
let latestOpener: Element | null = null;

/** What the focus should return to: for a menu's entry the button that opened the menu, because the entry goes with its menu. */
function openerNow(): Element | null {
  const focused = document.activeElement;
  const menu = focused?.closest('[role="menu"]');
  if (menu?.id) return document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`) ?? focused;
  return focused;
}

/**
 * Gives the focus back to what had it, once the component is taken off the page. Mantine's own way sees only dialogs that stay on the page
 * while they are closed. A focus that somebody has moved on is left alone.
 */
export function useFocusBack(): void {
  const [openers] = useState(() => {
    const opener = openerNow();
    const isInDialog = Boolean(opener?.closest('[role="dialog"]'));
    const candidates = isInDialog ? [opener, latestOpener] : [opener];
    if (!isInDialog) latestOpener = opener;
    return candidates;
  });
  useEffect(
    () => () => {
      const opener = openers.find((candidate) => candidate?.isConnected);
      const isFree = document.activeElement === null || document.activeElement === document.body;
      if (isFree && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    },
    [openers],
  );
}

import type { MouseEvent } from 'react';
import { useNavigate } from 'react-router';
import { entryNumber, type ListPosition } from '#features/studies/search/listPosition.ts';
import { moveTo } from '#features/studies/search/leftLists.ts';

/** Remembers, for the list that a study was opened from, which of its studies is looked at now: there it is come back to. */
export function leaveListAt({ entry, index, before }: ListPosition): void {
  if (entry.key) moveTo(entry.key, Math.max(0, index - before));
}

/**
 * Goes back in the history to the list that a study was opened from: to where it was scrolled, with what was selected. A link that
 * led there would make another entry, and another list that begins at its top.
 * @returns what a click on that link does; a click for another tab, and a list that is not in this history, are the link's own
 */
export function useBackToList(list: ListPosition | undefined): (event: MouseEvent) => void {
  const navigate = useNavigate();
  return (event) => {
    const back = list ? list.entry.number - entryNumber() : 0;
    if (!list || list.entry.number < 0 || back >= 0) return;
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    leaveListAt(list);
    void navigate(back);
  };
}

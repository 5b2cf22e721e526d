import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import type { Selection } from '#ui/selection.ts';

/** Where a list was left. */
export interface LeftList {
  /** Position of the study that was opened, among the rows that can be scrolled through. */
  index: number;
  /** How far the list was scrolled, in CSS pixels; undefined where that is not known. */
  top?: number | undefined;
  selection?: Selection<SelectedStudy> | undefined;
}

/** Lists of this tab's history that are remembered; older ones begin at their top. */
const maxLists = 30;

/** Where each list of this tab's history was left, by the history entry's key. In memory only: it ends with the page. */
const leftLists = new Map<string, LeftList>();

/** Stores which study of a list is open now. If it is another one, the list's scroll position no longer applies. */
export function moveTo(historyKey: string, index: number): void {
  const before = leftLists.get(historyKey);
  if (before?.index !== index) leaveAt(historyKey, { ...before, index, top: undefined });
}

/** Remembers where a list was left. */
export function leaveAt(historyKey: string, left: LeftList): void {
  leftLists.delete(historyKey);
  leftLists.set(historyKey, left);
  for (const oldest of [...leftLists.keys()].slice(0, Math.max(0, leftLists.size - maxLists)))
    leftLists.delete(oldest);
}

/** Where a list was left; undefined for a new one. */
export function leftAt(historyKey: string): LeftList | undefined {
  return leftLists.get(historyKey);
}

/** Where each list of this tab's history was left: place of the study that was opened, by the history entry's key. */
const places = new Map<string, number>();

/** Remembers the study that was opened from a list. */
export function leaveAt(historyKey: string, index: number): void {
  places.set(historyKey, index);
}

/** Where a list was left; its beginning for a new one. */
export function leftAt(historyKey: string): number {
  return places.get(historyKey) ?? 0;
}

import { hrefOf } from '#lib/basePath.ts';

/** For a link that opens in a new tab: what is opened there cannot reach back into the console, and is not told where it was opened. */
export const newTab = { target: '_blank', rel: 'noopener noreferrer' } as const;

/** Opens one of the console's own paths in a new tab that cannot reach back into the console. */
export function openTab(path: string): void {
  window.open(hrefOf(path), '_blank', 'noopener');
}

/**
 * Opens an empty tab at a click, for an address that comes later: a browser opens tabs only at a click. It cannot reach back into the console.
 * @returns `undefined` when the browser blocks it
 */
export function openEmptyTab(): Window | undefined {
  const tab = window.open('about:blank', '_blank');
  if (!tab) return undefined;
  tab.opener = null;
  return tab;
}

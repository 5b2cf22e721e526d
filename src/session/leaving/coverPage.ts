let lock: HTMLElement | undefined;

/** Where the dialog to sign in again is put, beside everything that is covered. */
export function lockElement(): HTMLElement {
  lock ??= document.body.appendChild(document.createElement('div'));
  return lock;
}

/**
 * Covers the parts of the page: nothing in them can be seen, read by a screen reader, found or reached. They stay as they are, with what
 * was typed and where they were scrolled to. Parts that come meanwhile are covered too.
 * @param which whether a part, a child of the body, is to be covered
 * @returns what uncovers them and gives the focus back
 */
export function coverPage(which: (part: HTMLElement) => boolean): () => void {
  const focused = document.activeElement;
  const covered = new Set<HTMLElement>();
  const cover = (node: Node): void => {
    if (!(node instanceof HTMLElement) || node.inert || !which(node)) return;
    covered.add(node);
    node.inert = true;
    node.dataset['covered'] = '';
  };
  for (const node of document.body.children) cover(node);
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) cover(node);
  });
  observer.observe(document.body, { childList: true });
  return () => {
    observer.disconnect();
    for (const node of covered) {
      node.inert = false;
      delete node.dataset['covered'];
    }
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };
}

import { useSyncExternalStore } from 'react';

const onPaper = typeof matchMedia === 'function' ? matchMedia('print') : undefined;

/** Set between the two events of a print: some browsers tell the page by events only, others by the media query only. */
let isBetween = false;

function subscribe(onChange: () => void): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const set = (is: boolean) => (): void => {
    isBetween = is;
    onChange();
  };
  addEventListener('beforeprint', set(true), { signal });
  addEventListener('afterprint', set(false), { signal });
  onPaper?.addEventListener('change', onChange, { signal });
  return () => controller.abort();
}

/** Whether the page is being printed: what is drawn then is on the paper. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isBetween || (onPaper?.matches ?? false));
}

import { createStore } from '#lib/createStore.ts';
import { hasFiles, takeDropped, type Dropped } from './droppedFiles.ts';

/** Whether files are being dragged over the page, for `useSyncExternalStore`. */
export interface FileDrag {
  get: () => boolean;
  subscribe: (onChange: () => void) => () => void;
}

const isDialogOpen = (): boolean => document.querySelector('[aria-modal="true"]') !== null;

/**
 * Watches files that are dragged over the whole page. Where they can't be taken (`onDrop` is missing, a dialog is open) they are refused:
 * the browser would leave the page to show a file that is dropped on it.
 */
export function watchFileDrag(onDrop: ((dropped: Dropped) => void) | undefined): FileDrag {
  const isOver = createStore(false);
  const over = (event: DragEvent): void => {
    // A place of its own in a dialog has taken it.
    if (event.defaultPrevented || !hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    const isTaken = onDrop !== undefined && !isDialogOpen();
    event.dataTransfer.dropEffect = isTaken ? 'copy' : 'none';
    isOver.set(!isDialogOpen());
  };
  const leave = (event: DragEvent): void => {
    // Without another element under the pointer, it has left the window.
    if (event.relatedTarget === null) isOver.set(false);
  };
  const drop = (event: DragEvent): void => {
    isOver.set(false);
    if (event.defaultPrevented || !hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    if (!isDialogOpen()) onDrop?.(takeDropped(event.dataTransfer));
  };
  return {
    get: isOver.get,
    subscribe(onChange) {
      const controller = new AbortController();
      const { signal } = controller;
      addEventListener('dragenter', over, { signal });
      addEventListener('dragover', over, { signal });
      addEventListener('dragleave', leave, { signal });
      addEventListener('drop', drop, { signal });
      const unsubscribe = isOver.subscribe(onChange);
      return () => {
        controller.abort();
        unsubscribe();
      };
    },
  };
}

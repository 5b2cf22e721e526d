import { useEffect } from 'react';
import { createStore, type ReadonlyStore } from '#lib/createStore.ts';

/** Something that can be done with what the page shows, for the palette: buttons of the page do the same. */
export interface PageAction {
  readonly id: string;
  readonly name: string;
  /** With what it is done: "3 studies selected". */
  readonly group: string;
  readonly run: () => void;
}

const actions = createStore<readonly PageAction[]>([]);

/** The actions of the page that is shown. */
export const pageActions: ReadonlyStore<readonly PageAction[]> = actions;

/**
 * Offers an action in the palette while a part of the page is there.
 * @param refused why the user may not use it: then it isn't listed
 * @param run keep it stable
 */
export function usePageAction({ id, name, group, run }: PageAction, refused: string | undefined): void {
  useEffect(() => {
    if (refused !== undefined) return undefined;
    const action: PageAction = { id, name, group, run };
    actions.set([...actions.get(), action]);
    return () => actions.set(actions.get().filter((one) => one !== action));
  }, [id, name, group, run, refused]);
}

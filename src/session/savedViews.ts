import * as z from 'zod/mini';
import { createStore, type Store } from '#lib/createStore.ts';
import { deviceStorage } from '#lib/safeStorage.ts';
import { useStore } from '#ui/useStore.ts';
import { useProfile } from './SessionContext.ts';

/** A list of studies that a person has given a name. */
export interface SavedView {
  readonly name: string;
  /** What stands in the address of the list: filters, columns and order; no name, ID or birth date of a patient (docs/session.md). */
  readonly query: string;
}

/** The longest name, in characters. */
export const maxViewName = 40;

/** So many views find room in the menu. */
const maxViews = 20;

const schema = z.array(
  z.object({ name: z.string().check(z.minLength(1), z.maxLength(maxViewName)), query: z.string() }),
);

/** The views in a text; none where it isn't one of ours. */
export function viewsIn(text: string | null): readonly SavedView[] {
  try {
    return z.parse(schema, JSON.parse(text ?? '[]')).slice(0, maxViews);
  } catch {
    return [];
  }
}

const stores = new Map<string, Store<readonly SavedView[]>>();

function storeOf(key: string): Store<readonly SavedView[]> {
  const store = stores.get(key) ?? createStore(viewsIn(deviceStorage.getItem(key)));
  stores.set(key, store);
  return store;
}

// Another tab has saved or removed one.
if (typeof addEventListener === 'function')
  addEventListener('storage', () => {
    for (const [key, store] of stores) store.set(viewsIn(deviceStorage.getItem(key)));
  });

/** The views that a person has saved on this device, and how to change them. */
export interface SavedViews {
  /** By name. */
  readonly views: readonly SavedView[];
  /** Adds one, or replaces that of its name. @returns whether it outlives the page: not where the browser stores nothing, or there are too many */
  readonly save: (view: SavedView) => boolean;
  readonly remove: (name: string) => void;
}

/** The person's saved views; the same in the menu and in the list. */
export function useSavedViews(): SavedViews {
  const key = `castellan.views.${useProfile().userId ?? ''}`;
  const store = storeOf(key);
  const views = useStore(store);
  const keep = (next: readonly SavedView[]): boolean => {
    store.set(next);
    return deviceStorage.setItem(key, JSON.stringify(next));
  };
  const without = (name: string): readonly SavedView[] =>
    viewsIn(deviceStorage.getItem(key)).filter((view) => view.name !== name);
  return {
    views,
    save(view) {
      const next = [...without(view.name), view].toSorted((a, b) => a.name.localeCompare(b.name));
      return next.length <= maxViews && keep(next);
    },
    remove: (name) => void keep(without(name)),
  };
}

import { createStore } from '#lib/createStore.ts';
import { deviceStorage } from '#lib/safeStorage.ts';

const key = 'castellan.menu';

const narrow = createStore(deviceStorage.getItem(key) === 'icons');

/** Whether the menu shows icons only, as this device remembers it. */
export const menuWidth = {
  get: narrow.get,
  subscribe: narrow.subscribe,
  toggle: (): void => {
    const isNarrow = !narrow.get();
    if (isNarrow) deviceStorage.setItem(key, 'icons');
    else deviceStorage.removeItem(key);
    narrow.set(isNarrow);
  },
};

import { createStore, del, get, set } from 'idb-keyval';
import type { DemoParts, KeptDemo } from './createDemo.ts';

/** What this browser keeps for the demo under one path. */
export function keptDemoOf(path: string): Pick<DemoParts, 'read' | 'write'> {
  const store = createStore(`castellan-demo ${path}`, 'kept');
  return {
    read: async () => get<KeptDemo>('demo', store),
    write: async (kept) => (kept === undefined ? del('demo', store) : set('demo', kept, store)),
  };
}

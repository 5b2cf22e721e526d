import { createStore, delMany } from 'idb-keyval';
import { storageScope } from '#lib/safeStorage.ts';

/** Where the tasks of this console are kept: its plan, its states, and notes where it has any. */
export const store = createStore(`${storageScope}castellan-tasks`, 'tasks');
/** The key of what is to be done, and whose task it is. */
export const planKey = (id: string): IDBValidKey => ['plan', id];
/** The key of one byte for each item. */
export const statesKey = (id: string): IDBValidKey => ['states', id];
/** The key of the words on single items. */
export const notesKey = (id: string): IDBValidKey => ['notes', id];
/** The name of the lock that a page holds while it runs a task. */
export const lockName = (id: string): string => `castellan-task-${id}`;

/** Holds the lock that says "a page runs this task". @returns how to release it; `undefined` where another page has it */
export function holdLock(id: string): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(lockName(id), { ifAvailable: true }, (lock) => {
        if (!lock) {
          resolve(undefined);
          return undefined;
        }
        return new Promise<void>((release) => resolve(release));
      })
      .catch(reject);
  });
}

/** Drops what is left of a task; what it has done stays done. */
export async function removeTask(id: string): Promise<void> {
  await delMany([planKey(id), statesKey(id), notesKey(id)], store);
}

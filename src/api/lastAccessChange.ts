import { createStore, type ReadonlyStore } from '#lib/createStore.ts';

const last = createStore<number | undefined>(undefined);

/**
 * When this page last wrote something that access depends on, in milliseconds since 1970: labels of a study, the roles document, a user
 * or the roles of one. For so long the plugin may decide with what it has cached before. Changes by others aren't known.
 */
export const lastAccessChange: ReadonlyStore<number | undefined> = last;

/** Something was written that access depends on. */
export const noteAccessChange = (): void => last.set(Date.now());

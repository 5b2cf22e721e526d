import { createStore } from '#lib/createStore.ts';

/** The links that this page has made, by their ID. */
type MadeLinks = ReadonlyMap<string, { href: string; by: string }>;

const made = createStore<MadeLinks>(new Map());

/** The addresses of links that this page has made, for a while to copy. They hold the tokens, so they are in memory only. */
export const madeLinks = {
  get: made.get,
  subscribe: made.subscribe,
  /** @param by Keycloak's id of who made them: the next person on this page must not get them */
  add(links: readonly { id: string; href: string }[], by: string): void {
    const own = [...made.get()].filter(([, link]) => link.by === by);
    made.set(new Map([...own, ...links.map(({ id, href }) => [id, { href, by }] as const)]));
  },
};

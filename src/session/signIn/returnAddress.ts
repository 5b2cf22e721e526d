import * as z from 'zod/mini';
import { basePath } from '#lib/basePath.ts';
import { tabStorage } from '#lib/safeStorage.ts';

const storageKey = 'castellan.returnTo';

const stored = z.object({ path: z.string(), userId: z.optional(z.string()) });

const isToken = (name: string): boolean => /token/i.test(name);

/** A path of ours without any parameter that could carry a token, in its query and after its `#`. */
export function withoutTokens(path: string): string {
  const url = new URL(path, 'http://console');
  const clean = (text: string): string => {
    const params = new URLSearchParams(text);
    const names = [...params.keys()].filter(isToken);
    if (names.length === 0) return text;
    for (const name of names) params.delete(name);
    return params.toString();
  };
  const query = clean(url.search.slice(1));
  const fragment = clean(url.hash.slice(1));
  return url.pathname + (query && `?${query}`) + (fragment && `#${fragment}`);
}

/**
 * Takes tokens out of the address bar before anything reads it: a link that was sent to a wrong path (`/studies?token=…`) must not pass
 * through sign-in, storage and history.
 */
export function removeTokensFromAddress(): void {
  const path = location.pathname + location.search + location.hash;
  const clean = withoutTokens(path);
  if (clean !== path) history.replaceState(history.state, '', clean);
}

/**
 * Stores in this tab where to return after Keycloak's pages.
 * @param path as it is in the address bar, with the path of the installation
 * @param userId whose address it is, if known
 */
export function rememberReturn(path: string, userId?: string): void {
  tabStorage.setItem(storageKey, JSON.stringify({ path: withoutTokens(path), userId }));
}

/** The session is over: the address belongs to no one anymore. */
export function forgetReturn(): void {
  tabStorage.removeItem(storageKey);
}

function parse(text: string): z.output<typeof stored> {
  // Earlier versions kept the path alone.
  if (text.startsWith('/')) return { path: text };
  try {
    return z.parse(stored, JSON.parse(text));
  } catch {
    return { path: '' };
  }
}

/** Not another host, which two slashes would name. */
const isOwn = (path: string): boolean => /^\/(?![/\\])/.test(path);

/**
 * Where this user wanted to go before signing in. Returned once, and never the address of another user, or of another console on this
 * origin.
 */
export function takeReturn(userId: string): string | undefined {
  const { path, userId: of } = parse(tabStorage.getItem(storageKey) ?? '');
  forgetReturn();
  if (of !== undefined && of !== userId) return undefined;
  if (!isOwn(path)) return undefined;
  // Without its dots, a path may begin with two slashes.
  const clean = withoutTokens(path);
  return isOwn(clean) && clean.startsWith(basePath) ? clean : undefined;
}

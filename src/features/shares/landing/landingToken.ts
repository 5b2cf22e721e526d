/** The part of `location` that the landing page reads. */
export interface Address {
  hash: string;
  search: string;
}

/** The token in an address, `#token=…` or `?token=…`; mail programs may have wrapped or padded it. */
export function tokenIn({ hash, search }: Address): string | undefined {
  const fragment = new URLSearchParams(hash.replace(/^#/, '')).get('token');
  const token = fragment ?? new URLSearchParams(search).get('token');
  return token?.replaceAll(/\s/g, '') || undefined;
}

/** The token that an earlier visit left in `history.state`, for a reload. */
export function tokenInState(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !('shareToken' in state)) return undefined;
  return typeof state.shareToken === 'string' ? state.shareToken : undefined;
}

/**
 * Takes the token out of the address bar at once and keeps it in `history.state`: out of sight, out of what is copied or sent on as a
 * Referer, and still there after a reload, or when the reader comes back from the viewer. It is in no storage of ours; but the browser
 * itself keeps the address that was opened in its history, and the state of a tab on its disk. Without the state only the second would be
 * avoided, and a phone that reloads its tabs would lose the link. The page tells its reader (docs/shares.md).
 */
export function takeToken(): string | undefined {
  const arrived = tokenIn(location);
  const token = arrived ?? tokenInState(history.state);
  if (arrived) history.replaceState({ shareToken: arrived }, '', location.pathname);
  return token;
}

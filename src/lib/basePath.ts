/**
 * The path under which this console was installed, with a slash at both ends: `/`, or `/console/`. deploy/install.sh writes it into the
 * pages, since the policy allows no `<base>`. Without a page (unit tests, which Node runs) it is the root.
 */
export const basePath: string =
  globalThis.document?.querySelector<HTMLMetaElement>('meta[name="castellan-path"]')?.content ?? '/';

/** Where one of the console's own paths (`/studies`, `/config.json`) is on this origin. The router does the same for its links. */
export const hrefOf = (path: string): string => basePath + path.slice(1);

/** The console's own path (`/studies`) at a path of this origin, by default that of the page: what `routes` and `paths` speak of. */
export function ownPath(pathname: string = location.pathname): string {
  if (`${pathname}/` === basePath) return '/';
  return pathname.startsWith(basePath) ? pathname.slice(basePath.length - 1) : pathname;
}

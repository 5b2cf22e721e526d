/** Who may put a page into a frame. */
type FrameAncestors = "'none'" | "'self'";

/**
 * The two last lines: markup that a script writes as text is refused unless `src/lib/trustedTypes.ts` lets it through.
 * Mantine and react-remove-scroll write `<style>` elements, and static hosting has no nonce for them; React sets style
 * attributes by script, which `style-src-attr` does not touch.
 */
const policyWith = (ancestors: FrameAncestors): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    "style-src-elem 'self' 'unsafe-inline'",
    "style-src-attr 'none'",
    "img-src 'self' blob: data:",
    "frame-src 'self'",
    `frame-ancestors ${ancestors}`,
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');

/** The content security policy of the console's own pages, the same from the local server and from every proxy of deploy/. */
export const contentSecurityPolicy = policyWith("'none'");

/** keycloak-js opens this page in a hidden frame: the only one that may be framed, by our own origin, which the viewers share. */
const framedPage = '/silent-check-sso.html';

/** Ends the pop-up of "sign in again": an opener policy would cut it off from the page that waits for its message. */
const popupPage = '/signed-in.html';

/** What no page of the console uses, so that a script that should not be there cannot either. */
const unusedFeatures = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

const permissionsPolicy = [
  ...unusedFeatures.map((feature) => `${feature}=()`),
  'clipboard-write=(self)',
].join(', ');

/** Headers of every answer that is the console's own, by its path. Not of `/keycloak` and `/orthanc`, which have their own. */
export function pageHeaders(path: string): Record<string, string> {
  return {
    'Content-Security-Policy': path === framedPage ? policyWith("'self'") : contentSecurityPolicy,
    'Permissions-Policy': permissionsPolicy,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    // A page of another origin that opened the console keeps no handle on it; the pop-up that the console opens itself does.
    ...(path === popupPage ? {} : { 'Cross-Origin-Opener-Policy': 'same-origin-allow-popups' }),
  };
}

/** Files whose name changes with their content. */
const foreverCached = 'public, max-age=31536000, immutable';

/** Pages: what a browser keeps of one, it could show to the next person (docs/session.md). */
const neverStored = 'no-store';

/** An empty page, one round trip of every start: what it is asked for stands in its address, behind the `#`. */
const keptForADay = 'max-age=86400';

/** Everything else is asked for again each time; the ETag makes that cheap. */
export const alwaysAsked = 'no-cache';

/** How long a browser keeps a file of the console. */
export function cacheControl(path: string, isPage: boolean): string {
  if (path === framedPage) return keptForADay;
  if (isPage) return neverStored;
  return path.startsWith('/assets/') ? foreverCached : alwaysAsked;
}

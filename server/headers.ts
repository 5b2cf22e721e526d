/**
 * The content security policy of the console's own pages, the same from the local server and from every proxy of deploy/.
 * Mantine and react-remove-scroll write `<style>` elements, and static hosting has no nonce for them; React sets style
 * attributes by script, which `style-src-attr` does not touch.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src-elem 'self' 'unsafe-inline'",
  "style-src-attr 'none'",
  "img-src 'self' blob: data:",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
].join('; ');

/** Headers of every answer that is the console's own. Not of `/keycloak` and `/orthanc`, which have their own. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Files whose name changes with their content. */
export const foreverCached = 'public, max-age=31536000, immutable';

/** Everything else is asked for again each time; the ETag makes that cheap. */
export const alwaysAsked = 'no-cache';

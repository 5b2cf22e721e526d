import { encode } from 'uqr';
import type { MintedToken, TokenStudy, TokenType } from '#api/authorization/tokens.ts';
import type { Config } from '#api/config/config.ts';
import type { ViewerName } from '#api/orthanc/uiConfiguration.ts';
import { hrefOf } from '#lib/basePath.ts';

/** A link of more studies is some 6 kB long; servers and mail programs on its way refuse longer ones. */
export const maxStudiesInLink = 30;

/** A QR code holds 2,953 bytes; a link has about 500 and 199 more for each study. */
const maxStudiesInQrCode = 12;

/** Longer `mailto:` addresses are cut by common mail programs. */
const maxMailAddressLength = 2000;

/** What a link is made for: one of the viewers, or the archive only. */
export type LinkKind = ViewerName | 'download';

const kinds: readonly LinkKind[] = ['stone', 'ohif', 'volview', 'meddream', 'osimis', 'download'];

/** Whether a text names a kind of link. */
export function isLinkKind(text: string): text is LinkKind {
  return kinds.some((kind) => kind === text);
}

/** The token type that stands for a kind of link. */
export const typeOf = (kind: LinkKind): TokenType =>
  kind === 'download' ? 'download-instant-link' : `${kind}-viewer-publication`;

/** A link that can be given away. */
export interface ShareLink {
  href: string;
  /** Random; it is in the token, where every recipient can read it. */
  id: string;
  kind: LinkKind;
  studies: readonly TokenStudy[];
  /** `undefined`: never. */
  expiresAt: Date | undefined;
  /** The server gave no usable address of its own, though config.json says that it does: this one leads to the console's page. */
  fellBack: boolean;
}

/** A random id for a link: 16 hex digits. `crypto.randomUUID` is not there on plain http. */
export function newShareId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether a text is an ID as `newShareId` makes it, or the hardened proxy: those of instant links end with the time of making. */
export const isShareId = (text: string): boolean => /^[0-9a-f]{16}(?:-[0-9a-f]{11,12})?$/.test(text);

/** How long a link may work that a server that checks links lets through without a record. */
const briefMs = 60 * 60_000;

/**
 * Whether a link only downloads and was made to end within an hour. A server that checks links doesn't record it, so it can't be revoked. When it
 * was made is in its ID, put there by the proxy (docs/proxy.md).
 */
export function isBriefDownload({ id, kind, expiresAt }: ShareLink): boolean {
  const made = isShareId(id) ? parseInt(id.split('-')[1] ?? '', 16) : Number.NaN;
  return kind === 'download' && expiresAt !== undefined && expiresAt.getTime() - made <= briefMs;
}

/** The console's own landing page with a token, in the fragment: that part is sent to no server and is in no log. */
const consoleLink = (origin: string, token: string): string =>
  `${origin}${hrefOf('/share')}#token=${encodeURIComponent(token)}`;

const isWebAddress = (url: string | undefined): url is string =>
  url !== undefined && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** The address to give out for a token: the server's own, or the console's page, as config.json says. */
export function addressOfToken(
  { token, url }: MintedToken,
  landing: Config['shares']['landing'],
  origin: string,
): { href: string; fellBack: boolean } {
  if (landing === 'server' && isWebAddress(url)) return { href: url, fellBack: false };
  return { href: consoleLink(origin, token), fellBack: landing === 'server' };
}

/** A QR code as the path of an SVG, one unit for each module, or `undefined` where the link is too long for one. */
export function qrCodeOf(link: ShareLink): { size: number; path: string } | undefined {
  if (link.studies.length > maxStudiesInQrCode) return undefined;
  try {
    const { size, data } = encode(link.href, { ecc: 'L', border: 2 });
    const path = data.flatMap((row, y) =>
      row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
    );
    return { size, path: path.join('') };
  } catch {
    return undefined;
  }
}

/** A `mailto:` address with subject and text; `isLong` where mail programs may cut it, link and all. */
export function mailAddress(subject: string, text: string): { href: string; isLong: boolean } {
  const body = encodeURIComponent(text.replaceAll('\n', '\r\n'));
  const href = `mailto:?subject=${encodeURIComponent(subject)}&body=${body}`;
  return { href, isLong: href.length > maxMailAddressLength };
}

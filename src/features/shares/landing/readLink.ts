import { readShareToken, shareState, type SharePayload } from '#access/shareToken.ts';
import { ApiError } from '#api/ApiError.ts';
import { decodeToken, type DecodedToken } from '#api/authorization/tokens.ts';

/** A study that a link opens, and where its archive is. */
export interface Download {
  orthancId: string;
}

/** What a link turns out to be. `until` is the token's own word; the server checks it, the page only shows it. */
export type Link =
  | { kind: 'missing' | 'damaged' | 'down' }
  | { kind: 'expired'; until: Date | undefined }
  | { kind: 'noViewer' }
  | {
      kind: 'open';
      count: number;
      until: Date | undefined;
      /** Where the viewer is; absent for links that only download. */
      viewerUrl: string | undefined;
      downloads: readonly Download[];
    };

function endOf(payload: SharePayload | undefined): Date | undefined {
  const end = new Date(payload?.expirationDate ?? '');
  return Number.isNaN(end.getTime()) ? undefined : end;
}

/** An address that a browser may be sent to: of this site or http(s); anything else (`javascript:`) is none. */
function safeUrl(url: string | undefined, base: string): string | undefined {
  if (!url || !URL.canParse(url, base)) return undefined;
  const { protocol, href } = new URL(url, base);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/** What the server's answer and the token's own text say together. */
export function linkOf(
  answer: DecodedToken,
  payload: SharePayload | undefined,
  base: string,
  now: Date,
): Link {
  const until = endOf(payload);
  if (answer.error === 'expired') return { kind: 'expired', until };
  // The server calls instant links unknown even while they are valid (docs/platform.md): there the token's own text must do.
  const download = payload?.type === 'download-instant-link' && answer.error === 'unknown';
  if (download) {
    if (shareState(payload, now) !== 'live') return { kind: 'expired', until };
    const ids = payload.resources.flatMap((resource) => resource.orthancId ?? []);
    return {
      kind: 'open',
      count: ids.length,
      until,
      viewerUrl: undefined,
      downloads: ids.map((orthancId) => ({ orthancId })),
    };
  }
  if (answer.error) return { kind: 'damaged' };
  const viewerUrl = safeUrl(answer.redirectUrl, base);
  if (!viewerUrl) return { kind: 'noViewer' };
  return {
    kind: 'open',
    count: answer.orthancIds.length,
    until,
    viewerUrl,
    downloads: answer.orthancIds.map((orthancId) => ({ orthancId })),
  };
}

/** Asks the server what a link opens. Never throws: every outcome is something the page can say. */
export async function readLink(token: string | undefined): Promise<Link> {
  if (!token) return { kind: 'missing' };
  const payload = readShareToken(token);
  try {
    return linkOf(await decodeToken(token), payload, document.baseURI, new Date());
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'invalid') return { kind: 'damaged' };
    return { kind: 'down' };
  }
}

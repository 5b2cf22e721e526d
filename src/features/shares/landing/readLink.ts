import { readShareToken, shareState, type SharePayload } from '#access/plugin/shareToken.ts';
import { ApiError } from '#api/ApiError.ts';
import { decodeToken, opensStudy, type DecodedToken } from '#api/authorization/tokens.ts';

/** A study that a link opens, and where its archive is. */
export interface Download {
  orthancId: string;
}

/** What a link turns out to be. `expiresAt` is the token's own word; the server checks it, the page only shows it. */
export type Link =
  | { kind: 'missing' | 'damaged' | 'down' }
  | { kind: 'expired'; expiresAt: Date | undefined }
  | { kind: 'noViewer' }
  /** The server's record of the link, or the lack of one, closed it (docs/shares.md). */
  | { kind: 'revoked' | 'ended' | 'unrecorded' }
  | {
      kind: 'open';
      /** The link is good, but the server has no viewer for it now: what is left is the download. */
      lacksViewer: boolean;
      count: number;
      expiresAt: Date | undefined;
      /** Where the viewer is; absent for links that only download. */
      viewerUrl: string | undefined;
      downloads: readonly Download[];
    };

function expiresAtOf(payload: SharePayload | undefined): Date | undefined {
  const expiresAt = new Date(payload?.expirationDate ?? '');
  return Number.isNaN(expiresAt.getTime()) ? undefined : expiresAt;
}

/** An address that a browser may be sent to: of this site or http(s); anything else (`javascript:`) is refused. */
function safeUrl(url: string | undefined, base: string): string | undefined {
  if (!url || !URL.canParse(url, base)) return undefined;
  const { protocol, href } = new URL(url, base);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/** What the server says of a link: its answer, and, where that does not know the kind of link, whether its study opens. */
export interface Answer extends DecodedToken {
  opens: boolean | undefined;
}

const downloadsOf = (ids: readonly string[]): readonly Download[] => ids.map((orthancId) => ({ orthancId }));

/** What the server's answer and the token's own text say together. */
export function linkOf(answer: Answer, payload: SharePayload | undefined, base: string, now: Date): Link {
  const expiresAt = expiresAtOf(payload);
  if (answer.error === 'expired') return { kind: 'expired', expiresAt };
  const viewerUrl = answer.error ? undefined : safeUrl(answer.redirectUrl, base);
  if (viewerUrl) {
    const count = answer.orthancIds.length;
    return {
      kind: 'open',
      lacksViewer: false,
      count,
      expiresAt: expiresAt,
      viewerUrl,
      downloads: downloadsOf(answer.orthancIds),
    };
  }
  // A download link, which the server calls unknown though it is good, or a viewer that the server does not offer (any more).
  if (answer.opens && payload) {
    const ids = payload.resources.flatMap((resource) => resource.orthancId ?? []);
    const lacksViewer = payload.type !== 'download-instant-link';
    return {
      kind: 'open',
      lacksViewer,
      count: ids.length,
      expiresAt,
      viewerUrl,
      downloads: downloadsOf(ids),
    };
  }
  if (!answer.error) return { kind: 'noViewer' };
  return payload && shareState(payload, now) === 'expired'
    ? { kind: 'expired', expiresAt }
    : { kind: 'damaged' };
}

/** Clocks differ: a token that the server calls ended may have some minutes left here. */
const maxSkewMs = 5 * 60_000;

/** What a refusal by the hardened proxy says of a link; `undefined` for one that is about something else. */
export function closedLink(rule: string, payload: SharePayload | undefined, now: Date): Link | undefined {
  if (rule === 'linkRevoked') return { kind: 'revoked' };
  if (rule === 'linkUnrecorded') return { kind: 'unrecorded' };
  if (rule !== 'linkEnded') return undefined;
  const isOver = payload && shareState(payload, new Date(now.getTime() + maxSkewMs)) === 'expired';
  return isOver ? { kind: 'expired', expiresAt: expiresAtOf(payload) } : { kind: 'ended' };
}

/** Asks the server what a link opens. Never throws: every outcome is something the page can say. */
export async function readLink(token: string | undefined): Promise<Link> {
  if (!token) return { kind: 'missing' };
  const payload = readShareToken(token);
  const first = payload?.resources[0]?.orthancId;
  try {
    const answer = await decodeToken(token);
    const isUnclear = answer.error ? answer.error === 'unknown' : !answer.redirectUrl;
    const opens = isUnclear && first ? await opensStudy(token, first) : undefined;
    return linkOf({ ...answer, opens }, payload, document.baseURI, new Date());
  } catch (error) {
    if (!(error instanceof ApiError)) return { kind: 'down' };
    if (error.kind === 'invalid') return { kind: 'damaged' };
    return closedLink(error.rule, payload, new Date()) ?? { kind: 'down' };
  }
}

import { readShareToken, shareState, type SharePayload } from '#access/plugin/shareToken.ts';
import { ApiError } from '#api/ApiError.ts';
import { decodeToken, opensStudy, type DecodedToken } from '#api/authorization/tokens.ts';
import type { ShareRecord } from '#api/orthanc/shares/shareRecords.ts';
import { tokenIn } from '#features/shares/landing/landingToken.ts';
import { serverNow } from '#api/serverClock.ts';

/** A JWT somewhere in a text. */
const jwt = /[\w-]+\.[\w-]+\.[\w-]+/;

/** The token in a pasted text: a link (whose `#` or `?` holds it), a viewer's address, or the token itself, wrapped or padded. */
export function pastedToken(text: string): string | undefined {
  const packed = text.replaceAll(/[\s<>"]/g, '');
  const url = /https?:\/\/.*/i.exec(packed)?.[0];
  if (url && URL.canParse(url)) return tokenIn(new URL(url));
  return jwt.exec(packed)?.[0];
}

/**
 * What is known of a link. `payload` is the token's own text, which anybody could have written; `server` is what the server, which checks
 * the signature, says of it.
 */
export interface Inspection {
  token: string;
  payload: SharePayload | undefined;
  /** `undefined`: the proxy closed the link before the auth service was asked. */
  server: DecodedToken | undefined;
  /** The link's record, or the lack of one, closed it. */
  closed: ClosedBy | undefined;
  /** Whether its first study opens with it; asked only where the server does not know the kind of token. */
  opens: boolean | undefined;
  /** When it was asked. */
  at: Date;
}

/** How a server that checks the share records closes a link. */
type ClosedBy = 'revoked' | 'ended' | 'unrecorded';

const closedBy: Readonly<Record<string, ClosedBy>> = {
  linkRevoked: 'revoked',
  linkEnded: 'ended',
  linkUnrecorded: 'unrecorded',
};

/** What the server says of a link: `valid`, or why not. */
export type Verdict = 'valid' | 'expired' | 'invalid' | 'noTimeZone' | ClosedBy;

/**
 * The verdict of the server's answers; the token's own text only tells why it was refused. The server calls plain viewer and download links
 * unknown even while they are valid: what counts there is whether their study opens.
 */
export function verdictOf({ payload, server, closed, opens, at }: Omit<Inspection, 'token'>): Verdict {
  // The records don't say whether the token is genuine, or alive.
  if (closed) return payload && shareState(payload, at) === 'expired' ? 'expired' : closed;
  if (!server) return 'invalid';
  if (!server.error) return 'valid';
  if (server.error === 'expired' || server.error === 'invalid') return server.error;
  if (opens) return 'valid';
  const state = payload && shareState(payload, at);
  return state === 'expired' || state === 'noTimeZone' ? state : 'invalid';
}

/** Asks the server about a token and reads its text. @throws ApiError */
export async function inspectToken(token: string): Promise<Inspection> {
  const payload = readShareToken(token);
  const found = { token, payload, closed: undefined, opens: undefined };
  try {
    const server = await decodeToken(token);
    const first = payload?.resources[0]?.orthancId;
    const opens = server.error === 'unknown' && first ? await opensStudy(token, first) : undefined;
    return { ...found, server, opens, at: serverNow() };
  } catch (error) {
    const closed = error instanceof ApiError ? closedBy[error.rule] : undefined;
    if (!closed) throw error;
    return { ...found, server: undefined, closed, at: serverNow() };
  }
}

/** IDs as consoles and proxies make them. A text of someone's own may name a patient, which no record must. */
const randomId = /^[\w-]{8,64}$/;

const kindOf = (type: string): string =>
  type === 'download-instant-link' ? 'download' : type.replace(/-viewer-publication$/, '').slice(0, 40);

/**
 * The share record for a pasted link that has none; `undefined` where it can't have one: it has ended, is made to open a study now, or its
 * ID is somebody's own text. @param by Keycloak's id of who records it: who made it isn't in the token
 */
export function recordForToken(payload: SharePayload, by: string, now: Date): ShareRecord | undefined {
  const { id, type, expirationDate, resources } = payload;
  const isInstant = type.endsWith('-instant-link') && type !== 'download-instant-link';
  if (!id || !randomId.test(id) || isInstant || shareState(payload, now) !== 'live') return undefined;
  const end = expirationDate === undefined ? undefined : new Date(expirationDate);
  if (end && Number.isNaN(end.getTime())) return undefined;
  return {
    id,
    kind: kindOf(type),
    created: now,
    expiresAt: end,
    latest: end,
    by,
    studies: Math.max(1, resources.length),
    revoked: undefined,
  };
}

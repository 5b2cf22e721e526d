import { readShareToken, shareState, type SharePayload } from '#access/plugin/shareToken.ts';
import { decodeToken, opensStudy, type DecodedToken } from '#api/authorization/tokens.ts';
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
  server: DecodedToken;
  /** Whether its first study opens with it; asked only where the server does not know the kind of token. */
  opens: boolean | undefined;
  /** When it was asked. */
  at: Date;
}

/** What the server says of a link: `valid`, or why not. */
export type Verdict = 'valid' | 'expired' | 'invalid' | 'noTimeZone';

/**
 * The verdict of the server's answers; the token's own text only tells why it was refused. The server calls plain viewer and download links
 * unknown even while they are valid: what counts there is whether their study opens.
 */
export function verdictOf({ payload, server, opens, at }: Omit<Inspection, 'token'>): Verdict {
  if (!server.error) return 'valid';
  if (server.error === 'expired' || server.error === 'invalid') return server.error;
  if (opens) return 'valid';
  const state = payload && shareState(payload, at);
  return state === 'expired' || state === 'noTimeZone' ? state : 'invalid';
}

/** Asks the server about a token and reads its text. @throws ApiError */
export async function inspectToken(token: string): Promise<Inspection> {
  const payload = readShareToken(token);
  const server = await decodeToken(token);
  const first = payload?.resources[0]?.orthancId;
  const opens = server.error === 'unknown' && first ? await opensStudy(token, first) : undefined;
  return { token, payload, server, opens, at: serverNow() };
}

import { readShareToken, shareState, type SharePayload } from '#access/plugin/shareToken.ts';
import { tokenOf } from '#access/pasted/pages.ts';
import { ApiError } from '#api/ApiError.ts';
import { decodeToken } from '#api/authorization/tokens.ts';
import { serverNow } from '#api/serverClock.ts';

/** What is known of a pasted link: what its token says, and whether the server refuses it whatever it is used for. */
export interface CheckedLink {
  readonly payload: SharePayload;
  /** `invalid`: not signed by this server; `closed`: revoked, ended or not recorded, where a proxy checks that. */
  readonly refused: 'invalid' | 'closed' | undefined;
}

const closedBy: ReadonlySet<string> = new Set(['linkRevoked', 'linkEnded', 'linkUnrecorded']);

/** The token of a share link in a pasted text: the text itself, or in an address; `undefined`: there is none. */
const tokenInText = (text: string): string | undefined => {
  const trimmed = text.trim();
  const token = URL.canParse(trimmed, 'http://localhost')
    ? (tokenOf(new URL(trimmed, 'http://localhost')) ?? trimmed)
    : trimmed;
  return readShareToken(token) ? token : undefined;
};

/** Asks the server whether the token of a link is genuine. `undefined`: the text is no link. @throws ApiError */
export async function checkLink(text: string): Promise<CheckedLink | undefined> {
  const token = tokenInText(text);
  const payload = token === undefined ? undefined : readShareToken(token);
  if (token === undefined || !payload) return undefined;
  try {
    const { error } = await decodeToken(token);
    // Instant links are "unknown" even while they are valid, and of an expired one the model says so itself.
    return { payload, refused: error === 'invalid' ? 'invalid' : undefined };
  } catch (error) {
    if (!(error instanceof ApiError) || !closedBy.has(error.rule)) throw error;
    // The proxy ends an expired link with the same words as one that was ended sooner: its own end says more.
    const isExpired = error.rule !== 'linkRevoked' && shareState(payload, serverNow()) === 'expired';
    return { payload, refused: isExpired ? undefined : 'closed' };
  }
}

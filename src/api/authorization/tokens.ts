import * as z from 'zod/mini';
import { isUsableShareToken } from '#access/plugin/shareToken.ts';
import { ApiError } from '#api/ApiError.ts';
import { request } from '#api/http.ts';
import type { ViewerName } from '#api/orthanc/uiConfiguration.ts';

/** The kinds of token that the server mints. Publications are for people without an account, instant links for the person at the screen. */
export type TokenType =
  | `${ViewerName}-viewer-publication`
  | 'viewer-instant-link'
  | 'meddream-instant-link'
  | 'download-instant-link';

/** A study as a token names it. */
export interface TokenStudy {
  orthancId: string;
  studyInstanceUid: string;
}

/** What a token is asked for with. */
export interface TokenOrder {
  type: TokenType;
  /** Everyone who has the link can read it: use nothing but a random ID. */
  id: string;
  studies: readonly TokenStudy[];
  /** When it ends; `undefined` never does. Sent as UTC: without a zone the server cannot read the token again. */
  expiresAt: Date | undefined;
}

// A proxy or a wrongly set up server may answer 200 with an empty or cut token: that is an error, never a link.
const tokenText = z.string().check(z.refine(isUsableShareToken, 'not a share token'));

const minted = z.pipe(
  z.object({ Token: tokenText, Url: z.nullish(z.string()) }),
  z.transform((answer) => ({ token: answer.Token, url: answer.Url ?? undefined })),
);

/** A token and, for publications, the address that the server gives out (its own landing page unless set up otherwise). */
export type MintedToken = z.output<typeof minted>;

/**
 * Makes a token (`PUT /auth/tokens/{type}`). It can be neither listed nor revoked afterwards, and the server does not check that the
 * caller sees the studies: ask that first.
 * @throws ApiError `offline` or `server` 502 where the type's viewer is off: Orthanc drops the connection; `garbled` where the answer holds no
 * usable token
 */
export function mintToken({ type, id, studies, expiresAt }: TokenOrder): Promise<MintedToken> {
  return request('orthanc', `/auth/tokens/${type}`, minted, {
    method: 'PUT',
    json: {
      ID: id,
      Type: type,
      Resources: studies.map((study) => ({
        OrthancId: study.orthancId,
        DicomUid: study.studyInstanceUid,
        Level: 'study',
      })),
      ...(expiresAt ? { ExpirationDate: `${expiresAt.toISOString().slice(0, 19)}Z` } : {}),
    },
  });
}

const decoded = z.pipe(
  z.object({
    TokenType: z.nullish(z.string()),
    RedirectUrl: z.nullish(z.string()),
    ErrorCode: z.nullish(z.string()),
    ResourcesOrthancIds: z.array(z.string()),
    ResourcesDicomIds: z.array(z.string()),
  }),
  z.transform((answer) => ({
    type: answer.TokenType ?? '',
    /** Where the viewer opens these studies; it carries the token. */
    redirectUrl: answer.RedirectUrl || undefined,
    /** `invalid`, `expired` or `unknown`; instant links are `unknown` even while they are valid. */
    error: answer.ErrorCode || undefined,
    orthancIds: answer.ResourcesOrthancIds,
    studyInstanceUids: answer.ResourcesDicomIds,
  })),
);

/** What the server says of a token. */
export type DecodedToken = z.output<typeof decoded>;

/** Asks the server what a token opens (`POST /auth/tokens/decode`); anybody may, and no credential is sent with it. */
export function decodeToken(token: string, signal?: AbortSignal): Promise<DecodedToken> {
  return request('orthanc', '/auth/tokens/decode', decoded, {
    method: 'POST',
    json: { TokenKey: 'token', TokenValue: token },
    credentials: {},
    // It only looks, whatever its method.
    timeout: 10_000,
    signal,
  });
}

/**
 * Whether a token opens a study at this moment: asks for the study with the token alone, in a header, so that it is in no log. For the
 * kinds that `decodeToken` calls unknown even while they are valid.
 * @throws ApiError for everything but a refusal by the plugin: the hardened proxy's refusals have a `rule`
 */
export async function opensStudy(token: string, orthancId: string, signal?: AbortSignal): Promise<boolean> {
  try {
    const path = `/studies/${encodeURIComponent(orthancId)}`;
    await request('orthanc', path, z.object({ ID: z.literal(orthancId) }), {
      credentials: { token },
      signal,
    });
    return true;
  } catch (error) {
    if (error instanceof ApiError && !error.rule && (error.status === 403 || error.status === 404))
      return false;
    throw error;
  }
}

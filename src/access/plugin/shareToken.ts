import { isObject, member } from '#access/json/value.ts';
import type { LabeledResource } from './request.ts';

/** A resource that a share opens; either id may be missing. */
interface ShareResource {
  readonly level: string;
  readonly orthancId?: string | undefined;
  readonly dicomUid?: string | undefined;
}

/** The payload of a share's token. It can be read by anyone, and is proven by its signature only, which a browser cannot check. */
export interface SharePayload {
  /** The free text of the link's creator. */
  readonly id?: string | undefined;
  readonly type: string;
  readonly resources: readonly ShareResource[];
  /** When it ends, as written; missing: never. */
  readonly expirationDate?: string | undefined;
}

/** A share token in a request: its payload, proven, and where it came in (`argument`: `?token=`, which Orthanc reads for `GET` only). */
export interface ShareCredential {
  readonly payload: SharePayload;
  readonly via: 'header' | 'argument';
}

const decodeSegment = (segment: string): unknown => {
  try {
    const binary = atob(segment.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.codePointAt(0) ?? 0);
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
};

/** The payload of a JWT, read but not verified; `undefined` if it isn't one. */
export const jwtPayload = (token: string): Readonly<Record<string, unknown>> | undefined => {
  const segments = token.trim().split('.');
  const payload = segments.length === 3 ? decodeSegment(segments[1] ?? '') : undefined;
  return isObject(payload) ? payload : undefined;
};

const textMember = (
  value: Readonly<Record<string, unknown>>,
  ...keys: readonly string[]
): string | undefined => {
  const found = keys.map((key) => member(value, key)).find((candidate) => typeof candidate === 'string');
  return typeof found === 'string' ? found : undefined;
};

const shareResource = (value: unknown): ShareResource[] =>
  isObject(value)
    ? [
        {
          level: textMember(value, 'level') ?? '',
          orthancId: textMember(value, 'orthanc_id', 'orthanc-id'),
          dicomUid: textMember(value, 'dicom_uid', 'dicom-uid'),
        },
      ]
    : [];

/** The payload of a share from that of a JWT; `undefined`: the token is something else, say one of Keycloak's. */
export const sharePayloadOf = (payload: Readonly<Record<string, unknown>>): SharePayload | undefined => {
  const resources = member(payload, 'resources');
  if (!Array.isArray(resources)) return undefined;
  return {
    id: textMember(payload, 'id'),
    type: textMember(payload, 'type') ?? '',
    resources: resources.flatMap(shareResource),
    expirationDate: textMember(payload, 'expiration_date', 'expiration-date'),
  };
};

/** The payload of a share link's token, read and not verified; `undefined`: the text is not one. */
export const readShareToken = (token: string): SharePayload | undefined => {
  const payload = jwtPayload(token);
  return payload && sharePayloadOf(payload);
};

/** Three non-empty base64url parts, and nothing around them. */
const canonicalJwt = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/**
 * Whether a text from the server can be given out as a link's token: a JWT exactly as written, whose payload names at least one resource. An
 * empty or garbled token makes an address that looks like a link and opens nothing.
 */
export const isUsableShareToken = (text: string): boolean =>
  canonicalJwt.test(text) && (readShareToken(text)?.resources.length ?? 0) > 0;

/** Whether a token belongs to a share: shares have `resources`, Keycloak's tokens have `iss`. */
export const isShareToken = (token: string): boolean => {
  const payload = jwtPayload(token);
  return payload !== undefined && !Object.hasOwn(payload, 'iss') && Object.hasOwn(payload, 'resources');
};

const hasZone = (date: string): boolean => /(?:z|[+-]\d\d:?\d\d)$/i.test(date);

/** Whether a share has not ended. A date without a time zone is an error to the auth service, and so opens nothing. */
export const shareState = (payload: SharePayload, now: Date): 'live' | 'expired' | 'noTimeZone' => {
  const { expirationDate } = payload;
  if (expirationDate === undefined) return 'live';
  if (!hasZone(expirationDate)) return 'noTimeZone';
  return now.getTime() < Date.parse(expirationDate) ? 'live' : 'expired';
};

/**
 * Whether a share names a resource. Levels are not compared. Where all of its resources have a DICOM UID, the UID must be
 * among them, where all have an Orthanc id, that too; where neither holds, it opens nothing.
 */
export const shareCovers = (payload: SharePayload, resource: LabeledResource): boolean => {
  const uids = payload.resources.flatMap(({ dicomUid }) => dicomUid ?? []);
  const ids = payload.resources.flatMap(({ orthancId }) => orthancId ?? []);
  const all = payload.resources.length;
  const byUid = uids.length === all && resource.dicomUid !== '';
  const byId = ids.length === all;
  if (byUid && !uids.includes(resource.dicomUid)) return false;
  if (byId && !ids.includes(resource.orthancId)) return false;
  return byUid || byId;
};

const silentLinks: ReadonlySet<string> = new Set(['viewer-instant-link', 'download-instant-link']);

/** Whether `POST /auth/tokens/decode` tells what a share opens: not so for the two plain instant links, though they are valid. */
export const decodesToResources = (payload: SharePayload): boolean => !silentLinks.has(payload.type);

/** Whether a share has no end: written without a date, it opens its studies for ever. */
export const neverEnds = (payload: SharePayload): boolean => payload.expirationDate === undefined;

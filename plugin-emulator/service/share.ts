import { SignJWT, jwtVerify } from 'jose';
import { sharePayloadOf } from '#access/plugin/shareToken.ts';
import type { SharePayload } from '#access/plugin/shareToken.ts';

/** A viewer that links may open. MedDream is not offered: its types are off in the auth service as shipped. */
export type Viewer = 'stone' | 'ohif' | 'volview' | 'osimis';

/** The viewer that a type of link needs; instant links need none. */
const viewerOf: ReadonlyMap<string, string | undefined> = new Map([
  ['stone-viewer-publication', 'stone'],
  ['ohif-viewer-publication', 'ohif'],
  ['volview-viewer-publication', 'volview'],
  ['osimis-viewer-publication', 'osimis'],
  ['meddream-viewer-publication', 'meddream'],
  ['meddream-instant-link', 'meddream'],
  ['viewer-instant-link', undefined],
  ['download-instant-link', undefined],
]);

/** Whether the auth service mints links of this type with these viewers installed. */
export function isOffered(type: string, viewers: readonly Viewer[]): boolean {
  const needed = viewerOf.get(type);
  return viewerOf.has(type) && (needed === undefined || viewers.some((viewer) => viewer === needed));
}

/** The payload of a link's token. */
export interface MintedShare {
  id: string;
  resources: readonly {
    dicom_uid: string | null;
    orthanc_id: string | null;
    url: string | null;
    level: string;
  }[];
  type: string;
  /** Python's `isoformat`; null: never expires. */
  expiration_date: string | null;
  /** Seconds. */
  validity_duration: number | null;
}

const keyOf = (signingKey: string): Uint8Array => new TextEncoder().encode(signingKey);

/** The share as a token: a JWT without `exp`, which expires at `expiration_date`. */
export async function mintShare(share: MintedShare, signingKey: string): Promise<string> {
  return new SignJWT({ ...share }).setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).sign(keyOf(signingKey));
}

/** The share of a token that was signed with this key; undefined for any other text. */
export async function verifiedShare(token: string, signingKey: string): Promise<SharePayload | undefined> {
  try {
    const { payload } = await jwtVerify(token, keyOf(signingKey), { algorithms: ['HS256'] });
    return sharePayloadOf(payload);
  } catch {
    return undefined;
  }
}

const dateTime = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * A date as the auth service writes it back (Python's `isoformat`): `Z` becomes `+00:00`, microseconds only where there are
 * some, no zone where none was given. Undefined for a date that it rejects.
 */
export function isoDate(value: string): string | undefined {
  const match = dateTime.exec(value.trim());
  if (match === null) return undefined;
  const [, day = '', time = '00:00', seconds = ':00', fraction = '', zone = ''] = match;
  const micros = fraction.slice(1, 7).padEnd(6, '0');
  const offset = /^z$/i.test(zone) ? '+00:00' : zone.replace(/^(.\d\d)(\d\d)$/, '$1:$2');
  const written = `${day}T${time}${seconds}${micros === '000000' ? '' : `.${micros}`}${offset}`;
  return Number.isNaN(Date.parse(written)) ? undefined : written;
}

/** The Orthanc ids that a share names. */
export const orthancIds = (share: SharePayload): string[] =>
  share.resources.flatMap(({ orthancId }) => orthancId ?? []);
/** The DICOM UIDs that a share names. */
export const dicomUids = (share: SharePayload): string[] =>
  share.resources.flatMap(({ dicomUid }) => dicomUid ?? []);

/** Where viewers are, as `PluginEmulatorOptions` says. */
interface ViewerRoots {
  publicOrthancUrl: string;
  publicOhifUrl?: string;
}

/** Where the viewer of a link is; undefined for instant links, which have no page. */
export function viewerUrl(
  share: SharePayload,
  token: string,
  { publicOrthancUrl: root, publicOhifUrl = `${root}/ohif/` }: ViewerRoots,
): string | undefined {
  const uids = dicomUids(share).join(',');
  const ids = orthancIds(share).join(',');
  switch (share.type) {
    case 'stone-viewer-publication':
      return `${root}/stone-webviewer/index.html?study=${uids}&selectedStudies=${uids}&token=${token}`;
    case 'ohif-viewer-publication':
      return `${publicOhifUrl}viewer?StudyInstanceUIDs=${uids}&token=${token}`;
    case 'osimis-viewer-publication':
      return `${root}/osimis-viewer/app/index.html?pickableStudyIds=${ids}&selectedStudyIds=${ids}&token=${token}`;
    case 'volview-viewer-publication':
      return `${root}/volview/index.html?names=[archive.zip]&urls=../studies/${ids}/archive&token=${token}`;
    default:
      return undefined;
  }
}

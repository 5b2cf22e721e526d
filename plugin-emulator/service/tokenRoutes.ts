import { z } from 'zod';
import { shareState } from '#access/plugin/shareToken.ts';
import { ConnectionDropped } from '#plugin-emulator/ConnectionDropped.ts';
import { json, jsonExpected, parsedJson } from '#plugin-emulator/answers.ts';
import type { PluginEmulatorOptions } from '#plugin-emulator/PluginEmulatorOptions.ts';
import { dicomUids, isOffered, isoDate, mintShare, orthancIds, verifiedShare, viewerUrl } from './share.ts';
import type { MintedShare } from './share.ts';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

/** The plugin reads only these spellings: `OrthancID` is accepted, but such a link opens nothing. */
const askedSchema = z.object({
  ID: text.transform((value) => value ?? ''),
  Resources: z
    .array(
      z.object({
        DicomUid: text,
        OrthancId: text,
        Url: text,
        Level: z.enum(['patient', 'study', 'series', 'instance', 'system']),
      }),
    )
    .nullish()
    .transform((value) => value ?? []),
  Type: z.string(),
  ExpirationDate: text,
  ValidityDuration: z
    .number()
    .min(0)
    .nullish()
    .transform((value) => value ?? 0),
});

/** A requested link. */
export type AskedShare = z.output<typeof askedSchema>;

/**
 * Found in every token with a date that was created through the plugin, which sends uninitialized memory. The date counts.
 */
const unsetDuration = 94_052_976_059_536;

/** The requested link of this type; undefined if the auth service would fail, so that Orthanc drops the connection. */
export function parseAskedShare(body: unknown, type: string): AskedShare | undefined {
  const asked = askedSchema.safeParse(body).data;
  return asked?.Type === type ? asked : undefined;
}

function shareOf(asked: AskedShare, now: number): MintedShare | undefined {
  const resources = asked.Resources.map((resource) => ({
    dicom_uid: resource.DicomUid,
    orthanc_id: resource.OrthancId,
    url: resource.Url,
    level: resource.Level,
  }));
  const share = { id: asked.ID, resources, type: asked.Type };
  if (asked.ExpirationDate !== null && asked.ExpirationDate !== '') {
    const end = isoDate(asked.ExpirationDate);
    return end === undefined
      ? undefined
      : { ...share, expiration_date: end, validity_duration: unsetDuration };
  }
  // The plugin sends 0 for "none", so a link with ValidityDuration 0 never expires.
  if (asked.ValidityDuration === 0) return { ...share, expiration_date: null, validity_duration: null };
  const end = isoDate(new Date(now + asked.ValidityDuration * 1000).toISOString());
  return end === undefined
    ? undefined
    : { ...share, expiration_date: end, validity_duration: asked.ValidityDuration };
}

/** `PUT /auth/tokens/{type}`. @throws ConnectionDropped for a type that is off or unknown, a bad date or a bad level */
export async function mintLink(
  target: { method: string; path: string },
  parsed: unknown,
  asked: AskedShare | undefined,
  options: PluginEmulatorOptions,
): Promise<Response> {
  if (parsed === undefined) return jsonExpected(target);
  const share = asked === undefined ? undefined : shareOf(asked, options.clock());
  if (share === undefined || !isOffered(share.type, options.viewers)) throw new ConnectionDropped();
  const token = await mintShare(share, options.signingKey);
  const isInstant = share.type.endsWith('-instant-link');
  return json({ Token: token, Url: isInstant ? null : `${options.landingRoot}?token=${token}` });
}

const decodeSchema = z.object({ TokenKey: z.string(), TokenValue: z.string() });

/** `POST /auth/tokens/decode`, which is open to anyone. */
export async function decodeLink(
  request: { method: string; path: string },
  body: string,
  options: PluginEmulatorOptions,
): Promise<Response> {
  const parsed = parsedJson(body);
  if (parsed === undefined) return jsonExpected(request);
  const asked = decodeSchema.safeParse(parsed).data;
  if (asked === undefined) throw new ConnectionDropped();
  const share = await verifiedShare(asked.TokenValue, options.signingKey);
  const nothing = { ResourcesDicomIds: [], ResourcesOrthancIds: [] };
  if (share === undefined) return json({ ErrorCode: 'invalid', ...nothing });
  const state = shareState(share, new Date(options.clock()));
  const redirect = viewerUrl(share, asked.TokenValue, options);
  if (state === 'live' && redirect !== undefined) {
    return json({
      RedirectUrl: redirect,
      ResourcesDicomIds: dicomUids(share),
      ResourcesOrthancIds: orthancIds(share),
      TokenType: share.type,
    });
  }
  return json({ ErrorCode: state === 'expired' ? 'expired' : 'unknown', ...nothing, TokenType: share.type });
}

import { generateKeyPair } from 'jose';
import { z } from 'zod';
import type { PluginEmulator } from '#plugin-emulator/createPluginEmulator.ts';
import { memoryRolesStore } from '#plugin-emulator/memoryRolesStore.ts';
import type { PluginEmulatorOptions } from '#plugin-emulator/PluginEmulatorOptions.ts';
import { rulesWith } from '#plugin-emulator/rulesWith.ts';
import {
  asked,
  emulatorFor,
  fakeKeycloak,
  fakeOrthanc,
  fakePeople,
  fakeStudy,
  shippedRoles,
} from '#plugin-emulator/tests/fakes.ts';
import type { FakeOrthanc, FakeStudy } from '#plugin-emulator/tests/fakes.ts';
import type { Placeholder } from './hardeningCase.ts';

/** Servers for the table of cases: a fake Orthanc with two studies behind the plugin as it is, and behind the hardened proxy. */
export interface HardeningServers {
  orthanc: FakeOrthanc;
  /** The plugin, faithful: what stands behind a proxy. */
  plugin: PluginEmulator;
  hardened: PluginEmulator;
  /** What stands for the placeholders of a case. */
  values: ReadonlyMap<string, string>;
  /** Makes the share records what they were at first: cases that are let through change them. */
  restore(): void;
}

const visible = fakeStudy(1, ['external']);
const hidden = fakeStudy(2, ['research']);

/** An API key of `limited`, who sees one label. */
export const limitedKey = 'k3-00000000000000000000000000000000';

const limitedRole = {
  'authorized-labels': ['external'],
  permissions: ['view', 'share', 'send', 'modify', 'anonymize', 'upload', 'delete', 'edit-labels'],
};
const roles = { ...shippedRoles, roles: { ...shippedRoles.roles, 'limited-role': limitedRole } };
const people = [
  ...fakePeople(),
  { id: 'id-limited', username: 'limited', roles: ['limited-role'], apiKeys: [limitedKey] },
];

/** What an administrator adds for share records (docs/shares.md). */
export const writableRecords = (['put', 'delete'] as const).map(
  (method) => [method, '^/studies/([a-f0-9-]+)/metadata/castellan-shares$', 'all|share'] as const,
);

const day = 86_400_000;
const after = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();
const inSeconds = (date: string): string => `${date.slice(0, 19)}Z`;
const minted = z.object({ Token: z.string() });

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The same token with another last bit, which stands for nothing: 32 bytes of a signature are 43 characters, with two bits left. */
function withForeignBits(token: string): string {
  const last = base64url.indexOf(token.slice(-1));
  return token.slice(0, -1) + base64url.charAt(last ^ 1);
}

/** A link's token, created through the plugin. */
async function mint(plugin: PluginEmulator, token: string, study: FakeStudy, more: object): Promise<string> {
  const Type = 'stone-viewer-publication';
  const Resources = [{ OrthancId: study.id, DicomUid: study.uid, Level: 'study' }];
  const body = { ID: 'x', Type, Resources, ValidityDuration: 86_400, ...more };
  const answer = await plugin.handle(asked('PUT', `/auth/tokens/${body.Type}`, { token, body }));
  return minted.parse(await answer.json()).Token;
}

/** Fresh ones. `options` override those of both emulators, `hardened` those of the hardened one. */
export async function createHardeningServers(
  options: Partial<PluginEmulatorOptions> = {},
  hardened: Partial<PluginEmulatorOptions> = {},
): Promise<HardeningServers> {
  const keycloak = await fakeKeycloak(people, []);
  const orthanc = fakeOrthanc([structuredClone(visible), structuredClone(hidden)]);
  const shared = {
    rules: { ...rulesWith(writableRecords), auditLogs: false },
    rolesStore: memoryRolesStore(roles),
    ...options,
  };
  const plugin = emulatorFor(orthanc, keycloak, shared);
  const tokens = new Map<string, string>();
  for (const user of people) tokens.set(user.username, await keycloak.token(user));
  const tokenOf = (name: string): string => tokens.get(name) ?? '';
  const { privateKey } = await generateKeyPair('ES256');
  const admin = { id: 'id-admin', username: 'admin', roles: ['admin-role'] };
  const foreign = await keycloak.token(admin, {}, privateKey);
  const expired = await keycloak.token(admin, { exp: Math.floor(Date.now() / 1000) - 60 });
  const doctor = tokenOf('doctor');
  const share = await mint(plugin, doctor, visible, {});
  const shareOfHidden = await mint(plugin, doctor, hidden, {});
  const values: Record<Placeholder, string> = {
    id: visible.id,
    uid: visible.uid,
    series: visible.series,
    instance: visible.instance,
    patient: visible.patient,
    hiddenId: hidden.id,
    hiddenUid: hidden.uid,
    hiddenSeries: hidden.series,
    hiddenInstance: hidden.instance,
    hiddenPatient: hidden.patient,
    admin: tokenOf('admin'),
    doctor,
    external: tokenOf('external'),
    limited: tokenOf('limited'),
    expired,
    foreign,
    key: 'k2-00000000000000000000000000000000',
    share,
    shareOfHidden,
    download: await mint(plugin, doctor, visible, { Type: 'download-instant-link' }),
    endedShare: await mint(plugin, doctor, visible, { ExpirationDate: '2020-01-01T00:00:00Z' }),
    alteredShare: `${share.slice(0, share.lastIndexOf('.'))}${shareOfHidden.slice(shareOfHidden.lastIndexOf('.'))}`,
    foreignBits: withForeignBits(share),
    inAnHour: inSeconds(after(3_600_000)),
    tomorrow: inSeconds(after(day)),
    nextMonth: inSeconds(after(30 * day)),
    nextMonthInMs: after(30 * day),
    inTwoYears: inSeconds(after(730 * day)),
    yesterday: inSeconds(after(-day)),
  };
  return {
    orthanc,
    plugin,
    hardened: emulatorFor(orthanc, keycloak, { ...shared, mode: 'hardened', ...hardened }),
    values: new Map(Object.entries(values)),
    restore: () => orthanc.records.clear(),
  };
}

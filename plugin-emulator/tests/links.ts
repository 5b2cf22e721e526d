import { z } from 'zod';
import { defaultRules } from '#access/plugin/rules.ts';
import type { Rules } from '#access/plugin/rules.ts';
import type { PluginEmulator } from '#plugin-emulator/createPluginEmulator.ts';
import type { EmulatorMode } from '#plugin-emulator/PluginEmulatorOptions.ts';
import { asked, fakeKeycloak, fakeOrthanc, fakePeople, fakeStudy, emulatorFor } from './fakes.ts';
import type { FakeKeycloak, FakeOrthanc, FakeStudy } from './fakes.ts';

/** A study that the external user sees, and one that they don't. */
export const external = fakeStudy(1, ['external']);
export const other = fakeStudy(2, ['research']);
export const stone = 'stone-viewer-publication';
export const nextYear = { ExpirationDate: '2099-01-31T00:00:00Z' };

const minted = z.object({ Token: z.string(), Url: z.string().nullable() });

/** The request for a link; `more` overrides parts of its body. */
interface AskedLink {
  by: string;
  type: string;
  studies: readonly FakeStudy[];
  more: Record<string, unknown>;
}

/** The body of a request for a link. */
export const linkTo = (
  studies: readonly FakeStudy[],
  type: string,
  more: Record<string, unknown>,
): Record<string, unknown> => ({
  ID: 'for a test',
  Resources: studies.map(({ id, uid }) => ({ DicomUid: uid, OrthancId: id, Level: 'study' })),
  Type: type,
  ...more,
});

/** Two studies, the users, a clock, and emulators in front of them; no audit log by default. */
export interface LinkTestServers {
  keycloak: FakeKeycloak;
  orthanc: FakeOrthanc;
  /** Milliseconds since 1970. */
  now: number;
  emulatorOf(mode: EmulatorMode, rules?: Rules): PluginEmulator;
  tokenOf(name: string): Promise<string>;
  asking(link: AskedLink): Promise<Request>;
  mint(emulator: PluginEmulator, link?: Partial<AskedLink>): Promise<z.output<typeof minted>>;
  decoded(emulator: PluginEmulator, token: string): Promise<unknown>;
}

/** A fresh one. */
export async function createLinkTestServers(): Promise<LinkTestServers> {
  const keycloak = await fakeKeycloak(fakePeople(), []);
  const orthanc = fakeOrthanc([structuredClone(external), structuredClone(other)]);
  const servers: LinkTestServers = {
    keycloak,
    orthanc,
    now: Date.now(),
    emulatorOf: (mode, rules = { ...defaultRules, auditLogs: false }) =>
      emulatorFor(orthanc, keycloak, { mode, rules, clock: () => servers.now }),
    async tokenOf(name) {
      const user = keycloak.users.find(({ username }) => username === name);
      if (user === undefined) throw new Error(name);
      return keycloak.token(user);
    },
    async asking({ by, type, studies, more }) {
      const body = linkTo(studies, type, more);
      return asked('PUT', `/auth/tokens/${type}`, { token: await servers.tokenOf(by), body });
    },
    async mint(emulator, { by = 'doctor', type = stone, studies = [external], more = nextYear } = {}) {
      const answer = await emulator.handle(await servers.asking({ by, type, studies, more }));
      return minted.parse(await answer.json());
    },
    async decoded(emulator, token) {
      const body = { TokenKey: 'token', TokenValue: token };
      return (await emulator.handle(asked('POST', '/auth/tokens/decode', { body }))).json();
    },
  };
  return servers;
}

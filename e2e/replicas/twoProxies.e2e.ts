import { expect, test } from '@playwright/test';
import { z } from 'zod';
import type { PluginEmulator } from '#plugin-emulator/createPluginEmulator.ts';
import { rulesWith } from '#plugin-emulator/rulesWith.ts';
import { emulatorFor, fakeKeycloak, fakeOrthanc, fakePeople } from '#plugin-emulator/tests/fakes.ts';
import { proxyKey } from '#plugin-emulator/tests/hardening/enforcedServers.ts';
import { writableRecords } from '#plugin-emulator/tests/hardening/hardeningServers.ts';
import {
  lostIn,
  recordsBefore,
  writersAtOnce,
  type WayToRecords,
} from '#plugin-emulator/tests/recording/atOnce.ts';
import { createRealServer } from '#server/http/realServer.ts';
import { startHardenedNginx, type HardenedNginx } from '../proxy/hardenedNginx.ts';
import { payloadOf } from '../shares/openShare.ts';
import { orderStack, orthancUrls } from '../support/stackOrders.ts';

const people = [
  ...['ada', 'bo', 'cy', 'di', 'ed'].map((id) => ({ id, username: id, roles: ['doctor-role'] })),
  { id: 'root', username: 'root', roles: ['admin-role'] },
  ...fakePeople(),
];
const enforced = { CASTELLAN_SHARE_LINKS: 'enforced', CASTELLAN_PROXY_KEY: proxyKey };
const studySchema = z.object({ ID: z.string(), MainDicomTags: z.object({ StudyInstanceUID: z.string() }) });
type Study = z.output<typeof studySchema>;
const linksSchema = z.object({ links: z.array(z.looseObject({ id: z.string() })) });

async function tokenIn(made: Response): Promise<string> {
  return z.object({ Token: z.string() }).parse(await made.json()).Token;
}

/** The ID in the token of a link that was given out. */
const idIn = async (made: Response): Promise<unknown> => payloadOf(await tokenIn(made))['id'];

// Two real proxies, each with a lock of its own, in front of two real Orthancs on one PostgreSQL, where `If-Match` isn't atomic. They need no browser.
test.describe('two proxies that enforce share records', { tag: '@replicas' }, () => {
  test.describe.configure({ mode: 'serial', timeout: 240_000 });

  const proxies: HardenedNginx[] = [];
  const tokens = new Map<string, string>();
  let studies: Study[] = [];
  test.beforeAll(async () => {
    const keycloak = await fakeKeycloak(people, []);
    for (const user of people)
      tokens.set(user.username, await keycloak.token(user, { exp: Date.now() / 1000 + 3600 }));
    const emulatorOf = (url: string): PluginEmulator =>
      emulatorFor(fakeOrthanc([]), keycloak, {
        orthanc: createRealServer(url),
        rules: { ...rulesWith(writableRecords), auditLogs: false },
      });
    for (const url of orthancUrls()) proxies.push(await startHardenedNginx(emulatorOf(url), enforced));
    const body = JSON.stringify({ Level: 'Study', Query: {}, Expand: true, Limit: 12 });
    const found = await direct('/tools/find', { method: 'POST', body });
    studies = z
      .array(studySchema)
      .length(12)
      .parse(await found.json());
  });
  test.afterAll(async () => {
    for (const { ID } of studies) await direct(pathOf(ID), { method: 'DELETE' });
    for (const proxy of proxies) await proxy.stop();
  });

  const pathOf = (study: string): string => `/studies/${study}/metadata/castellan-shares`;
  /** Orthanc itself, without a proxy. */
  const direct = async (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${orthancUrls()[0] ?? ''}${path}`, init);

  function wayTo(
    { ID, MainDicomTags }: Study,
    { url }: HardenedNginx,
  ): WayToRecords & { link(user: string): Promise<Response> } {
    const send = async (user: string, path: string, init: RequestInit = {}): Promise<Response> => {
      const headers = new Headers(init.headers);
      headers.set('token', tokens.get(user) ?? '');
      return fetch(`${url}/orthanc${path}`, { ...init, headers });
    };
    const Type = 'stone-viewer-publication';
    const Resources = [{ OrthancId: ID, DicomUid: MainDicomTags.StudyInstanceUID, Level: 'study' }];
    const ExpirationDate = `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 19)}Z`;
    const link = async (user: string): Promise<Response> => {
      const body = JSON.stringify({ ID: 'x', Type, Resources, ExpirationDate });
      return send(user, `/auth/tokens/${Type}`, { method: 'PUT', body });
    };
    return {
      link,
      read: async () => {
        const answer = await send('ada', pathOf(ID));
        return { text: await answer.text(), etag: answer.headers.get('ETag') ?? undefined };
      },
      write: async (user, body, etag) => {
        const headers = etag === undefined ? {} : { 'If-Match': etag };
        return (await send(user, pathOf(ID), { method: 'PUT', body, headers })).status;
      },
      mint: async (user) => (await link(user)).status,
    };
  }

  /** Writes the records of a study, again where PostgreSQL gives up one of the transactions that meet. */
  async function prepare({ ID }: Study, body: string): Promise<void> {
    await expect(async () => {
      const put = await direct(pathOf(ID), { method: 'PUT', body });
      expect(put.status, await put.text()).toBe(200);
    }).toPass();
  }

  /** Everybody writes at once on one study; gives what was lost. */
  async function trial(study: Study, first: HardenedNginx, second: HardenedNginx): Promise<string[]> {
    await prepare(study, recordsBefore);
    const own = wayTo(study, first);
    const writers = writersAtOnce(own, second === first ? own : wayTo(study, second));
    await Promise.all(writers.map(async (write) => write()));
    return lostIn(await (await direct(pathOf(study.ID))).text());
  }

  for (const isTwo of [false, true]) {
    test(`60 times through ${isTwo ? 'both' : 'one'}: nothing is lost`, async () => {
      const [first, second] = proxies;
      if (first === undefined || second === undefined) throw new Error('there are no two Orthancs');
      const lost: string[][] = [];
      for (let round = 0; round < 5; round += 1)
        lost.push(
          ...(await Promise.all(studies.map((study) => trial(study, first, isTwo ? second : first)))),
        );
      expect(lost).toHaveLength(60);
      expect(lost.flat()).toEqual([]);
    });
  }

  test('a link made at one works at the other, unless it is revoked', async () => {
    const [first, second] = proxies;
    const [study] = studies;
    if (first === undefined || second === undefined || study === undefined)
      throw new Error('there is no proxy');
    await prepare(study, '{"version":1,"links":[]}');
    const way = wayTo(study, first);
    const [revoked, kept] = [await tokenIn(await way.link('ada')), await tokenIn(await way.link('ada'))];
    const { text, etag } = await way.read();
    const { links } = linksSchema.parse(JSON.parse(text));
    const revocation = { at: new Date().toISOString(), by: 'bo' };
    const changed = links.map((entry, at) => (at === 0 ? { ...entry, revoked: revocation } : entry));
    expect(await way.write('bo', JSON.stringify({ version: 1, links: changed }), etag)).toBe(200);

    const open = async (token: string): Promise<Response> =>
      fetch(`${second.url}/orthanc/studies/${study.ID}`, { headers: { token } });
    expect((await open(kept)).status).toBe(200);
    const refused = await open(revoked);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('linkRevoked');
  });

  test('an Orthanc is killed and started while links are made: each that was given out is listed', async () => {
    const [first] = proxies;
    const [study] = studies;
    if (first === undefined || study === undefined) throw new Error('there is no proxy');
    await prepare(study, '{"version":1,"links":[]}');
    const way = wayTo(study, first);
    const linked = Array.from({ length: 12 }, async () => way.link('di'));
    await orderStack('orthanc/kill');
    await orderStack('orthanc/start');
    const answers = [...(await Promise.all(linked)), await way.link('di')];
    expect(answers.at(-1)?.status).toBe(200);
    const made = answers.filter(({ ok }) => ok);
    const ids = await Promise.all(made.map(idIn));
    // There may be others: links whose makers got none, as Orthanc was gone when their records were to be removed again.
    const text = await (await direct(pathOf(study.ID))).text();
    expect(linksSchema.parse(JSON.parse(text)).links.map(({ id }) => id)).toEqual(
      expect.arrayContaining(ids),
    );
  });
});

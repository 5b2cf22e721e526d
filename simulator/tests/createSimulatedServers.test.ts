import { expect, test } from 'vitest';
import { z } from 'zod';
import { createSimulatedServers } from '../createSimulatedServers.ts';
import type { SimulatedServers } from '../createSimulatedServers.ts';
import { createBrowser, origin } from '../keycloak/tests/testBrowser.ts';

const found = z.array(z.object({ ID: z.string(), Labels: z.array(z.string()), Type: z.literal('Study') }));

/** Speaks to Orthanc in the name of a person. */
async function signedIn(servers: SimulatedServers, name: string) {
  const { access_token: token } = await createBrowser(servers).signIn(name, name);
  const send = async (method: string, path: string, body?: unknown): Promise<Response> =>
    servers.handle(
      new Request(`${origin}/orthanc${path}`, {
        method,
        headers: { Authorization: `Bearer ${token}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  const find = async (): Promise<z.output<typeof found>> =>
    found.parse(
      await (
        await send('POST', '/tools/find', { Level: 'Study', Query: {}, Limit: 20, Expand: true })
      ).json(),
    );
  return { send, find };
}

test('the thin path: sign in, find, label, share, open the link', async () => {
  const servers = createSimulatedServers({ size: 100, origin });
  const [admin, doctor, external] = await Promise.all(
    ['admin', 'doctor', 'external'].map(async (name) => signedIn(servers, name)),
  );
  if (admin === undefined || doctor === undefined || external === undefined)
    throw new Error('nobody signed in');

  const before = await external.find();
  expect(before.every(({ Labels }) => Labels.length > 0)).toBe(true);
  const study = (await doctor.find()).find(({ ID }) => before.every((seen) => seen.ID !== ID));
  if (study === undefined) throw new Error('the external user sees everything');
  const path = `/studies/${study.ID}`;
  expect((await external.send('GET', path)).status).toBe(403);
  expect((await doctor.send('PUT', `${path}/labels/external`, '')).status).toBe(403);
  expect((await admin.send('PUT', `${path}/labels/external`, '')).status).toBe(200);
  expect(await (await admin.send('GET', `${path}/labels`)).json()).toContain('external');

  const type = 'stone-viewer-publication';
  const Resources = [{ OrthancId: study.ID, Level: 'study' }];
  const link = await doctor.send('PUT', `/auth/tokens/${type}`, {
    ID: '',
    Resources,
    Type: type,
    ValidityDuration: 60,
  });
  const { Token, Url } = z.object({ Token: z.string(), Url: z.string() }).parse(await link.json());
  expect(Url).toBe(`${origin}/share?token=${Token}`);
  const open = async (more: string): Promise<Response> =>
    servers.handle(new Request(`${origin}/orthanc${path}${more}?token=${Token}`));
  expect((await open('')).status).toBe(200);
  expect((await open('/archive')).headers.get('Content-Type')).toBe('application/zip');

  servers.reset();
  expect(
    await (await servers.handle(new Request(`${origin}/orthanc/auth/user/profile`))).json(),
  ).toMatchObject({
    name: 'Anonymous',
  });
  expect((await open('')).status).toBe(403);
});

test('the roles document is synced with the simulated realm by the emulator’s own client', async () => {
  const servers = createSimulatedServers({ size: 10, origin });
  const admin = await signedIn(servers, 'admin');
  const { roles } = z
    .object({ roles: z.record(z.string(), z.unknown()) })
    .parse(await (await admin.send('GET', '/auth/settings/roles')).json());
  expect(Object.keys(roles).toSorted()).toEqual([
    'admin-role',
    'doctor-role',
    'external-role',
    'night-role',
    'research-role',
  ]);
});

test('an API key gives access to Orthanc', async () => {
  const servers = createSimulatedServers({ size: 10, origin });
  const { demoApiKey } = await import('../people.ts');
  const request = new Request(`${origin}/orthanc/auth/user/profile`, { headers: { 'api-key': demoApiKey } });
  expect(await (await servers.handle(request)).json()).toMatchObject({ name: 'slicer-ws3' });
});

test('a user’s sessions end: their token stays valid, and nothing refreshes it', async () => {
  const servers = createSimulatedServers({ size: 1, origin });
  const doctor = createBrowser(servers);
  const tokens = await doctor.signIn('doctor', 'doctor');
  servers.endSessions('admin');
  expect((await doctor.refresh(tokens.refresh_token)).status).toBe(200);
  servers.endSessions('doctor');
  expect((await doctor.refresh(tokens.refresh_token)).status).toBe(400);
  const headers = { Authorization: `Bearer ${tokens.access_token}` };
  const profile = await servers.handle(new Request(`${origin}/orthanc/auth/user/profile`, { headers }));
  expect(await profile.json()).toMatchObject({ 'authorized-labels': ['*'] });
});

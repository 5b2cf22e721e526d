import { expect, test } from 'vitest';
import { z } from 'zod';
import { createSimulatedHospital } from '../index.ts';
import type { SimulatedHospital } from '../index.ts';
import { createBrowser, origin } from '../keycloak/tests/testBrowser.ts';

const found = z.array(z.object({ ID: z.string(), Labels: z.array(z.string()), Type: z.literal('Study') }));

/** Speaks to Orthanc in the name of a person. */
async function signedIn(hospital: SimulatedHospital, name: string) {
  const { access_token: token } = await createBrowser(hospital).signIn(name, name);
  const send = async (method: string, path: string, body?: unknown): Promise<Response> =>
    hospital.handle(
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
  const hospital = createSimulatedHospital({ size: 100, origin });
  const [admin, doctor, external] = await Promise.all(
    ['admin', 'doctor', 'external'].map(async (name) => signedIn(hospital, name)),
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
    hospital.handle(new Request(`${origin}/orthanc${path}${more}?token=${Token}`));
  expect((await open('')).status).toBe(200);
  expect((await open('/archive')).headers.get('Content-Type')).toBe('application/zip');

  hospital.reset();
  expect(
    await (await hospital.handle(new Request(`${origin}/orthanc/auth/user/profile`))).json(),
  ).toMatchObject({
    name: 'Anonymous',
  });
  expect((await open('')).status).toBe(403);
});

test('the roles document is synced with the simulated realm by the emulator’s own client', async () => {
  const hospital = createSimulatedHospital({ size: 10, origin });
  const admin = await signedIn(hospital, 'admin');
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

test('an API key of the hospital opens Orthanc', async () => {
  const hospital = createSimulatedHospital({ size: 10, origin });
  const { demoApiKey } = await import('../people.ts');
  const request = new Request(`${origin}/orthanc/auth/user/profile`, { headers: { 'api-key': demoApiKey } });
  expect(await (await hospital.handle(request)).json()).toMatchObject({ name: 'slicer-ws3' });
});

test('a user’s sessions end: his token lives on, and nothing refreshes it', async () => {
  const hospital = createSimulatedHospital({ size: 1, origin });
  const doctor = createBrowser(hospital);
  const tokens = await doctor.signIn('doctor', 'doctor');
  hospital.endSessions('admin');
  expect((await doctor.refresh(tokens.refresh_token)).status).toBe(200);
  hospital.endSessions('doctor');
  expect((await doctor.refresh(tokens.refresh_token)).status).toBe(400);
  const headers = { Authorization: `Bearer ${tokens.access_token}` };
  const profile = await hospital.handle(new Request(`${origin}/orthanc/auth/user/profile`, { headers }));
  expect(await profile.json()).toMatchObject({ 'authorized-labels': ['*'] });
});

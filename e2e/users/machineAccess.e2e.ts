import { randomBytes } from 'node:crypto';
import { expect, test } from '../support/fixtures.ts';
import { Servers } from '../support/Servers.ts';
import { baseUrl, cacheMs } from '../support/target.ts';

/** Sends a request with nothing but these headers: no cookie, no sign-in. */
const bare = (path: string, headers: Record<string, string>, method = 'GET'): Promise<Response> =>
  fetch(`${baseUrl}/orthanc${path}`, { method, headers });

test('an API key has exactly its user’s permissions, and none after it was revoked', async ({
  resources,
  servers,
}) => {
  const [study, label] = [await resources.study(), resources.name('label')];
  await resources.label(study, label);
  const person = await resources.person(['view', 'edit-labels'], [label]);
  const user = `/keycloak/admin/realms/orthanc/users/${person.id}`;
  const key = randomBytes(32).toString('hex');
  const account: Record<string, unknown> = await (await servers.must('GET', user)).json();
  await servers.must('PUT', user, { ...account, attributes: { 'api-key': [key] } });

  const headers = { 'api-key': key };
  const profile = async (): Promise<unknown> => (await bare('/auth/user/profile', headers)).json();
  await expect
    .poll(profile)
    .toMatchObject({ 'authorized-labels': [label], permissions: ['edit-labels', 'view'] });
  await expect.poll(async () => (await bare(`/studies/${study.id}`, headers)).status).toBe(200);
  expect((await bare(`/studies/${study.id}`, headers, 'DELETE')).status).toBe(403);
  expect((await bare('/auth/settings/roles', headers)).status).toBe(403);

  await servers.must('PUT', user, { ...account, attributes: {} });
  await expect
    .poll(async () => (await bare(`/studies/${study.id}`, headers)).status, { timeout: cacheMs })
    .toBe(403);
  expect(await profile()).toMatchObject({ name: 'Anonymous' });
});

test('a link’s token opens its study and no other', async ({ servers }) => {
  const [shared, other] = await servers.findStudies({}, 0, 2);
  if (!shared || !other) throw new Error('two studies are needed');
  const token = await servers.mintShare(shared, 600);
  const open = async (id: string): Promise<number> =>
    (await fetch(`${baseUrl}/orthanc/studies/${id}?token=${token}`)).status;
  expect(await open(shared.id)).toBe(200);
  expect(await open(other.id)).toBe(403);
  expect((await bare('/tools/find', { token }, 'POST')).status).toBeGreaterThanOrEqual(400);
  const ended = await servers.mintShare(shared, -10);
  expect((await fetch(`${baseUrl}/orthanc/studies/${shared.id}?token=${ended}`)).status).toBe(403);
});

test('share records need the share permission, and a write from an older copy is refused', async ({
  resources,
  servers,
}) => {
  const study = await resources.study();
  const path = `/orthanc/studies/${study.id}/metadata/castellan-shares`;
  resources.atEnd(() => servers.send('DELETE', path));
  const sharer = await resources.person(['view', 'share'], ['*']);
  const sharing = new Servers(sharer);
  const reading = new Servers(await resources.person(['view'], ['*']));
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const link = {
    id: 'ofthistest',
    kind: 'stone',
    created: new Date().toISOString(),
    until,
    by: sharer.id,
    studies: 1,
  };
  const empty = JSON.stringify({ version: 1, links: [] });
  const listed = JSON.stringify({ version: 1, links: [link] });
  const first = await sharing.must('PUT', path, empty);
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"0-[0-9a-f]{32}"$/);
  expect((await reading.send('PUT', path, listed)).status).toBe(403);
  expect(await (await reading.must('GET', path)).text()).toBe(empty);
  const change = (ifMatch: string): Promise<Response> =>
    sharing.send('PUT', path, listed, { 'if-match': ifMatch });
  expect((await change(etag)).status).toBe(200);
  expect((await change(etag)).status).toBe(409);
  const found = await servers.must('POST', '/orthanc/tools/find', {
    Level: 'Study',
    Query: {},
    MetadataQuery: { 'castellan-shares': '*' },
  });
  expect(await found.json()).toContain(study.id);
  expect((await reading.send('DELETE', path)).status).toBe(403);
  await sharing.must('DELETE', path);
  expect((await sharing.send('GET', path)).status).toBe(404);
});

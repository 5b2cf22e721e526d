import { beforeEach, expect, test } from 'vitest';
import { asked } from './fakes.ts';
import { createLinkTestServers, external } from './links.ts';
import type { LinkTestServers } from './links.ts';
import { defaultRules } from '#access/plugin/rules.ts';

let servers: LinkTestServers;
beforeEach(async () => {
  servers = await createLinkTestServers();
});

const get = async (name: string | undefined, target: string): Promise<Response> =>
  servers
    .emulatorOf('faithful', defaultRules)
    .handle(asked('GET', target, name === undefined ? {} : { token: await servers.tokenOf(name) }));

test.each([
  [
    'admin',
    { EnableEditLabels: true, EnableShares: true, EnablePermissionsEdition: true, EnableUpload: true },
  ],
  [
    'doctor',
    { EnableEditLabels: false, EnableShares: true, EnablePermissionsEdition: false, EnableUpload: false },
  ],
  [
    'external',
    { EnableEditLabels: false, EnableShares: false, EnableDownloadZip: true, EnableSendTo: false },
  ],
  [
    undefined,
    { EnableStudyList: false, EnableDownloadZip: false, EnableUpload: true, EnableAddSeries: true },
  ],
])('the explorer’s configuration tells %s what they may do', async (name, switches) => {
  expect(await (await get(name, '/ui/api/configuration')).json()).toMatchObject({
    Keycloak: { Realm: 'orthanc', Url: 'http://hospital.example/keycloak/' },
    Profile: { name: name ?? 'Anonymous' },
    UiOptions: { AvailableLabels: [], ...switches },
  });
});

test('the audit log holds what succeeded, by whom, and can be searched', async () => {
  const emulator = servers.emulatorOf('faithful', defaultRules);
  const token = await servers.tokenOf('admin');
  const path = `/studies/${external.id}`;
  const send = async (method: string, target: string): Promise<Response> =>
    emulator.handle(asked(method, target, { token }));
  await send('PUT', `${path}/labels/night`);
  await send('GET', `${path}/archive`);
  await send('DELETE', `${path}/labels/night`);
  const log = async (query: string): Promise<unknown> =>
    (await send('GET', `/auth/audit-logs?log-data-format=json${query}`)).json();
  expect(await log('&action=added-label')).toEqual([
    {
      Action: 'added-label',
      JsonLogData: 'night',
      ResourceId: external.id,
      ResourceType: 'Study',
      SourcePlugin: 'authorization',
      Timestamp: new Date(servers.now).toISOString(),
      UserId: 'id-admin',
      UserName: 'admin',
    },
  ]);
  expect(await log('&since=1&limit=1')).toMatchObject([{ Action: 'download' }]);
  expect(await log('&from-timestamp=20990101T000000')).toBeNull();
  const csv = await send('GET', '/auth/audit-logs?limit=1&format=csv');
  expect(csv.headers.get('Content-Type')).toBe('text/csv');
  expect((await csv.text()).split('\n')[1]).toMatch(/;id-admin;admin;.*;added-label;null;Im5pZ2h0Ig==$/);
});

test('without audit logs there is no such route', async () => {
  const request = asked('GET', '/auth/audit-logs', { token: await servers.tokenOf('admin') });
  expect((await servers.emulatorOf('faithful').handle(request)).status).toBe(404);
});

test.each([
  ['application/json', 'a@example.org', 200, { success: true }],
  [
    'application/json',
    'fail@example.org',
    400,
    { success: false, details: '[Errno 111] Connection refused' },
  ],
  ['text/plain', 'a@example.org', 422, { status_code: 10422 }],
])('an e-mail sent as %s to %s is answered %i', async (type, address, status, answer) => {
  const body = { 'destination-email': address, 'email-title': 't', 'email-content': '<p>x</p>' };
  const request = asked('POST', '/ui/api/emails/send', {
    token: await servers.tokenOf('doctor'),
    body,
    headers: { 'Content-Type': type },
  });
  const answered = await servers.emulatorOf('faithful').handle(request);
  expect(answered.status).toBe(status);
  expect(await answered.json()).toMatchObject(answer);
});

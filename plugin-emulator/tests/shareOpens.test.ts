import { beforeEach, describe, expect, test } from 'vitest';
import { defaultRules } from '#access/plugin/rules.ts';
import type { EmulatorMode } from '#plugin-emulator/PluginEmulatorOptions.ts';
import { asked, emulatorFor } from './fakes.ts';
import { createLinkTestServers, external, other } from './links.ts';
import type { LinkTestServers } from './links.ts';

let servers: LinkTestServers;
beforeEach(async () => {
  servers = await createLinkTestServers();
});

describe('what a link opens', () => {
  test('its study and archive, without the labels; not another study, nor anything after its end', async () => {
    const emulator = servers.emulatorOf('faithful');
    const { Token } = await servers.mint(emulator, { more: { ValidityDuration: 60 } });
    const open = async (study: typeof external, more = ''): Promise<Response> =>
      emulator.handle(asked('GET', `/studies/${study.id}${more}?token=${Token}&filename=x.zip`));
    expect(await (await open(external)).json()).toMatchObject({ ID: external.id, Labels: [] });
    expect((await open(external, '/archive')).status).toBe(200);
    expect(servers.orthanc.sent.at(-1)?.target).toBe(`/studies/${external.id}/archive?filename=x.zip`);
    expect((await open(other)).status).toBe(403);
    servers.now += 60_001;
    expect((await open(external)).status).toBe(403);
  });

  test('one archive of several studies, if all are in it', async () => {
    const emulator = servers.emulatorOf('faithful');
    const both = await servers.mint(emulator, { type: 'download-instant-link', studies: [external, other] });
    const one = await servers.mint(emulator, { type: 'download-instant-link' });
    const target = `/tools/create-archive?resources=${external.id},${other.id}`;
    expect((await emulator.handle(asked('GET', `${target}&token=${both.Token}`))).status).toBe(200);
    expect((await emulator.handle(asked('GET', `${target}&token=${one.Token}`))).status).toBe(403);
    expect(
      (await emulator.handle(asked('GET', target, { token: await servers.tokenOf('admin') }))).status,
    ).toBe(403);
  });

  test('a DICOMweb search of its study, as a viewer asks', async () => {
    const { orthanc } = servers;
    const searched = async (request: Request): Promise<Response> => {
      const { pathname, searchParams } = new URL(request.url);
      if (pathname !== '/dicom-web/studies') return orthanc.handle(request);
      const uids = [external, other].map(({ uid }) => uid);
      const found = uids.filter((uid) => uid === (searchParams.get('StudyInstanceUID') ?? uid));
      return Response.json(found.map((uid) => ({ '0020000D': { vr: 'UI', Value: [uid] } })));
    };
    const emulator = emulatorFor({ ...orthanc, handle: searched }, servers.keycloak);
    const { Token } = await servers.mint(emulator);
    const search = async (query: string): Promise<Response> =>
      emulator.handle(asked('GET', `/dicom-web/studies?${query}`, { token: Token }));
    const own = [{ '0020000D': { vr: 'UI', Value: [external.uid] } }];
    expect(await (await search(`StudyInstanceUID=${external.uid}`)).json()).toEqual(own);
    expect((await search(`StudyInstanceUID=${other.uid}`)).status).toBe(403);
    // Of all studies, only the link's own.
    expect(await (await search('limit=9')).json()).toEqual(own);
  });

  const writes: [string, string][] = [
    ['PUT', '/labels/x'],
    ['POST', '/modify'],
    ['POST', '/split'],
    ['PUT', '/attachments/1025'],
    ['PUT', '/metadata/1024'],
    ['DELETE', ''],
  ];

  test.each(writes)('as an argument it cannot %s %s', async (method, more) => {
    const emulator = servers.emulatorOf('faithful');
    const { Token } = await servers.mint(emulator);
    const request = asked(
      method,
      `/studies/${external.id}${more}?token=${Token}`,
      method === 'DELETE' ? {} : { body: '{}' },
    );
    expect((await emulator.handle(request)).status).toBe(403);
  });

  test.each(writes)(
    'in the header it can %s %s in faithful mode, and cannot in hardened',
    async (method, more) => {
      const { Token } = await servers.mint(servers.emulatorOf('faithful'));
      const write = (): Request =>
        asked(method, `/studies/${external.id}${more}`, {
          headers: { token: Token },
          ...(method === 'DELETE' ? {} : { body: '{}' }),
        });
      expect((await servers.emulatorOf('hardened').handle(write())).status).toBe(403);
      expect((await servers.emulatorOf('faithful').handle(write())).status).toBe(200);
    },
  );

  test('with audit logs on, the header cannot delete for want of a user, and says so', async () => {
    const { Token } = await servers.mint(servers.emulatorOf('faithful'));
    const request = asked('DELETE', `/studies/${external.id}`, { headers: { token: Token } });
    const answer = await servers.emulatorOf('faithful', defaultRules).handle(request);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      Details: expect.stringContaining('no user profile or UserData found'),
    });
  });

  test('as an argument it deletes with an overridden method, in faithful mode only', async () => {
    const { Token } = await servers.mint(servers.emulatorOf('faithful'));
    const link = (): Request => asked('GET', `/studies/${external.id}?_method=delete&token=${Token}`);
    expect((await servers.emulatorOf('hardened').handle(link())).status).toBe(403);
    expect((await servers.emulatorOf('faithful').handle(link())).status).toBe(200);
    expect(servers.orthanc.studies).toHaveLength(1);
  });

  test('in the header it reads in hardened mode too', async () => {
    const { Token } = await servers.mint(servers.emulatorOf('faithful'));
    const request = asked('GET', `/studies/${external.id}`, { headers: { token: Token } });
    expect((await servers.emulatorOf('hardened').handle(request)).status).toBe(200);
  });
});

describe('hardened', () => {
  test.each(['/statistics', '/changes', '/plugins/postgresql/audit-logs'])(
    '%s is for administrators',
    async (target) => {
      const open = async (mode: EmulatorMode, name: string): Promise<number> =>
        (await servers.emulatorOf(mode).handle(asked('GET', target, { token: await servers.tokenOf(name) })))
          .status;
      expect(await open('faithful', 'external')).toBe(200);
      expect(await open('hardened', 'external')).toBe(403);
      expect(await open('hardened', 'admin')).toBe(200);
    },
  );

  test('nobody uploads without a sign-in', async () => {
    const upload = (): Request => asked('POST', '/instances', { body: 'x' });
    expect((await servers.emulatorOf('faithful').handle(upload())).status).toBe(200);
    expect((await servers.emulatorOf('hardened').handle(upload())).status).toBe(403);
    const profile = await servers.emulatorOf('hardened').handle(asked('GET', '/auth/user/profile'));
    expect(await profile.json()).toEqual({ groups: [], name: 'Anonymous', permissions: [] });
  });
});

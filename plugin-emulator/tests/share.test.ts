import { decodeJwt } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { ConnectionDropped } from '#plugin-emulator/ConnectionDropped.ts';
import { isoDate } from '#plugin-emulator/service/share.ts';
import { asked, emulatorFor } from './fakes.ts';
import { createLinkTestServers, external, other, stone } from './links.ts';
import type { EmulatorMode } from '#plugin-emulator/PluginEmulatorOptions.ts';
import type { LinkTestServers } from './links.ts';

/** An expiration that the hardened proxy takes. */
const nextMonth = () => ({ ExpirationDate: new Date(Date.now() + 30 * 86_400_000).toISOString() });

let servers: LinkTestServers;
beforeEach(async () => {
  servers = await createLinkTestServers();
});

describe('making a link', () => {
  test('answers the token and the landing page, and writes the date as the auth service does', async () => {
    const { Token, Url } = await servers.mint(servers.emulatorOf('faithful'));
    expect(Url).toBe(`http://hospital.example/share?token=${Token}`);
    expect(decodeJwt(Token)).toMatchObject({
      id: 'for a test',
      resources: [{ dicom_uid: external.uid, orthanc_id: external.id, url: null, level: 'study' }],
      type: stone,
      expiration_date: '2099-01-31T00:00:00+00:00',
    });
  });

  test('instant links have no page', async () => {
    expect(
      (await servers.mint(servers.emulatorOf('faithful'), { type: 'download-instant-link' })).Url,
    ).toBeNull();
  });

  test('with ValidityDuration 0 it never ends', async () => {
    const { Token } = await servers.mint(servers.emulatorOf('faithful'), { more: { ValidityDuration: 0 } });
    expect(decodeJwt(Token)).toMatchObject({ expiration_date: null, validity_duration: null });
    servers.now += 1e12;
    expect(await servers.decoded(servers.emulatorOf('faithful'), Token)).toMatchObject({
      TokenType: stone,
      ResourcesOrthancIds: [external.id],
    });
  });

  test.each([
    ['a type that is off', 'meddream-viewer-publication', {}],
    ['another type in the body', stone, { Type: 'ohif-viewer-publication' }],
    ['a level with a capital', stone, { Resources: [{ OrthancId: external.id, Level: 'Study' }] }],
    ['a date that is none', stone, { ExpirationDate: 'tomorrow' }],
  ])('%s drops the connection', async (_, type, more) => {
    const request = await servers.asking({ by: 'doctor', type, studies: [external], more });
    await expect(servers.emulatorOf('faithful').handle(request)).rejects.toThrow(ConnectionDropped);
  });

  test('needs the permission of its type', async () => {
    const request = await servers.asking({ by: 'external', type: stone, studies: [external], more: {} });
    expect((await servers.emulatorOf('faithful').handle(request)).status).toBe(403);
    expect(
      (await servers.mint(servers.emulatorOf('faithful'), { by: 'external', type: 'viewer-instant-link' }))
        .Url,
    ).toBeNull();
  });

  test('of a study that the caller may not see works in faithful mode only', async () => {
    const link = { by: 'external', type: 'viewer-instant-link', studies: [external, other] };
    const answerOf = async (mode: EmulatorMode, asked: typeof link): Promise<Response> =>
      servers.emulatorOf(mode).handle(await servers.asking({ ...asked, more: { ValidityDuration: 600 } }));
    expect((await answerOf('faithful', link)).status).toBe(200);
    const refused = await answerOf('hardened', link);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({
      Details: expect.stringContaining('studies that you can see'),
    });
    expect((await answerOf('hardened', { ...link, studies: [external] })).status).toBe(200);
  });

  test('hardened, says nothing in its token but what was checked', async () => {
    const more = {
      ID: 'Jane Doe',
      ValidityDuration: 600,
      Note: 'private',
      Resources: [
        { OrthancId: external.id, DicomUid: external.uid, Level: 'study', Url: 'https://evil.example' },
      ],
    };
    const { Token } = await servers.mint(servers.emulatorOf('hardened'), { more });
    expect(decodeJwt(Token)).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      resources: [{ dicom_uid: external.uid, orthanc_id: external.id, url: null, level: 'study' }],
      expiration_date: new Date(servers.now + 600_000).toISOString().replace(/\.\d+Z/, '+00:00'),
    });
    const sent = servers.orthanc.sent.map(({ body }) => body).join('');
    expect(sent).not.toContain('Jane');
  });

  test('hardened, an instant link ends within the hour though the clocks differ', async () => {
    const end = new Date(servers.now + 3_660_000).toISOString();
    const link = { type: 'viewer-instant-link', more: { ExpirationDate: end } };
    const { Token } = await servers.mint(servers.emulatorOf('hardened'), link);
    const latest = new Date(servers.now + 3_600_000).toISOString().replace(/\.\d+Z/, '+00:00');
    expect(decodeJwt(Token)['expiration_date']).toBe(latest);
  });

  test('hardened, fails where Orthanc fails to say whether the caller sees the studies', async () => {
    const request = await servers.asking({
      by: 'doctor',
      type: stone,
      studies: [external],
      more: nextMonth(),
    });
    servers.orthanc.fails = true;
    const answer = await servers.emulatorOf('hardened').handle(request);
    expect(answer.status).toBe(502);
    expect(await answer.json()).toMatchObject({
      HttpStatus: 502,
      Details: expect.stringContaining('Try again'),
    });
  });
});

describe('reading a link', () => {
  test.each([
    ['stone', `/stone-webviewer/index.html?study=${external.uid}&selectedStudies=${external.uid}`],
    ['ohif', `/ohif/viewer?StudyInstanceUIDs=${external.uid}`],
    [
      'osimis',
      `/osimis-viewer/app/index.html?pickableStudyIds=${external.id}&selectedStudyIds=${external.id}`,
    ],
    ['volview', `/volview/index.html?names=[archive.zip]&urls=../studies/${external.id}/archive`],
  ])('%s: its viewer', async (viewer, address) => {
    const emulator = servers.emulatorOf('faithful');
    const { Token } = await servers.mint(emulator, { type: `${viewer}-viewer-publication` });
    expect(await servers.decoded(emulator, Token)).toEqual({
      RedirectUrl: `http://hospital.example/orthanc${address}&token=${Token}`,
      ResourcesDicomIds: [external.uid],
      ResourcesOrthancIds: [external.id],
      TokenType: `${viewer}-viewer-publication`,
    });
  });

  test('OHIF on an origin of its own', async () => {
    const publicOhifUrl = 'https://viewer.example/';
    const emulator = emulatorFor(servers.orthanc, servers.keycloak, { publicOhifUrl });
    const { Token } = await servers.mint(emulator, { type: 'ohif-viewer-publication' });
    expect(await servers.decoded(emulator, Token)).toMatchObject({
      RedirectUrl: `https://viewer.example/viewer?StudyInstanceUIDs=${external.uid}&token=${Token}`,
    });
    // Without Orthanc Explorer 2, whose own configuration would say so.
    const bare = { ...servers.orthanc, handle: async () => new Response(null, { status: 404 }) };
    const answer = await emulatorFor(bare, servers.keycloak, { publicOhifUrl }).handle(
      asked('GET', '/ui/api/configuration'),
    );
    expect(await answer.json()).toMatchObject({ UiOptions: { OhifViewer3PublicRoot: publicOhifUrl } });
  });

  const nothing = { ResourcesDicomIds: [], ResourcesOrthancIds: [] };

  test('expired, without a zone, instant and damaged', async () => {
    const emulator = servers.emulatorOf('faithful');
    const short = await servers.mint(emulator, { more: { ValidityDuration: 1 } });
    const naive = await servers.mint(emulator, { more: { ExpirationDate: '2099-01-31T00:00:00' } });
    const instant = await servers.mint(emulator, { type: 'viewer-instant-link' });
    servers.now += 1001;
    expect(await servers.decoded(emulator, short.Token)).toEqual({
      ErrorCode: 'expired',
      ...nothing,
      TokenType: stone,
    });
    expect(await servers.decoded(emulator, naive.Token)).toEqual({
      ErrorCode: 'unknown',
      ...nothing,
      TokenType: stone,
    });
    const { Token } = instant;
    expect(await servers.decoded(emulator, Token)).toEqual({
      ErrorCode: 'unknown',
      ...nothing,
      TokenType: 'viewer-instant-link',
    });
    expect(await servers.decoded(emulator, `${Token.slice(0, -6)}AAAAAA`)).toEqual({
      ErrorCode: 'invalid',
      ...nothing,
    });
    expect(await servers.decoded(emulator, 'abc')).toEqual({ ErrorCode: 'invalid', ...nothing });
  });
});

test.each([
  ['2027-12-31T11:00:00Z', '2027-12-31T11:00:00+00:00'],
  ['2027-12-31T11:00:00.000Z', '2027-12-31T11:00:00+00:00'],
  ['2027-12-31T11:00:00.25+0200', '2027-12-31T11:00:00.250000+02:00'],
  ['2027-12-31T11:00:00', '2027-12-31T11:00:00'],
  ['2027-12-31', '2027-12-31T00:00:00'],
  ['2027-13-31T11:00:00Z', undefined],
  ['soon', undefined],
])('the date %s is written %s', (given, written) => {
  expect(isoDate(given)).toBe(written);
});

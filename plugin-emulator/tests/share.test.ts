import { decodeJwt } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { ConnectionDropped } from '#plugin-emulator/ConnectionDropped.ts';
import { isoDate } from '#plugin-emulator/service/share.ts';
import { createLinkTestServers, external, nextYear, other, stone } from './links.ts';
import type { LinkTestServers } from './links.ts';

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
    const link = { by: 'external', type: 'viewer-instant-link', studies: [external, other], more: nextYear };
    expect((await servers.emulatorOf('faithful').handle(await servers.asking(link))).status).toBe(200);
    expect((await servers.emulatorOf('hardened').handle(await servers.asking(link))).status).toBe(403);
    expect(
      (await servers.emulatorOf('hardened').handle(await servers.asking({ ...link, studies: [external] })))
        .status,
    ).toBe(200);
  });

  test('hardened, the two ids of a study must agree', async () => {
    const mixed = { ...external, uid: other.uid };
    const link = { by: 'external', type: 'viewer-instant-link', studies: [mixed], more: nextYear };
    expect((await servers.emulatorOf('hardened').handle(await servers.asking(link))).status).toBe(403);
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

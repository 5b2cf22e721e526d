import { decodeJwt } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { ConnectionDropped } from '#simulator/ConnectionDropped.ts';
import { isoDate } from '#simulator/authorization/service/share.ts';
import { asked, gateBefore, shippedRoles } from './fakes.ts';
import { createLinkHospital, external, linkTo, nextYear, other, stone } from './links.ts';
import type { LinkHospital } from './links.ts';

let hospital: LinkHospital;
beforeEach(async () => {
  hospital = await createLinkHospital();
});

const withLabels = (labels: string[]): unknown => ({ ...shippedRoles, 'available-labels': labels });

describe('making a link', () => {
  test('answers the token and the landing page, and writes the date as the auth service does', async () => {
    const { Token, Url } = await hospital.mint(hospital.gateOf('faithful'));
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
      (await hospital.mint(hospital.gateOf('faithful'), { type: 'download-instant-link' })).Url,
    ).toBeNull();
  });

  test('with ValidityDuration 0 it never ends', async () => {
    const { Token } = await hospital.mint(hospital.gateOf('faithful'), { more: { ValidityDuration: 0 } });
    expect(decodeJwt(Token)).toMatchObject({ expiration_date: null, validity_duration: null });
    hospital.now += 1e12;
    expect(await hospital.decoded(hospital.gateOf('faithful'), Token)).toMatchObject({
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
    const request = await hospital.asking({ by: 'doctor', type, studies: [external], more });
    await expect(hospital.gateOf('faithful').handle(request)).rejects.toThrow(ConnectionDropped);
  });

  test('needs the permission of its type', async () => {
    const request = await hospital.asking({ by: 'external', type: stone, studies: [external], more: {} });
    expect((await hospital.gateOf('faithful').handle(request)).status).toBe(403);
    expect(
      (await hospital.mint(hospital.gateOf('faithful'), { by: 'external', type: 'viewer-instant-link' })).Url,
    ).toBeNull();
  });

  test('of a study that the caller may not see works in faithful mode only', async () => {
    const link = { by: 'external', type: 'viewer-instant-link', studies: [external, other], more: nextYear };
    expect((await hospital.gateOf('faithful').handle(await hospital.asking(link))).status).toBe(200);
    expect((await hospital.gateOf('hardened').handle(await hospital.asking(link))).status).toBe(403);
    expect(
      (await hospital.gateOf('hardened').handle(await hospital.asking({ ...link, studies: [external] })))
        .status,
    ).toBe(200);
  });

  test('hardened, the two ids of a study must agree', async () => {
    const mixed = { ...external, uid: other.uid };
    const link = { by: 'external', type: 'viewer-instant-link', studies: [mixed], more: nextYear };
    expect((await hospital.gateOf('hardened').handle(await hospital.asking(link))).status).toBe(403);
  });
});

describe('where failures may be asked for', () => {
  const askingFor = async (ID: string): Promise<Response> => {
    const body = { ...linkTo([external], stone, nextYear), ID };
    const gate = gateBefore(hospital.orthanc, hospital.keycloak, { failsOnRequest: true });
    return gate.handle(
      asked('PUT', `/auth/tokens/${stone}`, { token: await hospital.tokenOf('doctor'), body }),
    );
  };

  test('a link named so fails, is dropped, or is answered with garbage', async () => {
    expect((await askingFor('for fail-500')).status).toBe(500);
    await expect(askingFor('drop')).rejects.toThrow(ConnectionDropped);
    expect(await (await askingFor('garbage')).text()).toContain('<!doctype html>');
    expect((await askingFor('raindrop')).status).toBe(200);
  });

  test('a label named so fails to be written, and can be taken out again', async () => {
    const put = async (labels: string[], store: unknown): Promise<number> => {
      const gate = gateBefore(hospital.orthanc, hospital.keycloak, {
        failsOnRequest: true,
        rolesStore: { read: async () => Promise.resolve(store), write: async () => Promise.resolve() },
      });
      const body = withLabels(labels);
      return (
        await gate.handle(
          asked('PUT', '/auth/settings/roles', { token: await hospital.tokenOf('admin'), body }),
        )
      ).status;
    };
    expect(await put(['fail-500'], shippedRoles)).toBe(500);
    expect(await put([], withLabels(['fail-500']))).toBe(200);
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
    const gate = hospital.gateOf('faithful');
    const { Token } = await hospital.mint(gate, { type: `${viewer}-viewer-publication` });
    expect(await hospital.decoded(gate, Token)).toEqual({
      RedirectUrl: `http://hospital.example/orthanc${address}&token=${Token}`,
      ResourcesDicomIds: [external.uid],
      ResourcesOrthancIds: [external.id],
      TokenType: `${viewer}-viewer-publication`,
    });
  });

  const nothing = { ResourcesDicomIds: [], ResourcesOrthancIds: [] };

  test('expired, without a zone, instant and damaged', async () => {
    const gate = hospital.gateOf('faithful');
    const short = await hospital.mint(gate, { more: { ValidityDuration: 1 } });
    const naive = await hospital.mint(gate, { more: { ExpirationDate: '2099-01-31T00:00:00' } });
    const instant = await hospital.mint(gate, { type: 'viewer-instant-link' });
    hospital.now += 1001;
    expect(await hospital.decoded(gate, short.Token)).toEqual({
      ErrorCode: 'expired',
      ...nothing,
      TokenType: stone,
    });
    expect(await hospital.decoded(gate, naive.Token)).toEqual({
      ErrorCode: 'unknown',
      ...nothing,
      TokenType: stone,
    });
    const { Token } = instant;
    expect(await hospital.decoded(gate, Token)).toEqual({
      ErrorCode: 'unknown',
      ...nothing,
      TokenType: 'viewer-instant-link',
    });
    expect(await hospital.decoded(gate, `${Token.slice(0, -6)}AAAAAA`)).toEqual({
      ErrorCode: 'invalid',
      ...nothing,
    });
    expect(await hospital.decoded(gate, 'abc')).toEqual({ ErrorCode: 'invalid', ...nothing });
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

import { decodeJwt } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ConnectionDropped } from '#simulator/ConnectionDropped.ts';
import type { Gate } from '#simulator/authorization/gate.ts';
import type { GateMode } from '#simulator/authorization/gateOptions.ts';
import { isoDate } from '#simulator/authorization/service/share.ts';
import { defaultRules } from '#access/rules.ts';
import {
  asked,
  fakeKeycloak,
  fakeOrthanc,
  fakePeople,
  fakeStudy,
  gateBefore,
  shippedRoles,
} from './fakes.ts';
import type { FakeKeycloak, FakeOrthanc } from './fakes.ts';

const external = fakeStudy(1, ['external']);
const other = fakeStudy(2, ['research']);
const noAuditLogs = { ...defaultRules, auditLogs: false };

let keycloak: FakeKeycloak;
let orthanc: FakeOrthanc;
let now: number;

beforeEach(async () => {
  now = Date.now();
  const sharer = { id: 'id-sharer', username: 'sharer', roles: ['external-role', 'share-role'] };
  keycloak = await fakeKeycloak([...fakePeople(), sharer], []);
  orthanc = fakeOrthanc([structuredClone(external), structuredClone(other)]);
});

const gateOf = (mode: GateMode, rules = noAuditLogs): Gate =>
  gateBefore(orthanc, keycloak, { mode, rules, clock: () => now });

const tokenOf = async (name: string): Promise<string> => {
  const user = keycloak.users.find(({ username }) => username === name);
  if (user === undefined) throw new Error(name);
  return keycloak.token(user);
};

const linkTo = (
  studies: (typeof external)[],
  type: string,
  more: Record<string, unknown>,
): Record<string, unknown> => ({
  ID: 'for a test',
  Resources: studies.map(({ id, uid }) => ({ DicomUid: uid, OrthancId: id, Level: 'study' })),
  Type: type,
  ...more,
});

const minted = z.object({ Token: z.string(), Url: z.string().nullable() });
const withLabels = (labels: string[]): unknown => ({ ...shippedRoles, 'available-labels': labels });
const stone = 'stone-viewer-publication';
const nextYear = { ExpirationDate: '2099-01-31T00:00:00Z' };

async function mint(
  gate: Gate,
  {
    by = 'doctor',
    type = stone,
    studies = [external],
    more = nextYear,
  }: Partial<Parameters<typeof asking>[0]> = {},
): Promise<z.output<typeof minted>> {
  return minted.parse(await (await gate.handle(await asking({ by, type, studies, more }))).json());
}

const asking = async (link: {
  by: string;
  type: string;
  studies: (typeof external)[];
  more: Record<string, unknown>;
}): Promise<Request> => {
  const body = linkTo(link.studies, link.type, link.more);
  return asked('PUT', `/auth/tokens/${link.type}`, { token: await tokenOf(link.by), body });
};

const decoded = async (gate: Gate, token: string): Promise<unknown> =>
  (
    await gate.handle(
      asked('POST', '/auth/tokens/decode', { body: { TokenKey: 'token', TokenValue: token } }),
    )
  ).json();

describe('making a link', () => {
  test('answers the token and the landing page, and writes the date as the auth service does', async () => {
    const { Token, Url } = await mint(gateOf('faithful'));
    expect(Url).toBe(`http://hospital.example/share?token=${Token}`);
    expect(decodeJwt(Token)).toMatchObject({
      id: 'for a test',
      resources: [{ dicom_uid: external.uid, orthanc_id: external.id, url: null, level: 'study' }],
      type: stone,
      expiration_date: '2099-01-31T00:00:00+00:00',
    });
  });

  test('instant links have no page', async () => {
    expect((await mint(gateOf('faithful'), { type: 'download-instant-link' })).Url).toBeNull();
  });

  test('with ValidityDuration 0 it never ends', async () => {
    const { Token } = await mint(gateOf('faithful'), { more: { ValidityDuration: 0 } });
    expect(decodeJwt(Token)).toMatchObject({ expiration_date: null, validity_duration: null });
    now += 1e12;
    expect(await decoded(gateOf('faithful'), Token)).toMatchObject({
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
    const request = await asking({ by: 'doctor', type, studies: [external], more });
    await expect(gateOf('faithful').handle(request)).rejects.toThrow(ConnectionDropped);
  });

  test('needs the permission of its type', async () => {
    const request = await asking({ by: 'external', type: stone, studies: [external], more: {} });
    expect((await gateOf('faithful').handle(request)).status).toBe(403);
    expect((await mint(gateOf('faithful'), { by: 'external', type: 'viewer-instant-link' })).Url).toBeNull();
  });

  test('of a study that the caller may not see works in faithful mode only', async () => {
    const link = { by: 'external', type: 'viewer-instant-link', studies: [external, other], more: nextYear };
    expect((await gateOf('faithful').handle(await asking(link))).status).toBe(200);
    expect((await gateOf('hardened').handle(await asking(link))).status).toBe(403);
    expect((await gateOf('hardened').handle(await asking({ ...link, studies: [external] }))).status).toBe(
      200,
    );
  });

  test('hardened, the two ids of a study must agree', async () => {
    const mixed = { ...external, uid: other.uid };
    const link = { by: 'external', type: 'viewer-instant-link', studies: [mixed], more: nextYear };
    expect((await gateOf('hardened').handle(await asking(link))).status).toBe(403);
  });
});

describe('where failures may be asked for', () => {
  const asking = async (ID: string): Promise<Response> => {
    const body = { ...linkTo([external], stone, nextYear), ID };
    const gate = gateBefore(orthanc, keycloak, { failsOnRequest: true });
    return gate.handle(asked('PUT', `/auth/tokens/${stone}`, { token: await tokenOf('doctor'), body }));
  };

  test('a link named so fails, is dropped, or is answered with garbage', async () => {
    expect((await asking('for fail-500')).status).toBe(500);
    await expect(asking('drop')).rejects.toThrow(ConnectionDropped);
    expect(await (await asking('garbage')).text()).toContain('<!doctype html>');
    expect((await asking('raindrop')).status).toBe(200);
  });

  test('a label named so fails to be written, and can be taken out again', async () => {
    const put = async (labels: string[], store: unknown): Promise<number> => {
      const gate = gateBefore(orthanc, keycloak, {
        failsOnRequest: true,
        rolesStore: { read: async () => Promise.resolve(store), write: async () => Promise.resolve() },
      });
      const body = withLabels(labels);
      return (
        await gate.handle(asked('PUT', '/auth/settings/roles', { token: await tokenOf('admin'), body }))
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
    const gate = gateOf('faithful');
    const { Token } = await mint(gate, { type: `${viewer}-viewer-publication` });
    expect(await decoded(gate, Token)).toEqual({
      RedirectUrl: `http://hospital.example/orthanc${address}&token=${Token}`,
      ResourcesDicomIds: [external.uid],
      ResourcesOrthancIds: [external.id],
      TokenType: `${viewer}-viewer-publication`,
    });
  });

  const nothing = { ResourcesDicomIds: [], ResourcesOrthancIds: [] };

  test('expired, without a zone, instant and damaged', async () => {
    const gate = gateOf('faithful');
    const short = await mint(gate, { more: { ValidityDuration: 1 } });
    const naive = await mint(gate, { more: { ExpirationDate: '2099-01-31T00:00:00' } });
    const instant = await mint(gate, { type: 'viewer-instant-link' });
    now += 1001;
    expect(await decoded(gate, short.Token)).toEqual({ ErrorCode: 'expired', ...nothing, TokenType: stone });
    expect(await decoded(gate, naive.Token)).toEqual({ ErrorCode: 'unknown', ...nothing, TokenType: stone });
    const { Token } = instant;
    expect(await decoded(gate, Token)).toEqual({
      ErrorCode: 'unknown',
      ...nothing,
      TokenType: 'viewer-instant-link',
    });
    expect(await decoded(gate, `${Token.slice(0, -6)}AAAAAA`)).toEqual({ ErrorCode: 'invalid', ...nothing });
    expect(await decoded(gate, 'abc')).toEqual({ ErrorCode: 'invalid', ...nothing });
  });
});

describe('what a link opens', () => {
  test('its study and archive, without the labels; not another study, nor anything after its end', async () => {
    const gate = gateOf('faithful');
    const { Token } = await mint(gate, { more: { ValidityDuration: 60 } });
    const open = async (study: typeof external, more = ''): Promise<Response> =>
      gate.handle(asked('GET', `/studies/${study.id}${more}?token=${Token}&filename=x.zip`));
    expect(await (await open(external)).json()).toMatchObject({ ID: external.id, Labels: [] });
    expect((await open(external, '/archive')).status).toBe(200);
    expect(orthanc.sent.at(-1)?.target).toBe(`/studies/${external.id}/archive?filename=x.zip`);
    expect((await open(other)).status).toBe(403);
    now += 60_001;
    expect((await open(external)).status).toBe(403);
  });

  test('one archive of several studies, if all are in it', async () => {
    const gate = gateOf('faithful');
    const both = await mint(gate, { type: 'download-instant-link', studies: [external, other] });
    const one = await mint(gate, { type: 'download-instant-link' });
    const target = `/tools/create-archive?resources=${external.id},${other.id}`;
    expect((await gate.handle(asked('GET', `${target}&token=${both.Token}`))).status).toBe(200);
    expect((await gate.handle(asked('GET', `${target}&token=${one.Token}`))).status).toBe(403);
    expect((await gate.handle(asked('GET', target, { token: await tokenOf('admin') }))).status).toBe(403);
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
    const gate = gateOf('faithful');
    const { Token } = await mint(gate);
    const request = asked(
      method,
      `/studies/${external.id}${more}?token=${Token}`,
      method === 'DELETE' ? {} : { body: '{}' },
    );
    expect((await gate.handle(request)).status).toBe(403);
  });

  test.each(writes)(
    'in the header it can %s %s in faithful mode, and cannot in hardened',
    async (method, more) => {
      const { Token } = await mint(gateOf('faithful'));
      const write = (): Request =>
        asked(method, `/studies/${external.id}${more}`, {
          headers: { token: Token },
          ...(method === 'DELETE' ? {} : { body: '{}' }),
        });
      expect((await gateOf('hardened').handle(write())).status).toBe(403);
      expect((await gateOf('faithful').handle(write())).status).toBe(200);
    },
  );

  test('with audit logs on, the header cannot delete for want of a user, and says so', async () => {
    const { Token } = await mint(gateOf('faithful'));
    const request = asked('DELETE', `/studies/${external.id}`, { headers: { token: Token } });
    const answer = await gateOf('faithful', defaultRules).handle(request);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      Details: expect.stringContaining('no user profile or UserData found'),
    });
  });

  test('in the header it reads in hardened mode too', async () => {
    const { Token } = await mint(gateOf('faithful'));
    const request = asked('GET', `/studies/${external.id}`, { headers: { token: Token } });
    expect((await gateOf('hardened').handle(request)).status).toBe(200);
  });
});

describe('hardened', () => {
  test.each(['/statistics', '/changes', '/plugins/postgresql/audit-logs'])(
    '%s is for administrators',
    async (target) => {
      const open = async (mode: GateMode, name: string): Promise<number> =>
        (await gateOf(mode).handle(asked('GET', target, { token: await tokenOf(name) }))).status;
      expect(await open('faithful', 'external')).toBe(200);
      expect(await open('hardened', 'external')).toBe(403);
      expect(await open('hardened', 'admin')).toBe(200);
    },
  );

  test('nobody uploads without a sign-in', async () => {
    const upload = (): Request => asked('POST', '/instances', { body: 'x' });
    expect((await gateOf('faithful').handle(upload())).status).toBe(200);
    expect((await gateOf('hardened').handle(upload())).status).toBe(403);
    const profile = await gateOf('hardened').handle(asked('GET', '/auth/user/profile'));
    expect(await profile.json()).toEqual({ groups: [], name: 'Anonymous', permissions: [] });
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

import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import type { Study } from '#api/orthanc/studies/study.ts';
import { sampleStudy } from '#api/orthanc/studies/tests/samples.ts';
import { connectTest } from '#api/tests/connectTest.ts';
import { HiddenStudiesError, makeLinks, type LinkOrder } from './makeLinks.ts';

const study = (id: string, studyInstanceUid = `1.2.${id}`): Study =>
  sampleStudy(id, {
    studyInstanceUid,
    patientName: 'Doe^Jane',
    patientId: 'P1',
    description: 'secret words',
  });
const order = (part: Partial<LinkOrder>): LinkOrder => ({
  studies: [study('a'), study('b')],
  kind: 'ohif',
  expiresAt: new Date('2026-12-21T10:00:30.900Z'),
  each: false,
  landing: 'console',
  origin: 'https://pacs.example',
  texts: { recipient: 'Dr Weber', note: 'for the second opinion' },
  ...part,
});
const askedSchema = z.object({
  ID: z.string(),
  Type: z.string(),
  Resources: z.array(z.object({ OrthancId: z.string(), DicomUid: z.string(), Level: z.string() })),
  ExpirationDate: z.optional(z.string()),
});

/** A token as the server writes one, over some study. */
const tokenFor = (id: string, own?: string): string => {
  const payload = JSON.stringify({ type: 'x', resources: [{ orthanc_id: id, level: 'study' }], id: own });
  return `t.${btoa(payload).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}.s`;
};

/** What the server was asked to mint, whom it lets see, and what it answers in place of a token. */
const server = {
  minted: [] as string[],
  visible: ['a', 'b'],
  failing: new Set<string>(),
  token: undefined as string | undefined,
};

beforeEach(() => {
  server.minted = [];
  server.visible = ['a', 'b'];
  server.failing.clear();
  server.token = undefined;
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    if (url.endsWith('/tools/find')) return Response.json(server.visible);
    const body = typeof init?.body === 'string' ? init.body : '';
    const { Resources } = z.parse(askedSchema, JSON.parse(body));
    if (Resources.some(({ OrthancId }) => server.failing.has(OrthancId))) throw new TypeError('dropped');
    server.minted.push(body);
    return Response.json({ Token: server.token ?? tokenFor(Resources[0]?.OrthancId ?? ''), Url: null });
  });
  connectTest({ base: { orthanc: 'http://orthanc', keycloak: '' }, getToken: async () => undefined });
});

test('one link for all: named by both ids, to the second in UTC, with a random id and no words of anybody', async () => {
  const { links, failures } = await makeLinks(order({}));
  expect(failures).toEqual([]);
  expect(links).toMatchObject([{ href: `https://pacs.example/share#token=${tokenFor('a')}`, kind: 'ohif' }]);
  const [body = ''] = server.minted;
  expect(z.parse(askedSchema, JSON.parse(body))).toEqual({
    ID: links[0]?.id,
    Type: 'ohif-viewer-publication',
    Resources: [
      { OrthancId: 'a', DicomUid: '1.2.a', Level: 'study' },
      { OrthancId: 'b', DicomUid: '1.2.b', Level: 'study' },
    ],
    ExpirationDate: '2026-12-21T10:00:30Z',
  });
  expect(body).not.toMatch(/Doe|secret|Weber|opinion/);
});

test('a link that never ends is asked for without a date', async () => {
  await makeLinks(order({ expiresAt: undefined }));
  expect(server.minted[0]).not.toMatch(/ExpirationDate|ValidityDuration/);
});

test.each([
  ['another random id, as a hardened proxy puts there', '0123456789abcdef', /^0123456789abcdef$/],
  ['words', 'Jane Doe', /^(?!0123456789abcdef)[0-9a-f]{16}$/],
])('the record names the link by the id in its token: %s', async (_name, own, id) => {
  server.token = tokenFor('a', own);
  const { links } = await makeLinks(order({}));
  expect(links[0]?.id).toMatch(id);
});

describe('studies that are not seen', () => {
  test.each([
    ['not found', ['a'], [study('a'), study('b')], ['b']],
    ['without an identifier', ['a', 'b'], [study('a'), study('b', '')], ['b']],
    ['all of them', [], [study('a'), study('b')], ['a', 'b']],
  ])('%s: nothing is made', async (_name, visible, studies, hidden) => {
    server.visible = visible;
    const error = await makeLinks(order({ studies })).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(HiddenStudiesError);
    expect(error instanceof HiddenStudiesError && error.hidden.map(({ id }) => id)).toEqual(hidden);
    expect(server.minted).toEqual([]);
  });
});

test('one link for each: what fails stands beside what was made', async () => {
  server.failing.add('a');
  const made = await makeLinks(order({ each: true }));
  expect(made.links.map(({ studies }) => studies)).toEqual([[{ orthancId: 'b', studyInstanceUid: '1.2.b' }]]);
  expect(made.failures).toMatchObject([{ study: { id: 'a' }, error: { kind: 'offline' } }]);
});

describe('an answer without a usable token is an error, never a link', () => {
  const good = tokenFor('a');
  test.each([
    ['empty', ''],
    ['words', 'ok'],
    ['two parts', good.split('.').slice(0, 2).join('.')],
    ['an empty signature', good.replace(/[^.]+$/, '')],
    ['padded', ` ${good}`],
    ['wrapped', `${good}\n`],
    ['with base64 of the other alphabet', `${good}+/=`],
    ['no JSON inside', 'a.b.c'],
    ['of Keycloak', `t.${btoa('{"iss":"x"}').replace(/=+$/, '')}.s`],
    ['without resources', `t.${btoa('{"resources":[]}').replace(/=+$/, '')}.s`],
  ])('%s', async (_name, token) => {
    server.token = token;
    await expect(makeLinks(order({}))).rejects.toMatchObject({ kind: 'garbled', detail: /share token/ });
    const { links, failures } = await makeLinks(order({ each: true }));
    expect([links.length, failures.length]).toEqual([0, 2]);
  });
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { normalize } from '#simulator/dataset/indexed.ts';
import { testServer } from './server.ts';

// Each of these was asked of a real Orthanc 1.13 with SQLite that holds the same 2,000 studies (docs/platform.md).
describe('searching as the index does', () => {
  const server = testServer();
  const name = (PatientName: string): { Query: object } => ({ Query: { PatientName } });

  it.each([
    ['Müller^Anna', 'MLLER^ANNA'],
    ['Иванова^Анна', '^'],
    [' a_b%c\t', 'A B C'],
  ])('normalizes %j', (value, expected) => {
    expect(normalize(value)).toBe(expected);
  });

  it.each([
    ['müller*', true],
    ['MÜLLER*', true],
    ['M*LLER*', true],
    ['MULLER*', false],
    ['M?LLER*', false],
    ['MLLER*', false],
  ])('%s finds Müller: %s', async (text, isFound) => {
    expect((await server.find(name(text))).length > 0).toBe(isFound);
  });

  it('counts without looking at the values as they are', async () => {
    const [found, counted] = [await server.find(name('MLLER*')), await server.count(name('MLLER*'))];
    expect([found.length, counted]).toEqual([0, (await server.find(name('Müller*'))).length]);
    expect(await server.count(name('*é*'))).toBe(2000);
    expect((await server.find(name('*é*'))).length).toBeLessThan(400);
  });

  it('counts Since and Limit on what the index finds: pages are short, and all that match come in the end', async () => {
    const all = await server.find(name('mü*'));
    const counted = await server.count(name('mü*'));
    const starts = Array.from({ length: Math.ceil(counted / 20) }, (_, page) => page * 20);
    const pages = await Promise.all(
      starts.map(async (Since) => server.find({ ...name('mü*'), Since, Limit: 20 })),
    );
    expect(pages.some((page) => page.length < 20)).toBe(true);
    expect(pages.flat()).toEqual(all);
  });

  it('minds the case in the second step', async () => {
    const [upper, lower] = [name('Müller*'), name('müller*')];
    expect((await server.find({ ...upper, CaseSensitive: true })).length).toBeGreaterThan(0);
    expect(await server.find({ ...lower, CaseSensitive: true })).toEqual([]);
  });

  it('takes Limit 0 for no limit', async () => {
    expect(await server.find({ Limit: 0 })).toHaveLength(2000);
  });

  it('reads a requested tag that it doesn’t store from a file', async () => {
    const request = { Level: 'Study', Query: {}, Limit: 1, ResponseContent: ['RequestedTags'] };
    const tags = ['SpecificCharacterSet', 'Rows'];
    const rows = await server.json('POST', '/tools/find', { ...request, RequestedTags: tags });
    expect(z.array(z.object({ RequestedTags: z.unknown() })).parse(rows)[0]?.RequestedTags).toEqual({
      SpecificCharacterSet: 'ISO_IR 192',
      Rows: expect.any(String),
    });
  });

  it('names a requested tag that it doesn’t know', async () => {
    const request = { Level: 'Study', Query: {}, Limit: 1, RequestedTags: ['StudyDescripton'] };
    const { Details, OrthancStatus } = z
      .object({ Details: z.string(), OrthancStatus: z.number() })
      .parse(await server.json('POST', '/tools/find', request));
    expect([Details, OrthancStatus]).toEqual(['StudyDescripton', 27]);
  });

  it('answers null for a requested tag that cannot be had', async () => {
    const request = { Level: 'Study', Query: {}, Limit: 1, ResponseContent: ['RequestedTags'] };
    const rows = await server.json('POST', '/tools/find', { ...request, RequestedTags: ['PatientComments'] });
    expect(z.array(z.object({ RequestedTags: z.unknown() })).parse(rows)[0]?.RequestedTags).toEqual({
      PatientComments: null,
    });
  });

  const notStored = { PatientComments: 'x' };
  it.each([
    ['find', { Query: { StudyDate: '2024*' } }, 3, 'Wildcards are not allowed on tag 0008,0020'],
    ['count-resources', { Query: { PatientAge: '0*' } }, 3, 'Wildcards are not allowed on tag 0010,1010'],
    ['find', { Query: {}, Since: -1 }, 3, 'Field "Since" must be a positive integer'],
    ['find', { Query: {}, Limit: '5' }, 8, 'Field "Limit" must be an integer'],
    ['find', { Query: notStored, Since: 1 }, 8, "Unable to use 'Since' in tools/find when"],
    ['count-resources', { Query: notStored }, 8, 'Unable to count resources when querying tags'],
    ['count-resources', { Query: {}, CaseSensitive: true }, 3, 'Setting "CaseSensitive" to "true" is not'],
  ])('%s of %j is 400', async (path, request, number, message) => {
    const answer = await server.send('POST', `/tools/${path}`, { Level: 'Study', ...request });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      OrthancStatus: number,
      Details: expect.stringContaining(message),
    });
  });
});

describe('metadata', () => {
  it('passes If-Match where there is none yet, refuses another’s', async () => {
    const server = testServer();
    const path = `/studies/${server.dataset.ids.encode('Study', 7)}/metadata/castellan-shares`;
    const put = async (body: string, ifMatch: string): Promise<number> =>
      (await server.send('PUT', path, body, { 'If-Match': ifMatch })).status;
    const other = `"0-${'0'.repeat(32)}"`;
    expect(await put('a', other)).toBe(200);
    expect(await put('b', other)).toBe(409);
    expect(await (await server.send('GET', path)).text()).toBe('a');
  });
});

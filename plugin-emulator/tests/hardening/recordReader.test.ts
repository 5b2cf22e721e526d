import { expect, test } from 'vitest';
import type { Ask } from '#hardening/caller.js';
import { readEntries } from '#hardening/shares/recordReader.js';

const id = (n: number): string => Array.from({ length: 5 }, () => String(n).repeat(8)).join('-');
const text = (...ids: string[]): string =>
  JSON.stringify({ version: 1, links: ids.map((link) => ({ id: link, until: null })) });

interface Orthanc {
  /** Studies by UID. */
  studies?: Record<string, { id: string; records?: unknown }>;
  /** What a study's metadata answers. */
  metadata?: { status: number; text: string };
  /** What a find answers instead of those. */
  find?: { status: number; text: string };
}

/** Asks an Orthanc; `asked` gets the first line of each question. */
const asking =
  ({ studies = {}, metadata = { status: 404, text: '' }, find }: Orthanc, asked: string[] = []): Ask =>
  async ({ method, path, body = '' }) => {
    asked.push(`${method} ${path}`);
    if (path !== '/tools/find') return metadata;
    const uids = /"StudyInstanceUID":"([^"]*)"/.exec(body)?.[1]?.split('\\\\') ?? [];
    const found = uids
      .flatMap((uid) => studies[uid] ?? [])
      .map(({ id: ID, records }) => ({
        ID,
        Metadata: records === undefined ? {} : { 'castellan-shares': records },
      }));
    return find ?? { status: 200, text: JSON.stringify(found) };
  };

const named = (n: number) => ({ orthancId: id(n), dicomUid: `1.2.${n}` });
const idsOf = async (ask: Ask, ...studies: Parameters<typeof readEntries>[1]) =>
  (await readEntries(ask, studies)).map((entry) => entry.id);

test('one find reads the records of twenty studies', async () => {
  const asked: string[] = [];
  const studies = Object.fromEntries(
    Array.from({ length: 45 }, (_, at) => [
      `1.2.${at}`,
      { id: `${at}`.padStart(8, '0'), records: text(`${at}`) },
    ]),
  );
  const uids = Object.keys(studies).map((dicomUid) => ({ orthancId: undefined, dicomUid }));
  expect(await idsOf(asking({ studies }, asked), ...uids)).toHaveLength(45);
  expect(asked).toEqual(['POST /tools/find', 'POST /tools/find', 'POST /tools/find']);
});

test('studies with one UID count both', async () => {
  const studies = { '1.2.1': { id: id(1), records: text('a') } };
  const metadata = { status: 200, text: text('b') };
  const half = { orthancId: id(2), dicomUid: '1.2.1' };
  expect(await idsOf(asking({ studies, metadata }), half)).toEqual(['a', 'b']);
});

test('a study that was deleted has no records, however Orthanc and its plugin say so', async () => {
  const studies = { '1.2.1': { id: id(1), records: text('a') }, '1.2.2': { id: id(2) } };
  for (const status of [403, 404]) {
    const ask = asking({ studies, metadata: { status, text: '' } });
    expect(await idsOf(ask, named(1), named(2), named(3))).toEqual(['a']);
    expect(await idsOf(ask, { orthancId: id(3), dicomUid: undefined })).toEqual([]);
  }
});

test.each([
  ['a wrong key', 'answers 403', { find: { status: 403, text: '' } }],
  ['an Orthanc that fails', 'answers 500', { find: { status: 500, text: '' } }],
  ['no JSON', 'answers 200', { find: { status: 200, text: '<html>' } }],
  ['an object', 'answers 200', { find: { status: 200, text: '{}' } }],
  ['an Orthanc that answers IDs alone', 'without metadata', { find: { status: 200, text: `["${id(1)}"]` } }],
  [
    'an Orthanc that leaves out metadata',
    'without metadata',
    { find: { status: 200, text: `[{"ID":"${id(1)}"}]` } },
  ],
  ['damaged records', 'are damaged', { studies: { '1.2.1': { id: id(1), records: '{' } } }],
  ['records that are no text', 'are damaged', { studies: { '1.2.1': { id: id(1), records: 4242 } } }],
  ['empty records', 'are damaged', { studies: { '1.2.1': { id: id(1), records: '' } } }],
  ['a study that fails', 'answers 500', { metadata: { status: 500, text: '' } }],
  ['a study with another page', 'are damaged', { metadata: { status: 200, text: '<html>' } }],
])('fails for %s', async (_, reason, orthanc) => {
  await expect(readEntries(asking(orthanc), [named(1)])).rejects.toThrow(reason);
});

test('a hundred studies that aren’t there cost one question each, eight at a time', async () => {
  const asked: string[] = [];
  const orthanc = asking({ metadata: { status: 403, text: '' } }, asked);
  let [running, most] = [0, 0];
  const slow: Ask = async (question) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((done) => {
      setImmediate(done);
    });
    running -= 1;
    return orthanc(question);
  };
  const studies = Array.from({ length: 100 }, (_, at) => ({
    orthancId: id(1).replace(/^.{8}/, String(at).padStart(8, '0')),
    dicomUid: undefined,
  }));
  expect(await idsOf(slow, ...studies)).toEqual([]);
  expect(most).toBe(8);
  expect(asked).toHaveLength(100);
});

import { describe, expect, it } from 'vitest';
import { dicomFile } from '../dicom/dicomFile.ts';
import { testServer, type TestServer } from './server.ts';
import type { Database } from '../options.ts';

/** Studies as they were measured on a real Orthanc with SQLite: PatientID, StudyDate, StudyTime, PatientName; `-`: no such tag. */
const studies = [
  ['a', '20240101', '100000', 'Adam'],
  ['b', '20240101', '120000', 'Bert'],
  ['c', '20230101', '-', 'Čapek'],
  ['e', '', '', ''],
  ['m', '-', '-', '-'],
  ['g', 'unknown', '', 'Zoe'],
  ['l', '00000000', '', 'Xu'],
  ['n', '(none)', '', '^'],
] as const;

async function serverWith(database: Database): Promise<TestServer> {
  const server = testServer({ database, size: 0 });
  for (const [id, StudyDate, StudyTime, PatientName] of studies) {
    const tags = Object.entries({ StudyDate, StudyTime, PatientName }).filter(([, value]) => value !== '-');
    const uid = `2.25.${String(id.charCodeAt(0))}`;
    const file = dicomFile({
      ...Object.fromEntries(tags),
      PatientID: id,
      StudyInstanceUID: uid,
      SeriesInstanceUID: `${uid}.1`,
      SOPInstanceUID: `${uid}.1.1`,
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.7',
      Modality: 'OT',
    });
    expect((await server.send('POST', '/instances', file)).status).toBe(200);
  }
  return server;
}

async function order(server: TestServer, body: object): Promise<string> {
  const ResponseContent = ['MainDicomTags'];
  const found = await server.json('POST', '/tools/find', {
    Level: 'Study',
    Query: {},
    ResponseContent,
    ...body,
  });
  return Array.from(JSON.stringify(found).matchAll(/"PatientID":"(.)"/g), ([, id]) => id).join('');
}

const by = (Direction: string, ...keys: string[]) => ({
  OrderBy: keys.map((Key) => ({ Type: 'DicomTag', Key, Direction })),
});

describe.each(['sqlite', 'postgresql'] as const)('on %s', (database) => {
  const pick = (sqlite: string, postgresql: string): string => (database === 'sqlite' ? sqlite : postgresql);

  it.each([
    ['one key, newest first: no date last', by('DESC', 'StudyDate'), /^g[ab]{2}clnem$/],
    ['one key, oldest first: no date last, an empty one first', by('ASC', 'StudyDate'), /^enlc[ab]{2}gm$/],
    [
      'two keys, newest first',
      by('DESC', 'StudyDate', 'StudyTime'),
      new RegExp(`^${pick('gbaclnem', 'mgbaclne')}$`),
    ],
    [
      'two keys, oldest first',
      by('ASC', 'StudyDate', 'StudyTime'),
      new RegExp(`^${pick('menlcabg', 'enlcabgm')}$`),
    ],
    ['a name', by('ASC', 'PatientName'), /^eacblgnm$/],
  ])('%s', async (_, body, expected) => {
    expect(await order(await serverWith(database), body)).toMatch(expected);
  });

  it.each([
    ['00010101-99991231', 'cab'],
    ['00010101-', 'cabg'],
    ['-20240101', 'enlcab'],
  ])('finds the dates %s, an empty one where there is no lower end', async (StudyDate, expected) => {
    const server = await serverWith(database);
    expect(await order(server, { Query: { StudyDate }, ...by('ASC', 'StudyDate', 'StudyTime') })).toBe(
      expected,
    );
    expect(await server.count({ Query: { StudyDate } })).toBe(expected.length);
  });

  it('takes a range without ends for no condition, and a star for any value there is', async () => {
    const server = await serverWith(database);
    expect(await server.count({ Query: { StudyDate: '-' } })).toBe(8);
    expect(await server.count({ Query: { PatientName: '*' } })).toBe(7);
    expect(await server.count({ Query: { PatientName: '?*' } })).toBe(6);
  });
});

it.each(['sqlite', 'postgresql'] as const)(
  'orders generated and held studies alike on %s',
  async (database) => {
    const server = testServer({ database });
    const order = by('DESC', 'StudyDate', 'StudyTime');
    const before = await server.find(order);
    // A study whose labels changed is compared with the others one by one.
    await server.send('PUT', `/studies/${before[0] ?? ''}/labels/x`, '');
    const change = {
      Replace: { InstitutionName: 'x' },
      Keep: ['StudyInstanceUID', 'SeriesInstanceUID', 'SOPInstanceUID'],
      Force: true,
    };
    for (const id of [before[0], before[5], before[1000], before.at(-1)])
      await server.send('POST', `/studies/${id ?? ''}/modify`, change);
    expect(await server.find(order)).toEqual(before);
  },
);

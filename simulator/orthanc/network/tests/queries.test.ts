import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testServer, type TestServer } from '#simulator/orthanc/tests/server.ts';

const created = z.object({ ID: z.string() });
const answersOf = z.array(z.record(z.string(), z.string()));
const LIST = {
  PatientName: '',
  PatientID: '',
  StudyDate: '',
  ModalitiesInStudy: '',
  AccessionNumber: '',
  StudyDescription: '',
  NumberOfStudyRelatedInstances: '',
  NumberOfStudyRelatedSeries: '',
};

let server: TestServer;
beforeEach(() => {
  server = testServer();
});

async function run(Query: Record<string, string>, more: Record<string, unknown> = {}): Promise<string> {
  const body = { Level: 'Study', Query, ...more };
  return created.parse(await server.json('POST', '/modalities/ARCHIVE/query', body)).ID;
}
async function answers(Query: Record<string, string>, more = {}): Promise<z.infer<typeof answersOf>> {
  const id = await run(Query, more);
  return answersOf.parse(await server.json('GET', `/queries/${id}/answers?expand&simplify`));
}
const names = (tags: Record<string, string> | undefined): string[] => Object.keys(tags ?? {});

describe('a query', () => {
  it('tells what was asked and the keys of its level, all as texts', async () => {
    const found = await answers(LIST);
    expect(found).toHaveLength(60);
    const always = ['QueryRetrieveLevel', 'RetrieveAETitle', 'SpecificCharacterSet', 'StudyInstanceUID'];
    expect(names(found[0])).toEqual([...Object.keys(LIST), ...always].sort());
    expect(found[0]).toMatchObject({ QueryRetrieveLevel: 'STUDY', SpecificCharacterSet: 'ISO_IR 100' });
    expect(names((await answers({ PatientName: '*' }))[0])).toEqual(
      ['AccessionNumber', 'PatientID', 'PatientName', ...always].sort(),
    );
  });
  it('drops what belongs to a lower level without a word', async () => {
    const found = await answers({ ...LIST, SeriesDescription: '*FLAIR*' });
    expect([found.length, names(found[0]).includes('SeriesDescription')]).toEqual([60, false]);
  });
  it('has answers without counts, with ones that are no numbers, and without tags', async () => {
    const found = await answers(LIST);
    const counts = new Set(found.map((answer) => answer['NumberOfStudyRelatedInstances']));
    expect([counts.has(undefined), counts.has('n/a')]).toEqual([true, true]);
    expect(found.some((answer) => answer['StudyDate'] === undefined)).toBe(true);
    const body = { Level: 'Study', Query: LIST };
    const { ID } = created.parse(await server.json('POST', '/modalities/PACS-DYING/query', body));
    const dying = answersOf.parse(await server.json('GET', `/queries/${ID}/answers?expand&simplify`));
    expect(dying.filter((answer) => answer['StudyInstanceUID'] === undefined)).toHaveLength(1);
  });
  it('drops characters that the remote has no code for', async () => {
    const found = await answers(LIST);
    expect(found.filter((answer) => /[^\u0020-\u00ff]/.test(answer['PatientName'] ?? ''))).toEqual([]);
  });
  it('matches names in any case, dates in a range, several modalities', async () => {
    const first = (await answers(LIST)).find((answer) => /^[A-Z][a-z]+\^/.test(answer['PatientName'] ?? ''));
    const family = (first?.['PatientName'] ?? '').split('^')[0] ?? '';
    expect((await answers({ PatientName: `${family.toUpperCase()}*` })).length).toBeGreaterThan(0);
    const dated = await answers({ StudyDate: '20250101-20261231' });
    expect(dated.length).toBeGreaterThan(0);
    expect(dated.every((answer) => /^202[56]/.test(answer['StudyDate'] ?? '2025'))).toBe(true);
    const modalities = await answers({ ModalitiesInStudy: 'CT\\MR' });
    expect(modalities.every((answer) => /CT|MR/.test(answer['ModalitiesInStudy'] ?? 'CT'))).toBe(true);
  });
  it('with a wildcard in a date is refused by the remote, which is 422', async () => {
    const body = { Level: 'Study', Query: { StudyDate: '2026*' } };
    const answer = await server.send('POST', '/modalities/ARCHIVE/query', body);
    expect([answer.status, await answer.json()]).toEqual([
      422,
      expect.objectContaining({
        Details:
          'C-FIND SCU to AET "ARCHIVE" has failed with DIMSE status 0xC000 (unable to process - invalid query ?)',
        ErrorPayload: { Content: { DimseErrorStatus: 49_152 }, Type: 'Dimse' },
        OrthancStatus: 9,
      }),
    ]);
  });
  it('is kept until a hundred others were used since', async () => {
    const first = await run({ PatientID: 'nobody' });
    const second = await run({ PatientID: 'nobody' });
    const read = async (id: string): Promise<number> =>
      (await server.send('GET', `/queries/${id}/answers`)).status;
    for (let count = 0; count < 98; count += 1) await run({ PatientID: 'nobody' });
    expect(await read(first)).toBe(200);
    await run({ PatientID: 'nobody' });
    expect([await read(first), await read(second)]).toEqual([200, 404]);
  });
});

describe('answers', () => {
  it('are indexes, tags in full, by number or by name', async () => {
    const [{ PatientID = '' } = {}] = await answers(LIST);
    const id = await run({ PatientID });
    const get = async (path: string): Promise<unknown> => server.json('GET', `/queries/${id}${path}`);
    const number = z.array(z.string()).parse(await get('/answers')).length;
    expect(await get('/answers')).toEqual(Array.from({ length: number }, (_, at) => String(at)));
    expect(await get('/answers/0/content')).toMatchObject({
      '0010,0020': { Name: 'PatientID', Type: 'String', Value: PatientID },
    });
    expect(await get('/answers/0/content?short')).toMatchObject({ '0010,0020': PatientID });
    expect((await server.send('GET', `/queries/${id}/answers/99/content`)).status).toBe(400);
    expect(await get('')).toEqual(['answers', 'level', 'modality', 'query', 'retrieve']);
    expect(await get('/query?simplify')).toEqual({ PatientID });
  });
  it('lead to the series below', async () => {
    const id = await run({});
    const below = { Query: { SeriesDescription: '', Modality: '' } };
    const { ID } = created.parse(await server.json('POST', `/queries/${id}/answers/0/query-series`, below));
    const series = answersOf.parse(await server.json('GET', `/queries/${ID}/answers?expand&simplify`));
    expect(series.length).toBeGreaterThan(0);
    expect(series[0]).toMatchObject({ QueryRetrieveLevel: 'SERIES' });
    expect(names(series[0])).toEqual(
      expect.arrayContaining(['SeriesInstanceUID', 'StudyInstanceUID', 'Modality']),
    );
  });
});

describe('a retrieval', () => {
  const details = z.array(
    z.strictObject({
      DimseErrorStatus: z.number(),
      Query: z.record(z.string(), z.string()),
      ReceivedInstancesIds: z.array(z.string()),
    }),
  );
  const content = z.strictObject({
    Description: z.literal('REST API'),
    Details: details,
    LocalAet: z.string(),
    Query: z.array(z.record(z.string(), z.string())),
    RemoteAet: z.string(),
    TargetAet: z.string().optional(),
  });

  it('is synchronous by default, and tells what it received', async () => {
    const id = await run({});
    const told = content.parse(await server.json('POST', `/queries/${id}/answers/0/retrieve`, ''));
    expect(Object.keys(told.Query[0] ?? {})).toEqual(['0008,0050', '0008,0052', '0010,0020', '0020,000d']);
    expect(told).toMatchObject({ LocalAet: 'ORTHANC', RemoteAet: 'ARCHIVE', TargetAet: 'ORTHANC' });
    expect(told.Details[0]?.ReceivedInstancesIds.length).toBeGreaterThan(0);
    const get = { RetrieveMethod: 'C-GET', Simplify: true };
    const again = content.parse(await server.json('POST', `/queries/${id}/answers/0/retrieve`, get));
    expect(Object.keys(again.Query[0] ?? {})).toContain('StudyInstanceUID');
    expect(again.TargetAet).toBeUndefined();
  });
  it.each([
    ['another target', { TargetAet: 'NOWHERE' }, {}],
    ['an entry that may not store', {}, { AllowStore: false }],
  ])('to %s fails like a study that the remote lacks', async (_, body, modality) => {
    const entry = { AET: 'ARCHIVE', Host: 'archive.example', Port: 104 };
    await server.send('PUT', '/modalities/ARCHIVE', { ...entry, ...modality });
    const id = await run({});
    const answer = await server.send('POST', `/queries/${id}/answers/0/retrieve`, body);
    const lacking = { Level: 'Study', Resources: [{ StudyInstanceUID: '1.2.3' }] };
    const other = await server.send('POST', '/modalities/ARCHIVE/move', lacking);
    const failure = z.object({
      Details: z.literal(
        'C-MOVE SCU to AET "ARCHIVE" has failed with DIMSE status 0xC000 (unable to process - resource not found ?)',
      ),
      ErrorPayload: z.object({ Type: z.literal('RetrieveJob'), Content: details }),
    });
    expect([answer.status, other.status]).toEqual([500, 500]);
    expect(failure.parse(await answer.json()).ErrorPayload.Content[0]?.DimseErrorStatus).toBe(49_152);
    failure.parse(await other.json());
  });
  it('of a study of one instance that is here drops its labels', async () => {
    const slot = Array.from({ length: 2000 }, (_, at) => 1999 - at).find(
      (at) => server.dataset.instanceCount(at) === 1 && server.dataset.labelMask(at) !== 0,
    );
    const id = server.dataset.ids.encode('Study', slot ?? -1);
    const labels = async (): Promise<unknown> => server.json('GET', `/studies/${id}/labels`);
    expect(await labels()).not.toEqual([]);
    const uid = server.dataset.studyTags(slot ?? -1)['StudyInstanceUID'] ?? '';
    await server.json('POST', `/queries/${await run({ StudyInstanceUID: uid })}/answers/0/retrieve`, '');
    expect(await labels()).toEqual([]);
  });
});

it.each([
  ['CT,MR', true],
  ['CT\\MR', false],
])('a search by DICOMweb for the modalities %s finds any of them: %s', async (ModalitiesInStudy, isAny) => {
  const found = z.array(z.unknown()).parse(
    await server.json('POST', '/dicom-web/servers/cloud/qido', {
      Uri: '/studies',
      Arguments: { ModalitiesInStudy },
    }),
  );
  expect(found.length > 0).toBe(isAny);
});

it('a search by DICOMweb gives first values as texts and counts as numbers', async () => {
  const body = { Uri: '/studies', Arguments: { limit: '30', includefield: 'StudyDescription' } };
  const found = z
    .array(z.record(z.string().regex(/^[0-9A-F]{8}$/), z.looseObject({ Name: z.string(), vr: z.string() })))
    .parse(await server.json('POST', '/dicom-web/servers/cloud/qido', body));
  expect(found).toHaveLength(30);
  expect(found[0]?.['00201208']).toMatchObject({
    Element: 0x1208,
    Group: 32,
    vr: 'IS',
    Value: expect.any(Number),
  });
  const modalities = found.map((one) => one['00080061']?.['Value']);
  expect(modalities.every((value) => typeof value === 'string' && !value.includes('\\'))).toBe(true);
});

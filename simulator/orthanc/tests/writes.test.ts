import { beforeEach, describe, expect, it } from 'vitest';
import { zipSync } from 'fflate';
import { z } from 'zod';
import { dicomFile } from '../dicom/dicomFile.ts';
import { testServer, type TestServer } from './server.ts';

const study = z.object({
  ID: z.string(),
  IsStable: z.boolean(),
  Labels: z.array(z.string()),
  MainDicomTags: z.record(z.string(), z.string()),
  PatientMainDicomTags: z.record(z.string(), z.string()),
  ModifiedFrom: z.string().optional(),
  AnonymizedFrom: z.string().optional(),
});
const stored = z.object({
  ID: z.string(),
  ParentStudy: z.string(),
  ParentPatient: z.string(),
  Status: z.literal('Success'),
});
const job = z.object({
  State: z.string(),
  Progress: z.number(),
  ErrorCode: z.number(),
  Content: z.record(z.string(), z.unknown()),
});

const file = (tags: Readonly<Record<string, string>> = {}): Uint8Array<ArrayBuffer> =>
  dicomFile({
    PatientID: 'UP1',
    PatientName: 'Uploadé^Ünal=山田',
    StudyInstanceUID: '1.2.3',
    SeriesInstanceUID: '1.2.3.1',
    SOPInstanceUID: '1.2.3.1.1',
    Modality: 'CT',
    StudyDate: '20261120',
    ...tags,
  });

let server: TestServer;
let id: string;
beforeEach(() => {
  server = testServer();
  id = server.dataset.ids.encode('Study', 1990);
});
const read = async (which = id): Promise<z.infer<typeof study>> =>
  study.parse(await server.json('GET', `/studies/${which}`));
const status = async (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
): Promise<number> => (await server.send(method, path, body, headers)).status;

describe('labels', () => {
  it('are put and deleted, twice without error', async () => {
    const path = `/studies/${id}/labels/fresh-1`;
    expect(await status('GET', path)).toBe(404);
    expect([await status('PUT', path, ''), await status('PUT', path, '')]).toEqual([200, 200]);
    expect((await read()).Labels).toContain('fresh-1');
    expect(await server.json('GET', '/tools/labels')).toContain('fresh-1');
    expect([await status('DELETE', path), await status('DELETE', path)]).toEqual([200, 200]);
    expect((await read()).Labels).not.toContain('fresh-1');
    expect(await server.json('GET', '/tools/labels')).not.toContain('fresh-1');
  });
  it.each([
    ['a'.repeat(64), 200],
    ['a'.repeat(65), 400],
    ['A_b-9', 200],
    ['a b', 400],
    ['é', 400],
    ['a.b', 400],
    ['a/b', 400],
    ['<b>', 400],
  ])('%s: %i', async (label, expected) => {
    expect(await status('PUT', `/studies/${id}/labels/${encodeURIComponent(label)}`, '')).toBe(expected);
  });
  it('of a study that is gone are 404', async () => {
    await server.send('DELETE', `/studies/${id}`);
    expect(await status('PUT', `/studies/${id}/labels/x`, '')).toBe(404);
  });
});

describe('metadata', () => {
  const path = (): string => `/studies/${id}/metadata/castellan-shares`;
  it('has an entity tag that counts the writes and that If-Match is held against', async () => {
    const first = (await server.send('PUT', path(), '[1]')).headers.get('ETag') ?? '';
    expect(first).toMatch(/^"0-[0-9a-f]{32}"$/);
    expect((await server.send('GET', path())).headers.get('ETag')).toBe(first);
    expect(await status('PUT', path(), '[2]', { 'If-Match': '"0-abc"' })).toBe(409);
    const second = (await server.send('PUT', path(), '[2]', { 'If-Match': first })).headers.get('ETag') ?? '';
    expect(second).toMatch(/^"1-/);
    expect(await (await server.send('GET', path())).text()).toBe('[2]');
    expect(await status('DELETE', path(), undefined, { 'If-Match': first })).toBe(409);
    expect(await status('DELETE', path(), undefined, { 'If-Match': second })).toBe(200);
    expect([await status('GET', path()), await status('DELETE', path())]).toEqual([404, 404]);
  });
  it('is found and counted by a metadata query', async () => {
    const other = server.dataset.ids.encode('Study', 3);
    await server.send('PUT', path(), 'a');
    await server.send('PUT', `/studies/${other}/metadata/castellan-shares`, 'b');
    const query = { MetadataQuery: { 'castellan-shares': '*' } };
    expect((await server.find(query)).toSorted()).toEqual([id, other].toSorted());
    expect(await server.count(query)).toBe(2);
  });
  it('of the system cannot be written, an unknown name is 400', async () => {
    expect(await status('PUT', `/studies/${id}/metadata/LastUpdate`, 'x')).toBe(403);
    expect(await status('PUT', `/studies/${id}/metadata/no-such-name`, 'x')).toBe(400);
    expect(
      await testServer({ userMetadata: {} })
        .send('GET', path())
        .then((answer) => answer.status),
    ).toBe(400);
  });
});

describe('upload', () => {
  const upload = async (body: Uint8Array): Promise<z.infer<typeof stored>> =>
    stored.parse(await server.json('POST', '/instances', body));
  it('makes a study with the ids that Orthanc would give, its name decoded', async () => {
    const answer = await upload(file({ PatientID: '' }));
    // SHA-1 of no PatientID, as recorded.
    expect(answer.ParentPatient).toBe('da39a3ee-5e6b4b0d-3255bfef-95601890-afd80709');
    const made = await read(answer.ParentStudy);
    expect(made.PatientMainDicomTags['PatientName']).toBe('Uploadé^Ünal=山田');
    expect([made.IsStable, made.Labels]).toEqual([false, []]);
    expect(await server.count({})).toBe(2001);
    server.pass(61_000);
    expect((await read(answer.ParentStudy)).IsStable).toBe(true);
  });
  it('makes one study of files that arrive at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, async (_, i) => upload(file({ SOPInstanceUID: `1.2.3.1.${i + 1}` }))),
    );
    expect(new Set(answers.map((answer) => answer.ParentStudy)).size).toBe(1);
    expect(await server.count({})).toBe(2001);
    expect(await server.json('GET', `/studies/${answers[0]?.ParentStudy ?? ''}/statistics`)).toMatchObject({
      CountInstances: 8,
    });
  });
  it('over the only instance of a study recreates it, without labels', async () => {
    const { ParentStudy } = await upload(file());
    await server.send('PUT', `/studies/${ParentStudy}/labels/x`, '');
    await upload(file());
    expect((await read(ParentStudy)).Labels).toEqual([]);
    await upload(file({ SOPInstanceUID: '1.2.3.1.2' }));
    await server.send('PUT', `/studies/${ParentStudy}/labels/x`, '');
    await upload(file());
    expect((await read(ParentStudy)).Labels).toEqual(['x']);
  });
  it('of a downloaded file overwrites it', async () => {
    const instance = server.dataset.ids.encode('Instance', 1990, 0, 0);
    const downloaded = new Uint8Array(
      await (await server.send('GET', `/instances/${instance}/file`)).arrayBuffer(),
    );
    expect(await upload(downloaded)).toMatchObject({ ID: instance, ParentStudy: id });
    expect(await server.count({})).toBe(2000);
  });
  it('of a zip takes what is DICOM in it', async () => {
    const zip = zipSync({
      'a.dcm': file(),
      'readme.txt': new Uint8Array([1, 2]),
      'b.dcm': file({ SOPInstanceUID: '1.2.3.1.2' }),
    });
    expect(z.array(stored).parse(await server.json('POST', '/instances', zip))).toHaveLength(2);
  });
  it('into a full storage is 507', async () => {
    const answer = await server.send('POST', '/instances', file({ PatientID: 'storage-full-1' }));
    expect([
      answer.status,
      z.object({ OrthancStatus: z.number() }).parse(await answer.json()).OrthancStatus,
    ]).toEqual([507, 19]);
  });
  it.each([
    ['empty', new Uint8Array()],
    ['too short', file().subarray(0, 200)],
    ['a damaged zip', new Uint8Array([0x50, 0x4b, 3, 4, 9])],
  ])('of a file that is %s is 400', async (_, body) => {
    expect(await status('POST', '/instances', body)).toBe(400);
  });
});

describe('jobs', () => {
  const start = async (what: string, body: object): Promise<string> =>
    z
      .object({ ID: z.string() })
      .parse(await server.json('POST', `/studies/${id}/${what}`, { Asynchronous: true, ...body })).ID;
  const readJob = async (jobId: string): Promise<z.infer<typeof job>> =>
    job.parse(await server.json('GET', `/jobs/${jobId}`));

  it('run for a while, then have a result', async () => {
    const jobId = await start('anonymize', { Replace: { PatientName: 'ANON^1' }, KeepLabels: true });
    server.pass(700);
    const running = await readJob(jobId);
    expect([running.State, running.Progress > 0 && running.Progress < 100]).toEqual(['Running', true]);
    server.pass(1000);
    const done = await readJob(jobId);
    expect([done.State, done.Progress]).toEqual(['Success', 100]);
    const result = await read(String(done.Content['ID']));
    expect(result).toMatchObject({ AnonymizedFrom: id, Labels: (await read()).Labels });
    expect(result.PatientMainDicomTags).toMatchObject({ PatientName: 'ANON^1', PatientBirthDate: '' });
    expect(await server.count({})).toBe(2001);
  });
  it('give a study new UIDs in place of the old ones', async () => {
    const jobId = await start('modify', { Replace: {}, KeepSource: false, KeepLabels: true });
    server.pass(5000);
    const result = await read(String((await readJob(jobId)).Content['ID']));
    expect(result.ModifiedFrom).toBe(id);
    expect(await status('GET', `/studies/${id}`)).toBe(404);
    expect(await server.count({})).toBe(2000);
  });
  it('need Force to keep or replace identifiers', async () => {
    expect(await status('POST', `/studies/${id}/modify`, { Keep: ['StudyInstanceUID'] })).toBe(400);
    expect(await status('POST', `/studies/${id}/modify`, { Replace: { PatientID: 'x' } })).toBe(400);
  });
  it('fail where the study is gone, and can be cancelled', async () => {
    const canceled = await start('modify', {});
    expect(await status('POST', `/jobs/${canceled}/cancel`, {})).toBe(200);
    server.pass(5000);
    expect((await readJob(canceled)).ErrorCode).toBe(37);
    const failing = await start('modify', {});
    await server.send('DELETE', `/studies/${id}`);
    server.pass(5000);
    expect(await readJob(failing)).toMatchObject({ State: 'Failure', ErrorCode: 17 });
    expect(await status('GET', '/jobs/nope')).toBe(404);
  });
});

describe('deletion', () => {
  it('names the nearest ancestor that is left', async () => {
    const slots = server.dataset.studiesOf(server.dataset.patientOf(1999));
    const patient = server.dataset.ids.encode('Patient', server.dataset.patientOf(1999));
    const answers = [];
    for (const slot of slots)
      answers.push(await server.json('DELETE', `/studies/${server.dataset.ids.encode('Study', slot)}`));
    expect(slots.length).toBeGreaterThan(1);
    expect(answers[0]).toEqual({
      RemainingAncestor: { ID: patient, Path: `/patients/${patient}`, Type: 'Patient' },
    });
    expect(answers.at(-1)).toEqual({ RemainingAncestor: null });
    expect(await status('GET', `/patients/${patient}`)).toBe(404);
  });
  it('of the last series takes the study', async () => {
    for (const series of server.dataset.series(1990).keys()) {
      await server.send('DELETE', `/series/${server.dataset.ids.encode('Series', 1990, series)}`);
    }
    expect(await status('GET', `/studies/${id}`)).toBe(404);
  });
  it('in bulk deletes nothing where one id is unknown', async () => {
    expect(
      await status('POST', '/tools/bulk-delete', {
        Resources: [id, '00000000-00000000-00000000-00000000-00000000'],
      }),
    ).toBe(404);
    expect(await status('POST', '/tools/bulk-delete', { Resources: [id] })).toBe(200);
    expect(await server.count({})).toBe(1999);
  });
});

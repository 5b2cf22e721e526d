import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dicomFile } from '#simulator/orthanc/dicom/dicomFile.ts';
import { parseDicom } from '#simulator/orthanc/dicom/parse.ts';
import { testServer, type TestServer } from '#simulator/orthanc/tests/server.ts';

const tags = z.record(z.string(), z.string());
const study = z.looseObject({
  ID: z.string(),
  Labels: z.array(z.string()),
  MainDicomTags: tags,
  PatientMainDicomTags: tags,
  ParentPatient: z.string(),
  Series: z.array(z.string()),
  ModifiedFrom: z.string().optional(),
  AnonymizedFrom: z.string().optional(),
});
const job = z.looseObject({
  State: z.string(),
  Progress: z.number(),
  ErrorCode: z.number(),
  Content: z.looseObject({ ID: z.string().optional(), TargetStudy: z.string().optional() }),
});
const stored = z.object({ ParentStudy: z.string(), ParentSeries: z.string(), ParentPatient: z.string() });
const UIDS = ['StudyInstanceUID', 'SeriesInstanceUID', 'SOPInstanceUID'];
const inPlace = { Keep: UIDS, Force: true };

let server: TestServer;
beforeEach(() => {
  server = testServer();
});

/** Uploads instances of one study, each in a series of its own. */
async function upload(count: number, more: Readonly<Record<string, string>> = {}) {
  let last: unknown;
  for (let at = 1; at <= count; at += 1) {
    const all = {
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.7',
      PatientID: 'P1',
      PatientName: 'ONE',
      StudyInstanceUID: '1.2.3',
      SeriesInstanceUID: `1.2.3.${at}`,
      SOPInstanceUID: `1.2.3.${at}.1`,
      StudyDescription: 'before',
      Modality: 'OT',
      ...more,
    };
    last = await server.json('POST', '/instances', dicomFile(all));
  }
  return stored.parse(last);
}
const read = async (id: string): Promise<z.infer<typeof study>> =>
  study.parse(await server.json('GET', `/studies/${id}`));
const status = async (method: string, path: string, body?: unknown): Promise<number> =>
  (await server.send(method, path, body)).status;
async function start(path: string, body: object): Promise<string> {
  return z.object({ ID: z.string() }).parse(await server.json('POST', path, { ...body, Asynchronous: true }))
    .ID;
}
async function ended(path: string, body: object): Promise<z.infer<typeof job>> {
  const id = await start(path, body);
  server.pass(60_000);
  return job.parse(await server.json('GET', `/jobs/${id}`));
}
async function made(path: string, body: object): Promise<z.infer<typeof study>> {
  const { Content } = await ended(path, body);
  return read(Content.ID ?? Content.TargetStudy ?? '');
}
/** A label on each level, and a share record. */
async function dress({ ParentStudy, ParentSeries, ParentPatient }: z.infer<typeof stored>): Promise<void> {
  await server.send('PUT', `/studies/${ParentStudy}/labels/a`, '');
  await server.send('PUT', `/series/${ParentSeries}/labels/s`, '');
  await server.send('PUT', `/patients/${ParentPatient}/labels/p`, '');
  await server.send('PUT', `/studies/${ParentStudy}/metadata/castellan-shares`, '[1]');
}
const share = async (id: string): Promise<number> =>
  status('GET', `/studies/${id}/metadata/castellan-shares`);

describe('in place', () => {
  it('a study of several instances keeps labels and share records even without KeepLabels', async () => {
    const one = await upload(3);
    await dress(one);
    const result = await made(`/studies/${one.ParentStudy}/modify`, {
      ...inPlace,
      Replace: { StudyDescription: 'after' },
    });
    expect(result).toMatchObject({ ID: one.ParentStudy, Labels: ['a'] });
    expect(result.MainDicomTags['StudyDescription']).toBe('after');
    expect(result.ModifiedFrom).toBeUndefined();
    expect(await share(one.ParentStudy)).toBe(200);
  });
  it.each([
    [true, ['a'], ['s'], ['p']],
    [false, [], [], []],
  ])('of one instance, with KeepLabels %s', async (KeepLabels, ...labels) => {
    const one = await upload(1);
    await dress(one);
    const path = `/studies/${one.ParentStudy}/modify`;
    expect((await made(path, { ...inPlace, KeepLabels, Replace: {} })).ID).toBe(one.ParentStudy);
    const left = await Promise.all([
      server.json('GET', `/studies/${one.ParentStudy}/labels`),
      server.json('GET', `/series/${one.ParentSeries}/labels`),
      server.json('GET', `/patients/${one.ParentPatient}/labels`),
    ]);
    expect(left).toEqual(labels);
    // Recreated: share records are gone either way.
    expect(await share(one.ParentStudy)).toBe(404);
  });
  it('with the series made again, instances are added', async () => {
    const one = await upload(1);
    const result = await made(`/studies/${one.ParentStudy}/modify`, {
      Keep: ['StudyInstanceUID'],
      Force: true,
    });
    expect([result.ID, result.Series.length]).toEqual([one.ParentStudy, 2]);
  });
});

describe('a copy', () => {
  it('takes labels when asked, share records never, and says where it comes from', async () => {
    const one = await upload(2);
    await dress(one);
    const path = `/studies/${one.ParentStudy}`;
    const copy = await made(`${path}/modify`, { KeepLabels: true });
    expect(copy).toMatchObject({ Labels: ['a'], ModifiedFrom: one.ParentStudy });
    expect([await share(copy.ID), await share(one.ParentStudy)]).toEqual([404, 200]);
    expect((await made(`${path}/modify`, {})).Labels).toEqual([]);
    const origins = ['AnonymizedFrom', 'ModifiedFrom'];
    const anonymized = await made(`${path}/anonymize`, {});
    expect(anonymized.AnonymizedFrom).toBe(one.ParentStudy);
    for (const name of origins)
      expect(await status('DELETE', `/studies/${anonymized.ID}/metadata/${name}`)).toBe(403);
    expect(await server.json('GET', `/patients/${anonymized.ParentPatient}`)).toMatchObject({
      AnonymizedFrom: one.ParentPatient,
    });
    expect(await server.json('GET', `/series/${anonymized.Series[0] ?? ''}`)).toMatchObject({
      AnonymizedFrom: expect.any(String),
    });
  });
  it('of a study without PatientID stays under the source’s patient', async () => {
    const one = await upload(1, { PatientID: '' });
    const withoutId = await made(`/studies/${one.ParentStudy}/modify`, {});
    expect(withoutId.ParentPatient).toBe(one.ParentPatient);
  });
  it('replaces the source, which is deleted at the end', async () => {
    const one = await upload(2);
    const copy = await made(`/studies/${one.ParentStudy}/modify`, { KeepSource: false });
    expect([copy.ModifiedFrom, await status('GET', `/studies/${one.ParentStudy}`)]).toEqual([
      one.ParentStudy,
      404,
    ]);
  });
  it('goes into a patient with other studies only with all of their tags', async () => {
    const one = await upload(1);
    await upload(1, { StudyInstanceUID: '1.2.4', SeriesInstanceUID: '1.2.4.1', SOPInstanceUID: '1.2.4.1.1' });
    const path = `/studies/${one.ParentStudy}/modify`;
    const refusal = async (Replace: object): Promise<unknown> => {
      const { Details } = z
        .object({ Details: z.string() })
        .parse(await server.json('POST', path, { Replace, Force: true }));
      return Details.slice(Details.lastIndexOf('. ') + 2);
    };
    expect(await refusal({ PatientName: 'TWO' })).toBe('Failing tag: 0010,0010');
    expect(await refusal({ PatientID: 'P1' })).toBe("Missing tag in the 'Replace' tags: 0010,0010");
    expect(await refusal({ PatientName: 'ONE' })).toBe("Missing tag in the 'Replace' tags: 0010,0020");
    const all = { PatientName: 'ONE', PatientID: 'P1' };
    expect(await refusal({ ...all, PatientSex: '' })).toBe('Failing tag: 0010,0040');
    expect((await ended(path, { Replace: all, Remove: ['PatientSex'], Force: true })).State).toBe('Success');
  });
  it('of a study without PatientID isn’t held to the other studies without one', async () => {
    const uploadWithout = (uid: string): Promise<unknown> => {
      const uids = {
        StudyInstanceUID: uid,
        SeriesInstanceUID: `${uid}.1`,
        SOPInstanceUID: `${uid}.1.1`,
      };
      const file = dicomFile({ SOPClassUID: '1.2.840.10008.5.1.4.1.1.7', PatientName: 'ONE', ...uids });
      return server.json('POST', '/instances', file);
    };
    const one = stored.parse(await uploadWithout('1.2.3'));
    await uploadWithout('1.2.4');
    const path = `/studies/${one.ParentStudy}/modify`;
    expect((await ended(path, { Replace: { PatientName: 'TWO' }, ...inPlace })).State).toBe('Success');
  });
});

describe('a job', () => {
  it('shows its result from the first instance on, and its progress by instances', async () => {
    const one = await upload(4);
    const id = await start(`/studies/${one.ParentStudy}/modify`, {});
    const now = async (): Promise<z.infer<typeof job>> => job.parse(await server.json('GET', `/jobs/${id}`));
    expect((await now()).Content.ID).toBeUndefined();
    server.pass(301);
    expect(await now()).toMatchObject({
      State: 'Running',
      Progress: 20,
      Content: { ID: expect.any(String) },
    });
  });
  it('that fails halfway leaves what it has made', async () => {
    const one = await upload(4);
    server.failNextModification();
    const failed = await ended(`/studies/${one.ParentStudy}/modify`, { KeepSource: false });
    expect(failed).toMatchObject({ State: 'Failure', ErrorCode: -1 });
    expect((await read(failed.Content.ID ?? '')).Series).toHaveLength(2);
    expect((await read(one.ParentStudy)).Series).toHaveLength(4);
    expect((await ended(`/studies/${one.ParentStudy}/modify`, {})).State).toBe('Success');
  });
  it('fails where an identifier was to be removed', async () => {
    const one = await upload(1);
    const failed = await ended(`/studies/${one.ParentStudy}/modify`, { Remove: ['PatientID'], Force: true });
    expect(failed).toMatchObject({ State: 'Failure', ErrorCode: 8 });
    expect(failed.Content.ID).toBeUndefined();
  });
});

describe('an uploaded file', () => {
  const asUploaded = async (): Promise<{ instance: string; file: Uint8Array }> => {
    const pixels = Uint8Array.from({ length: 16 }, (_, at) => at * 3);
    const file = dicomFile(
      {
        SOPClassUID: '1.2.840.10008.5.1.4.1.1.7',
        PatientID: 'P1',
        StudyInstanceUID: '1.2.3',
        SeriesInstanceUID: '1.2.3.1',
        SOPInstanceUID: '1.2.3.1.1',
      },
      { rows: 4, columns: 4, pixels },
    );
    const { ID } = z.object({ ID: z.string() }).parse(await server.json('POST', '/instances', file));
    return { instance: ID, file };
  };
  it('keeps its pixels in a copy, with the new tags', async () => {
    const { file } = await asUploaded();
    const [id = ''] = await server.find({ Query: { StudyInstanceUID: '1.2.3' } });
    const copy = await made(`/studies/${id}/modify`, { Replace: { StudyDescription: 'Crâne 日本' } });
    const [series = ''] = copy.Series;
    const { Instances } = z
      .looseObject({ Instances: z.tuple([z.string()]) })
      .parse(await server.json('GET', `/series/${series}`));
    const answer = await server.send('GET', `/instances/${Instances[0]}/file`);
    const written = new Uint8Array(await answer.arrayBuffer());
    expect(written.slice(-16)).toEqual(file.slice(-16));
    expect(parseDicom(written)).toMatchObject({
      StudyDescription: 'Crâne 日本',
      StudyInstanceUID: copy.MainDicomTags['StudyInstanceUID'],
      Rows: '4',
    });
  });
  it('drops characters that its character set lacks', async () => {
    const { instance } = await asUploaded();
    const send = async (Replace: object): Promise<Uint8Array> =>
      new Uint8Array(
        await (await server.send('POST', `/instances/${instance}/modify`, { Replace })).arrayBuffer(),
      );
    const latin1 = await send({ SpecificCharacterSet: 'ISO_IR 100', StudyDescription: 'Crâne é 日本' });
    expect(parseDicom(latin1)?.['StudyDescription']).toBe('Crâne é');
    const japanese = await send({ SpecificCharacterSet: 'ISO_IR 13', StudyDescription: 'é ﾈ' });
    expect(parseDicom(japanese)?.['StudyDescription']).toBe(' ﾈ');
  });
});

it.each([
  ['anonymize', {}, false],
  ['anonymize', { KeepPrivateTags: true }, true],
  ['modify', {}, true],
  ['modify', { RemovePrivateTags: true }, false],
])('private elements: %s %j', async (what, body, isKept) => {
  await upload(1, { '0009,1001': 'SECRET' });
  const [instance = ''] = z
    .array(z.string())
    .parse(
      await server.json('POST', '/tools/find', { Level: 'Instance', Query: { StudyInstanceUID: '1.2.3' } }),
    );
  const answer = await server.send('POST', `/instances/${instance}/${what}`, body);
  expect((await answer.text()).includes('SECRET')).toBe(isKept);
});

it('counts anonymous names, except those given', async () => {
  const one = await upload(1);
  const path = `/studies/${one.ParentStudy}/anonymize`;
  const names = [
    await made(path, {}),
    await made(path, { Replace: { PatientName: 'X' } }),
    await made(path, {}),
  ].map(({ PatientMainDicomTags }) => PatientMainDicomTags['PatientName']);
  expect(names).toEqual(['Anonymized1', 'X', 'Anonymized2']);
});

describe('merge and split', () => {
  it('puts series into another study, without labels, and keeps what was not merged', async () => {
    const target = await upload(1);
    const from = await upload(2, { PatientID: 'P2', StudyInstanceUID: '1.2.9' });
    await dress(from);
    const [first = '', second = ''] = (await read(from.ParentStudy)).Series;
    const merged = await made(`/studies/${target.ParentStudy}/merge`, {
      Resources: [first],
      KeepSource: false,
    });
    expect([merged.ID, merged.Labels, merged.Series.length]).toEqual([target.ParentStudy, [], 2]);
    expect((await read(from.ParentStudy)).Series).toEqual([second]);
    const itself = await server.json('POST', `/studies/${target.ParentStudy}/merge`, {
      Resources: [target.ParentStudy],
    });
    expect(itself).toMatchObject({
      Details: `Cannot merge a study into the same study: ${target.ParentStudy}`,
    });
  });
  it('splits a series off, with tags of its own', async () => {
    const one = await upload(2);
    await dress(one);
    const [series = ''] = (await read(one.ParentStudy)).Series;
    const apart = await made(`/studies/${one.ParentStudy}/split`, {
      Series: [series],
      Replace: { StudyDescription: 'apart' },
      KeepSource: false,
      KeepLabels: true,
    });
    expect(apart).toMatchObject({ Labels: [], MainDicomTags: { StudyDescription: 'apart' } });
    expect(apart.ModifiedFrom).toBeUndefined();
    expect((await read(one.ParentStudy)).Series).toHaveLength(1);
  });
});

it('in bulk, works on instances unless it says a level', async () => {
  const one = await upload(2);
  const change = { Resources: [one.ParentStudy] };
  await ended('/tools/bulk-modify', change);
  expect((await read(one.ParentStudy)).Series).toHaveLength(2);
  const count = async (): Promise<unknown> =>
    z
      .looseObject({ CountInstances: z.number() })
      .parse(await server.json('GET', `/studies/${one.ParentStudy}/statistics`)).CountInstances;
  expect(await count()).toBe(4);
  const { Content } = await ended('/tools/bulk-modify', { ...change, Level: 'Study' });
  expect(Content.ID).toBeUndefined();
  expect(
    z
      .array(z.looseObject({ Type: z.string() }))
      .parse(Content['Resources'])
      .map(({ Type }) => Type),
  ).toEqual([...Array.from({ length: 4 }, () => 'Instance'), 'Series', 'Series', 'Study', 'Patient']);
  expect(await count()).toBe(4);
});

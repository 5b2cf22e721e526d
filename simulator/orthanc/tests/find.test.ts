import { sortText } from '#simulator/dataset/indexed.ts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { valueTest } from '../find/match.ts';
import { testServer } from './server.ts';

describe('a condition on one value', () => {
  it.each([
    ['LO', 'CT Head', 'ct head', true],
    ['LO', 'ct', 'CT Head', false],
    ['PN', '*MÜL*', 'Müller^Anna', true],
    ['PN', '*mul*', 'Müller^Anna', false],
    ['PN', 'M?ller*', 'Müller^Anna', true],
    ['PN', '山*', 'Yamada=山田', false],
    ['PN', '*=山*', 'Yamada^Tarou=山田^太郎', true],
    ['LO', 'a.c', 'abc', false],
    ['LO', '*(x)*', 'a (x) b', true],
    ['CS', 'CT\\MR', 'MR', true],
    ['CS', 'CT\\MR', 'MRX', false],
    ['DA', '20240101-20241231', '20240630', true],
    ['DA', '20240101-20241231', '20250101', false],
    ['DA', '20240101-', '20250101', true],
    ['DA', '-20240101', '20231231', true],
    ['DA', '-20240101', '', true],
    ['DA', '20240101', '20240101', true],
    ['LO', 'a-b', 'a-b', true],
    ['LO', '*', '', true],
  ])('%s: %s on %s: %s', (vr, text, value, expected) => {
    expect(valueTest(vr, text, false)?.(value)).toBe(expected);
  });

  it('is none when it is empty', () => {
    expect(valueTest('LO', '', false)).toBeUndefined();
  });
  it('minds case where asked to', () => {
    expect(valueTest('LO', 'ct*', true)?.('CT Head')).toBe(false);
  });
});

const row = z.object({
  ID: z.string(),
  MainDicomTags: z.record(z.string(), z.string()),
  PatientMainDicomTags: z.record(z.string(), z.string()),
  Metadata: z.record(z.string(), z.string()),
});
const content = { ResponseContent: ['MainDicomTags', 'Metadata'] };

describe('find', () => {
  const server = testServer();
  const rows = async (request: object): Promise<z.infer<typeof row>[]> =>
    z
      .array(row)
      .parse(await server.json('POST', '/tools/find', { Level: 'Study', Query: {}, ...content, ...request }));

  it.each(['StudyDate', 'PatientName', 'PatientID', 'AccessionNumber', 'StudyDescription'])(
    'orders by %s both ways',
    async (Key) => {
      const values = async (Direction: string): Promise<string[]> =>
        (await rows({ Limit: 60, Since: 900, OrderBy: [{ Type: 'DicomTag', Key, Direction }] })).map(
          (study) => sortText(Key, study.MainDicomTags[Key] ?? study.PatientMainDicomTags[Key] ?? ''),
        );
      const up = await values('ASC');
      expect(up).toEqual(up.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
      const down = await values('DESC');
      expect(down).toEqual(down.toSorted((a, b) => (a > b ? -1 : a < b ? 1 : 0)));
    },
  );

  it('orders by reception', async () => {
    const updates = (
      await rows({ Limit: 50, OrderBy: [{ Type: 'Metadata', Key: 'LastUpdate', Direction: 'DESC' }] })
    ).map((study) => study.Metadata['LastUpdate'] ?? '');
    expect(updates[0]?.startsWith('20261121')).toBe(true);
    expect(updates).toEqual(updates.toSorted().toReversed());
  });

  it('pages without overlap or gap', async () => {
    const OrderBy = [{ Type: 'DicomTag', Key: 'StudyDate', Direction: 'DESC' }];
    const all = await server.find({ OrderBy });
    const pages = await Promise.all(
      [0, 700, 1400].map(async (Since) => server.find({ OrderBy, Since, Limit: 700 })),
    );
    expect(pages.flat()).toEqual(all);
    expect(new Set(all).size).toBe(2000);
  });

  it('counts what it finds', async () => {
    for (const request of [
      { Query: { PatientName: '*ar*' } },
      { Query: { StudyDate: '20240101-20240630' } },
      { Query: { ModalitiesInStudy: 'CT\\MR' } },
      { Query: { PatientSex: 'F' }, Labels: ['external'], LabelsConstraint: 'Any' },
      { Labels: ['external', 'research'], LabelsConstraint: 'All' },
      { Labels: ['external'], LabelsConstraint: 'None' },
      { Labels: [], LabelsConstraint: 'None' },
    ]) {
      const found = await server.find(request);
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThan(2000);
      expect(await server.count(request)).toBe(found.length);
    }
  });

  it('finds by exact identifiers', async () => {
    const [first] = await rows({
      Limit: 1,
      OrderBy: [{ Type: 'DicomTag', Key: 'AccessionNumber', Direction: 'DESC' }],
    });
    const { AccessionNumber = '', StudyInstanceUID = '' } = first?.MainDicomTags ?? {};
    expect(await server.find({ Query: { AccessionNumber } })).toEqual([first?.ID]);
    expect(await server.find({ Query: { StudyInstanceUID } })).toEqual([first?.ID]);
    expect(
      await server.count({ Query: { PatientID: first?.PatientMainDicomTags['PatientID'] } }),
    ).toBeGreaterThan(0);
    expect(await server.count({ Query: { AccessionNumber: 'A20991999999' } })).toBe(0);
  });

  it('keeps edited, uploaded and deleted studies in their place', async () => {
    const edited = testServer();
    const OrderBy = [{ Type: 'Metadata', Key: 'LastUpdate', Direction: 'DESC' }];
    const [newest = '', second = '', third = ''] = await edited.find({ OrderBy, Limit: 3 });
    await edited.send('DELETE', `/studies/${newest}`);
    await edited.send('PUT', `/studies/${third}/labels/fresh`, '');
    expect(await edited.find({ OrderBy, Limit: 2 })).toEqual([second, third]);
    expect(await edited.find({ Labels: ['fresh'], LabelsConstraint: 'Any' })).toEqual([third]);
    expect(await edited.count({})).toBe(1999);
    edited.pass(1000);
    const change = {
      Replace: { StudyDescription: 'changed' },
      Keep: ['StudyInstanceUID', 'SeriesInstanceUID', 'SOPInstanceUID'],
      Force: true,
    };
    await edited.send('POST', `/studies/${third}/modify`, change);
    expect(await edited.find({ OrderBy, Limit: 2 })).toEqual([third, second]);
    expect(await edited.find({ Query: { StudyDescription: 'CHANGED' } })).toEqual([third]);
    expect(await edited.count({})).toBe(1999);
  });

  it('caps Limit silently where the server is set up so', async () => {
    expect(await testServer({ limitFindResults: 10 }).find({ Limit: 100 })).toHaveLength(10);
  });

  it('ignores "unlabelled" before API 30', async () => {
    const unlabeled = { Labels: [], LabelsConstraint: 'None' };
    expect(await testServer({ apiVersion: 29 }).count(unlabeled)).toBe(2000);
    expect(await testServer({ apiVersion: 30 }).count(unlabeled)).toBeLessThan(1000);
  });

  it('refuses order and count on an old database', async () => {
    const old = testServer({ hasExtendedFind: false });
    const OrderBy = [{ Type: 'DicomTag', Key: 'StudyDate', Direction: 'DESC' }];
    expect((await old.send('POST', '/tools/find', { Level: 'Study', Query: {}, OrderBy })).status).toBe(400);
    expect((await old.send('POST', '/tools/count-resources', { Level: 'Study', Query: {} })).status).toBe(
      500,
    );
    expect(await old.find({ Limit: 5 })).toHaveLength(5);
  });

  it.each([
    ['Patient', 'PatientID', 1],
    ['Series', 'ParentStudy', 1],
    ['Instance', 'ParentStudy', 1],
  ])('finds at level %s', async (Level, by, least) => {
    const slot = 1990;
    const study = server.dataset.ids.encode('Study', slot);
    const where =
      by === 'PatientID'
        ? { Query: { PatientID: server.dataset.patientTags(slot)['PatientID'] } }
        : { ParentStudy: study };
    const found = await server.find({ Level, ...where });
    expect(found.length).toBeGreaterThanOrEqual(least);
    expect(await server.count({ Level, ...where })).toBe(found.length);
  });

  it('finds every instance of a study', async () => {
    const found = await server.find({
      Level: 'Instance',
      ParentStudy: server.dataset.ids.encode('Study', 1990),
    });
    expect(found).toHaveLength(server.dataset.instanceCount(1990));
  });
});

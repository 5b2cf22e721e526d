import { createDataset } from '#simulator/dataset/createDataset.ts';
import { createOrthanc } from '#simulator/orthanc/createOrthanc.ts';
import type { Figure } from './Figure.ts';

/** What is asked of the simulated Orthanc, by what the figure is called. */
const ASKED: readonly (readonly [name: string, path: string, body: object])[] = [
  [
    'first row, newest first',
    '/tools/find',
    { Limit: 50, OrderBy: [{ Type: 'DicomTag', Key: 'StudyDate', Direction: 'DESC' }] },
  ],
  [
    'page at 900,000',
    '/tools/find',
    { Limit: 50, Since: 900_000, OrderBy: [{ Type: 'DicomTag', Key: 'StudyDate', Direction: 'DESC' }] },
  ],
  [
    'by name',
    '/tools/find',
    { Limit: 50, OrderBy: [{ Type: 'DicomTag', Key: 'PatientName', Direction: 'ASC' }] },
  ],
  ['name contains', '/tools/find', { Limit: 50, Query: { PatientName: '*mü*' } }],
  ['count: all', '/tools/count-resources', {}],
  ['count: name contains', '/tools/count-resources', { Query: { PatientName: '*mü*' } }],
  ['count: id contains', '/tools/count-resources', { Query: { PatientID: '*0050*' } }],
  ['count: accession number contains', '/tools/count-resources', { Query: { AccessionNumber: '*1234*' } }],
  ['count: label', '/tools/count-resources', { Labels: ['external'], LabelsConstraint: 'Any' }],
  ['count: unlabeled', '/tools/count-resources', { Labels: [], LabelsConstraint: 'None' }],
];

/** The simulated Orthanc at 1,000,000 studies: each request for the first time, and the median of seven more. */
export async function run(): Promise<readonly Figure[]> {
  const orthanc = createOrthanc(createDataset({ size: 1_000_000 }));
  const time = async (path: string, body: object): Promise<number> => {
    const request = new Request(`http://orthanc.bench${path}`, {
      method: 'POST',
      body: JSON.stringify({ Level: 'Study', Query: {}, ...body }),
    });
    const before = performance.now();
    await (await orthanc.handle(request)).text();
    return performance.now() - before;
  };
  const figures: Figure[] = [];
  for (const [name, path, body] of ASKED) {
    figures.push({ name: `1,000,000 studies, ${name}: first`, value: await time(path, body), unit: 'ms' });
    const times: number[] = [];
    for (let i = 0; i < 7; i += 1) times.push(await time(path, body));
    figures.push({
      name: `1,000,000 studies, ${name}: again`,
      value: times.toSorted((a, b) => a - b)[3] ?? 0,
      unit: 'ms',
    });
  }
  return figures;
}

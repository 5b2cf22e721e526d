import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseDicom } from '../dicom/parse.ts';
import { testServer } from './server.ts';

const server = testServer();
const id = server.dataset.ids.encode('Study', 1990);
const status = async (method: string, path: string): Promise<number> =>
  (await server.send(method, path)).status;

describe('archive', () => {
  it('is a zip of all files, under a name that a header can hold', async () => {
    const answer = await server.send(
      'GET',
      `/studies/${id}/archive?filename=${encodeURIComponent('Müller "x".zip')}`,
    );
    expect(answer.headers.get('Content-Disposition')).toBe('filename="M_ller _x_.zip"');
    const files = Object.values(unzipSync(new Uint8Array(await answer.arrayBuffer())));
    expect(files).toHaveLength(server.dataset.instanceCount(1990));
    expect(
      files.every(
        (one) => parseDicom(one)?.['StudyInstanceUID'] === server.dataset.studyTags(1990)['StudyInstanceUID'],
      ),
    ).toBe(true);
  });
  it('of several studies is one zip; an unknown one is 404', async () => {
    const other = server.dataset.ids.encode('Study', 1994);
    expect(
      (await server.send('GET', `/tools/create-archive?resources=${id},${other}`)).headers.get(
        'Content-Disposition',
      ),
    ).toBe('filename="Archive.zip"');
    expect(await status('GET', `/tools/create-archive?resources=${id},nope`)).toBe(404);
  });
});

describe('pictures', () => {
  it('are PNGs, and a redirection where there are none', async () => {
    const report =
      Array.from({ length: 100 }, (_, i) => 1900 + i).find(
        (slot) => server.dataset.series(slot)[1]?.tags['Modality'] === 'SR',
      ) ?? -1;
    const answers = await Promise.all(
      [0, 1].map(async (series) =>
        server.send('GET', `/instances/${server.dataset.ids.encode('Instance', report, series, 0)}/preview`),
      ),
    );
    expect(
      answers.map((answer) => [
        answer.status,
        answer.headers.get('Content-Type'),
        answer.headers.get('Location'),
      ]),
    ).toEqual([
      [200, 'image/png', null],
      [301, null, '../../app/images/unsupported.png'],
    ]);
    expect([
      ...new Uint8Array((await answers[0]?.arrayBuffer()) ?? new ArrayBuffer()).subarray(1, 4),
    ]).toEqual([0x50, 0x4e, 0x47]);
  });
});

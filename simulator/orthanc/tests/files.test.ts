import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
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
        (slot) => slot % 2 === 1 && server.dataset.series(slot)[1]?.tags['Modality'] === 'SR',
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

describe('a report that is a PDF', () => {
  const report = (): string => {
    const slot =
      Array.from({ length: 100 }, (_, i) => 1800 + 2 * i).find(
        (even) => server.dataset.series(even)[1]?.tags['Modality'] === 'SR',
      ) ?? -1;
    return server.dataset.ids.encode('Instance', slot, 1, 0);
  };

  it('is read as such, and has no preview', async () => {
    const answer = await server.send('GET', `/instances/${report()}/pdf`);
    expect(answer.headers.get('Content-Type')).toBe('application/pdf');
    expect(await answer.text()).toMatch(/^%PDF-1\.4\n[^]*\(Report\) Tj[^]*%%EOF\n+$/);
    expect(await status('GET', `/instances/${report()}/preview`)).toBe(415);
    const picture = server.dataset.ids.encode('Instance', 1990, 0, 0);
    expect(await status('GET', `/instances/${picture}/pdf`)).toBe(404);
  });
  it('is one after it was uploaded, too', async () => {
    const file = new Uint8Array(
      await (await server.send('GET', `/instances/${report()}/file`)).arrayBuffer(),
    );
    const before = await (await server.send('GET', `/instances/${report()}/pdf`)).text();
    await server.send('DELETE', `/instances/${report()}`);
    const { ID } = z.object({ ID: z.string() }).parse(await server.json('POST', '/instances', file));
    expect(await (await server.send('GET', `/instances/${ID}/pdf`)).text()).toBe(before);
  });
});

describe('attachments', () => {
  const path = (slot = 1990): string => `/studies/${server.dataset.ids.encode('Study', slot)}/attachments`;

  it('of some studies are there from the start', async () => {
    expect(await server.json('GET', path())).toEqual([]);
    expect(await server.json('GET', path(1954))).toEqual(['referral', '1030']);
    expect(await server.json('GET', `${path(1954)}?full`)).toEqual({ referral: 1025, '1030': 1030 });
    const data = await server.send('GET', `${path(1954)}/referral/data`);
    expect(data.headers.get('Content-Type')).toBe('application/octet-stream');
    expect(data.headers.get('Content-Disposition')).toMatch(/^filename="[-0-9a-f]{36}"$/);
    expect(await data.text()).toMatch(/^Referral letter/);
    expect(await server.json('GET', `${path(1954)}/1030/info`)).toMatchObject({
      ContentType: 1030,
      UncompressedSize: 8,
    });
  });
  it('are written, read in parts and removed as measured', async () => {
    const put = async (name: string): Promise<[number, string | null]> => {
      const answer = await server.send('PUT', `${path()}/${name}`, 'hello');
      return [answer.status, answer.headers.get('ETag')?.slice(0, 3) ?? null];
    };
    expect([await put('1026'), await put('1026')]).toEqual([
      [200, '"0-'],
      [200, '"1-'],
    ]);
    expect([await put('12'), await put('nope')]).toEqual([
      [403, null],
      [404, null],
    ]);
    const part = await server.send('GET', `${path()}/1026/data`, undefined, { Range: 'bytes=0-1' });
    expect([part.status, part.headers.get('Content-Range'), await part.text()]).toEqual([
      206,
      'bytes 0-1/5',
      'he',
    ]);
    expect(await status('DELETE', `${path()}/1026`)).toBe(200);
    expect(await status('DELETE', `${path()}/1026`)).toBe(404);
    expect(await status('GET', `${path()}/1026/data`)).toBe(404);
    expect(
      await status(
        'DELETE',
        `/instances/${server.dataset.ids.encode('Instance', 1990, 0, 0)}/attachments/dicom`,
      ),
    ).toBe(403);
  });
  it('removed from a generated study stay so', async () => {
    await server.send('DELETE', `${path(1954)}/referral`);
    expect(await server.json('GET', path(1954))).toEqual(['1030']);
  });
});

// Reports and attachments of a study, as a simulated Orthanc answers.
import { beforeEach, expect, test, vi } from 'vitest';
import { attachmentsOfInstanceQuery, attachmentsQuery, readAttachment } from './attachments.ts';
import { readReport, reportsQuery } from './reports.ts';
import { uploadFile } from '#api/orthanc/upload.ts';
import { createQueryClient } from '#api/queryClient.ts';
import { connectTest } from '#api/tests/connectTest.ts';
import { dicomFile } from '#simulator/orthanc/dicom/dicomFile.ts';
import { testServer, type TestServer } from '#simulator/orthanc/tests/server.ts';

const pdfClass = '1.2.840.10008.5.1.4.1.1.104.1';
const key = { id: '', studyInstanceUid: '1.2.3' };
let server: TestServer;
let asked: string[];
const client = createQueryClient();

async function sent(method: string, path: string, body?: unknown): Promise<Response> {
  asked.push(`${method} ${path}`);
  return server.send(method, path, body instanceof Blob ? new Uint8Array(await body.arrayBuffer()) : body);
}

beforeEach(() => {
  server = testServer({ size: 10 });
  asked = [];
  client.clear();
  connectTest({ base: { orthanc: '', keycloak: '' } });
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body }: { method?: string; body?: unknown }) =>
    sent(method, path, body),
  );
});

let image = 0;
async function put(tags: Readonly<Record<string, string>>): Promise<string> {
  image += 1;
  const file = dicomFile({
    PatientID: 'p',
    StudyInstanceUID: key.studyInstanceUid,
    SeriesInstanceUID: '1.2.3.1',
    SOPInstanceUID: `1.2.3.1.${String(image)}`,
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.7',
    Modality: 'OT',
    ...tags,
  });
  const { studies } = await uploadFile(new Blob([file]));
  return studies[0]?.id ?? '';
}
const putPdf = (title: string, date: string, content = '%PDF-1.4 hello'): Promise<string> =>
  put({
    SeriesInstanceUID: '1.2.3.2',
    SOPClassUID: pdfClass,
    SeriesDescription: 'Reports',
    DocumentTitle: title,
    ContentDate: date,
    ContentTime: '101500',
    MIMETypeOfEncapsulatedDocument: 'application/pdf',
    EncapsulatedDocument: content,
  });

test('the reports of a study are found in one request, the newest first, whatever else is in it', async () => {
  for (let at = 0; at < 30; at += 1) await put({});
  await putPdf('Older', '20240101');
  const id = await putPdf('Newer', '20240202');
  asked = [];
  const reports = await client.fetchQuery(reportsQuery(id));
  expect(asked).toEqual(['POST /tools/find']);
  expect(reports.map(({ title, date, series }) => [title, date, series])).toEqual([
    ['Newer', '20240202', 'Reports'],
    ['Older', '20240101', 'Reports'],
  ]);
  expect(reports[0]?.bytes).toBeGreaterThan(100);
});

test('a report is read as a PDF, whatever the server calls it', async () => {
  const id = await putPdf('One', '20240101');
  const [report] = await client.fetchQuery(reportsQuery(id));
  const file = await readReport(report?.id ?? '');
  expect([file.type, (await file.text()).replaceAll('\0', '')]).toEqual([
    'application/pdf',
    '%PDF-1.4 hello',
  ]);
});

test('what is no PDF isn’t read as one', async () => {
  const id = await putPdf('Page', '20240101', '<html><script>alert(1)</script></html>');
  const [report] = await client.fetchQuery(reportsQuery(id));
  await expect(readReport(report?.id ?? '')).rejects.toMatchObject({ kind: 'garbled' });
});

test('an instance without a PDF has none', async () => {
  const id = await put({});
  expect(await client.fetchQuery(reportsQuery(id))).toEqual([]);
  const [instance] = await server.find({ Level: 'Instance', ParentStudy: id });
  await expect(readReport(instance ?? '')).rejects.toMatchObject({ kind: 'notFound' });
});

test('attachments of study, series and instance, with their sizes', async () => {
  const id = await put({});
  const [series] = await server.find({ Level: 'Series', ParentStudy: id });
  const [instance] = await server.find({ Level: 'Instance', ParentStudy: id });
  const [ofStudy, ofSeries, ofInstance] = [`/studies/${id}`, `/series/${series}`, `/instances/${instance}`];
  await server.send('PUT', `${ofStudy}/attachments/1025`, 'hello');
  await server.send('PUT', `${ofSeries}/attachments/2000`, 'hi');
  await server.send('PUT', `${ofInstance}/attachments/1030`, 'x');
  expect(await client.fetchQuery(attachmentsQuery(id))).toEqual([
    { level: 'studies', owner: ofStudy, name: '1025', bytes: 5 },
    { level: 'series', owner: ofSeries, name: '2000', bytes: 2 },
  ]);
  const own = await client.fetchQuery(attachmentsOfInstanceQuery(instance ?? ''));
  expect(own).toEqual([{ level: 'instances', owner: ofInstance, name: '1030', bytes: 1 }]);
  const file = await readAttachment({ owner: ofStudy, name: '1025', bytes: 5 });
  expect([file.type, await file.text()]).toEqual(['application/octet-stream', 'hello']);
});

test('an attached web page is saved as a plain file; a proxy’s page in its place is refused', async () => {
  const page = '<!doctype html><p>hello';
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response(page, { headers: { 'Content-Type': 'text/html' } })),
  );
  const attachment = { owner: '/studies/1', name: 'notes', bytes: page.length };
  const file = await readAttachment(attachment);
  expect([file.type, await file.text()]).toEqual(['application/octet-stream', page]);
  await expect(readAttachment({ ...attachment, bytes: 5 })).rejects.toMatchObject({ kind: 'garbled' });
});

test('a study without attachments costs two requests', async () => {
  const id = await put({});
  asked = [];
  expect(await client.fetchQuery(attachmentsQuery(id))).toEqual([]);
  expect(asked).toEqual([`GET /studies/${id}/attachments?full`, 'POST /tools/find']);
});

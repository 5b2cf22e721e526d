import { randomUUID } from 'node:crypto';
import { expect, test } from '../support/fixtures.ts';
import { Servers } from '../support/Servers.ts';
import { orthancUrl, remoteUrl } from '../support/stackOrders.ts';
import { people, type Person } from '../support/target.ts';
import { findOne, held, idAt, jobWhen, putStudy, startJob } from './remoteNode.ts';

const modality = { AET: 'NOBODY', Host: '127.0.0.1', Port: 104 };
const query = { Level: 'Study', Query: { PatientID: 'nobody' } };
const web = '/dicom-web/servers/remote';

/** What each of them may do; the answer isn't 403 where they may, though nothing is sent. */
const requests: readonly (readonly [string, string, unknown, ReadonlySet<Person>])[] = [
  ['GET', '/modalities?expand', undefined, new Set<Person>(['admin', 'doctor'])],
  ['GET', '/peers?expand', undefined, new Set<Person>(['admin', 'doctor'])],
  ['GET', '/dicom-web/servers?expand', undefined, new Set<Person>(['admin', 'doctor'])],
  ['POST', '/modalities/REMOTE/echo', { CheckFind: true }, new Set<Person>(['admin', 'doctor'])],
  ['POST', '/modalities/REMOTE/store', { Resources: [] }, new Set<Person>(['admin', 'doctor'])],
  ['POST', '/peers/remote/store', { Resources: [] }, new Set<Person>(['admin', 'doctor'])],
  ['POST', '/modalities/REMOTE/query', query, new Set<Person>(['admin'])],
  [
    'POST',
    `${web}/qido`,
    { Uri: '/studies', Arguments: { PatientID: 'nobody' } },
    new Set<Person>(['admin']),
  ],
  ['GET', '/jobs?expand', undefined, new Set<Person>(['admin'])],
  ['PUT', '/modalities/e2e-nobody', modality, new Set<Person>(['admin'])],
  ['DELETE', '/modalities/e2e-nobody', undefined, new Set<Person>(['admin'])],
  ['GET', '/peers/remote/system', undefined, new Set<Person>()],
  ['POST', '/modalities/REMOTE/get', query, new Set<Person>()],
  ['GET', '/queries', undefined, new Set<Person>()],
  ['PUT', '/peers/e2e-nobody', { Url: 'http://127.0.0.1:1/' }, new Set<Person>()],
];

test.describe('who may send, fetch and see jobs, behind the proxy', { tag: '@stack' }, () => {
  test('the roles of the realm have what the pages count on', async () => {
    for (const [method, path, body, allowed] of requests)
      for (const person of ['admin', 'doctor', 'external'] as const) {
        const { status } = await new Servers(people[person]).send(method, `/orthanc${path}`, body);
        expect(status, `${person}: ${method} ${path}`).toBe(allowed.has(person) ? 200 : 403);
      }
  });

  test('everyone with a right to start jobs reads any job; below an answer there is nothing to ask', async ({
    resources,
    servers,
  }) => {
    const study = await putStudy(resources, 1, [remoteUrl()]);
    const answer = await findOne(servers, 'REMOTE', study);
    const id = await startJob(servers, `${answer}/retrieve`, {});
    await jobWhen(new Servers(people.doctor), id);
    expect((await new Servers(people.external).send('GET', `/orthanc/jobs/${id}`)).status).toBe(403);
    expect((await servers.send('POST', `/orthanc${answer}/query-series`, {})).status).toBe(403);
    expect((await servers.send('GET', `/orthanc/jobs/${randomUUID()}`)).status).toBe(404);
  });

  test('nobody sends what they do not see, nor to another address than that of the remote', async ({
    resources,
  }) => {
    const [seen, unseen] = [
      await putStudy(resources, 1, [orthancUrl()]),
      await putStudy(resources, 1, [orthancUrl()]),
    ];
    const [id, hidden] = [await idAt(orthancUrl(), seen), await idAt(orthancUrl(), unseen)];
    const label = await resources.label({ id });
    const limited = new Servers(await resources.person(['view', 'send'], [label]));
    for (const path of ['/modalities/REMOTE/store', '/peers/remote/store', `${web}/stow`]) {
      for (const Resources of [[hidden], [id, hidden]]) {
        const body = { Resources, Synchronous: false };
        expect((await limited.send('POST', `/orthanc${path}`, body)).status, path).toBe(403);
      }
      expect((await limited.send('POST', `/orthanc${path}`, hidden)).status, path).toBe(403);
      const job = await jobWhen(limited, await startJob(limited, path, { Resources: [id] }));
      expect(job.state, path).toBe('Success');
    }
    const elsewhere = { Resources: [id], Host: '127.0.0.1', Port: 1, Synchronous: false };
    const doctor = new Servers(people.doctor);
    expect((await doctor.send('POST', '/orthanc/modalities/REMOTE/store', elsewhere)).status).toBe(403);
    expect(await held(remoteUrl(), unseen)).toBeUndefined();
  });
});

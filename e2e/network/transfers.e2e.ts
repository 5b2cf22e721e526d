import { jobFailure, type FailureKind } from '#api/orthanc/jobs/jobFailure.ts';
import { freePort } from '#stack/machine/ports.ts';
import { expect, test } from '../support/fixtures.ts';
import { Servers } from '../support/Servers.ts';
import { orthancUrl, remoteUrl } from '../support/stackOrders.ts';
import { people } from '../support/target.ts';
import { heldTimeout, lineTo, muteNode, type Line } from './line.ts';
import {
  addModality,
  fileBytes,
  findOne,
  held,
  idAt,
  jobWhen,
  putStudy,
  remoteAddress,
  startJob,
} from './remoteNode.ts';
import type { TestResources } from '../support/TestResources.ts';

const mark = { castellan: { user: 'somebody' } };

// What the pages rely on, asked of a real Orthanc with another real one as the remote.
test.describe('between two real Orthancs', { tag: '@stack' }, () => {
  for (const [way, path, isMarked] of [
    ['a modality', '/modalities/REMOTE/store', true],
    ['a peer', '/peers/remote/store', true],
    ['a DICOMweb server', '/dicom-web/servers/remote/stow', false],
  ] as const) {
    test(`a doctor sends to ${way}, as a job`, async ({ resources }) => {
      const doctor = new Servers(people.doctor);
      const study = await putStudy(resources, 2, [orthancUrl()]);
      const Resources = [await idAt(orthancUrl(), study)];
      const id = await startJob(doctor, path, { Resources, UserData: mark, Priority: 3 });
      const job = await jobWhen(doctor, id);
      expect(job).toMatchObject({ state: 'Success', priority: 3, instances: 2 });
      expect(job.startedBy).toBe(isMarked ? 'somebody' : undefined);
      expect(await held(remoteUrl(), study)).toMatchObject({ instances: 2, labels: [] });
    });
  }

  for (const RetrieveMethod of ['C-MOVE', 'C-GET']) {
    test(`an administrator finds a study there and fetches it by ${RetrieveMethod}`, async ({
      resources,
      servers,
    }) => {
      const study = await putStudy(resources, 2, [remoteUrl()]);
      const answer = await findOne(servers, 'REMOTE', study);
      const content = await servers.must('GET', `/orthanc${answer}/content?simplify`);
      expect(await content.json()).toMatchObject({ PatientName: study.patient, RetrieveAETitle: 'REMOTE' });
      const job = await jobWhen(
        servers,
        await startJob(servers, `${answer}/retrieve`, { RetrieveMethod, UserData: mark }),
      );
      expect(job).toMatchObject({ state: 'Success', startedBy: 'somebody', studyUids: [study.uid] });
      expect(await held(orthancUrl(), study)).toMatchObject({ instances: 2 });
    });
  }

  test('an administrator finds a study there and fetches it by DICOMweb', async ({ resources, servers }) => {
    const study = await putStudy(resources, 2, [remoteUrl()]);
    const server = '/dicom-web/servers/remote';
    const found = await servers.must('POST', `/orthanc${server}/qido`, {
      Uri: '/studies',
      Arguments: { PatientID: study.patient },
    });
    expect(await found.json()).toMatchObject([{ '0020000D': { Value: study.uid } }]);
    const job = await jobWhen(
      servers,
      await startJob(servers, `${server}/retrieve`, { Resources: [{ Study: study.uid }] }),
    );
    expect(job).toMatchObject({ state: 'Success', instances: 2 });
    expect(await held(orthancUrl(), study)).toMatchObject({ instances: 2 });
  });

  test('a study of one instance loses its labels when it is fetched again', async ({
    resources,
    servers,
  }) => {
    const study = await putStudy(resources, 1, [remoteUrl(), orthancUrl()]);
    const id = await idAt(orthancUrl(), study);
    await servers.must('PUT', `/orthanc/studies/${id}/labels/${resources.name('label')}`, '');
    const answer = await findOne(servers, 'REMOTE', study);
    await jobWhen(servers, await startJob(servers, `${answer}/retrieve`, {}));
    expect(await held(orthancUrl(), study)).toMatchObject({ id, labels: [] });
  });

  test('a C-GET fetches all studies that have the accession number', async ({ resources, servers }) => {
    const tags = { AccessionNumber: resources.name('').slice(-14) };
    const study = await putStudy(resources, 1, [remoteUrl()], tags);
    const other = await putStudy(resources, 1, [remoteUrl()], tags);
    const answer = await findOne(servers, 'REMOTE', study);
    const job = await jobWhen(
      servers,
      await startJob(servers, `${answer}/retrieve`, { RetrieveMethod: 'C-GET' }),
    );
    expect(job).toMatchObject({ state: 'Success', instances: 2, studyUids: [study.uid] });
    expect(await held(orthancUrl(), other)).toMatchObject({ instances: 1 });
  });

  /** Modalities that fail, by what the console calls the failure, and whether a line breaks after the first file. */
  const failing: readonly (readonly [
    FailureKind,
    (resources: TestResources) => Promise<Readonly<Record<string, unknown>>>,
  ])[] = [
    ['unreachable', async () => ({ Port: await freePort() })],
    ['rejected', async () => ({ AET: 'SOMEBODY' })],
    ['timeout', async (resources) => ({ Port: await muteNode(resources), Timeout: 1 })],
    [
      'broken',
      async (resources) => {
        const { Port } = await remoteAddress();
        return { Port: (await lineTo(resources, Port, { bytes: 1.5 * fileBytes, atEnd: 'break' })).port };
      },
    ],
  ];
  for (const [kind, changes] of failing) {
    test(`a send that fails is told: ${kind}`, async ({ resources }) => {
      const doctor = new Servers(people.doctor);
      const study = await putStudy(resources, 2, [orthancUrl()]);
      const name = await addModality(resources, await changes(resources));
      const Resources = [await idAt(orthancUrl(), study)];
      const job = await jobWhen(doctor, await startJob(doctor, `/modalities/${name}/store`, { Resources }));
      expect(job).toMatchObject({ state: 'Failure' });
      expect(jobFailure(job)?.kind, jobFailure(job)?.words).toBe(kind);
    });
  }

  test('a retrieval that fails is told: to a target that the remote does not know', async ({
    resources,
    servers,
  }) => {
    const study = await putStudy(resources, 1, [remoteUrl()]);
    const answer = await findOne(servers, 'REMOTE', study);
    const body = { RetrieveMethod: 'C-MOVE', TargetAet: 'NOBODY' };
    const job = await jobWhen(servers, await startJob(servers, `${answer}/retrieve`, body));
    expect(jobFailure(job)?.kind, jobFailure(job)?.words).toBe('notMoved');
  });

  test('a retrieval that fails is told: the line breaks in its middle', async ({ resources, servers }) => {
    const study = await putStudy(resources, 3, [remoteUrl()]);
    const { Port } = await remoteAddress();
    const { port } = await lineTo(resources, Port, { bytes: 1.5 * fileBytes, atEnd: 'break' });
    const answer = await findOne(servers, await addModality(resources, { Port: port }), study);
    const job = await jobWhen(
      servers,
      await startJob(servers, `${answer}/retrieve`, { RetrieveMethod: 'C-GET' }),
    );
    expect(job.state).toBe('Failure');
    expect(jobFailure(job)?.kind, jobFailure(job)?.words).toBe('broken');
  });

  test.describe('a job on a line that is held', () => {
    /** A send of three files that stops after the first until the line is opened. */
    const heldSend = async (
      resources: TestResources,
      servers: Servers,
    ): Promise<{ id: string; line: Line }> => {
      const study = await putStudy(resources, 3, [orthancUrl()]);
      const { Port } = await remoteAddress();
      const line = await lineTo(resources, Port, { bytes: 1.5 * fileBytes, atEnd: 'hold' });
      const name = await addModality(resources, { Port: line.port, Timeout: heldTimeout });
      const Resources = [await idAt(orthancUrl(), study)];
      const id = await startJob(servers, `/modalities/${name}/store`, { Resources });
      await jobWhen(servers, id, ({ progress }) => progress > 0);
      return { id, line };
    };

    test('is paused between two files, and goes on', async ({ resources, servers }) => {
      const { id, line } = await heldSend(resources, servers);
      await servers.must('POST', `/orthanc/jobs/${id}/pause`, {});
      line.open();
      expect((await jobWhen(servers, id, ({ state }) => state !== 'Running')).state).toBe('Paused');
      await servers.must('POST', `/orthanc/jobs/${id}/resume`, {});
      expect(await jobWhen(servers, id)).toMatchObject({ state: 'Success', progress: 100 });
    });

    test('is canceled between two files, and starts over', async ({ resources, servers }) => {
      const { id, line } = await heldSend(resources, servers);
      expect((await new Servers(people.doctor).send('POST', `/orthanc/jobs/${id}/cancel`, {})).status).toBe(
        403,
      );
      await servers.must('POST', `/orthanc/jobs/${id}/cancel`, {});
      line.open();
      expect(jobFailure(await jobWhen(servers, id))?.kind).toBe('canceled');
      await servers.must('POST', `/orthanc/jobs/${id}/resubmit`, {});
      expect(await jobWhen(servers, id)).toMatchObject({ state: 'Success', progress: 100 });
    });
  });
});

import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { jobFailure } from '#api/orthanc/jobs/jobFailure.ts';
import { expect, test } from '../support/fixtures.ts';
import { isInDatabase, orderStack, orthancUrl, remoteUrl } from '../support/stackOrders.ts';
import { heldTimeout, lineTo } from './line.ts';
import {
  addModality,
  ask,
  fileBytes,
  findOne,
  held,
  idAt,
  jobNow,
  jobWhen,
  putStudy,
  remoteAddress,
  startJob,
} from './remoteNode.ts';

// These stop servers that all tests share: they run after all others (playwright.config.ts), one by one.
test.describe('a server goes while studies are on their way', { tag: '@stack' }, () => {
  test.describe.configure({ mode: 'serial' });

  test('the remote is killed in the middle of a move: a failure that says so, and a second try when it is back', async ({
    resources,
    servers,
  }) => {
    const study = await putStudy(resources, 3, [remoteUrl()]);
    const system = await (await ask(orthancUrl(), 'GET', '/system')).json();
    const { DicomAet: AET, DicomPort: port } = z
      .object({ DicomAet: z.string(), DicomPort: z.number() })
      .parse(system);
    const line = await lineTo(resources, port, { bytes: 1.5 * fileBytes, atEnd: 'hold' });
    // The remote has this from its configuration: its next start forgets the change.
    const entry = { AET, Host: '127.0.0.1', Port: line.port, Timeout: heldTimeout };
    await ask(remoteUrl(), 'PUT', '/modalities/orthanc', entry);
    const answer = await findOne(servers, 'REMOTE', study);
    const id = await startJob(servers, `${answer}/retrieve`, { RetrieveMethod: 'C-MOVE' });
    try {
      await expect.poll(async () => (await held(orthancUrl(), study))?.instances).toBe(1);
      expect((await jobNow(servers, id)).state).toBe('Running');
      await orderStack('remote/kill');
      const job = await jobWhen(servers, id);
      expect(jobFailure(job)?.kind, jobFailure(job)?.words).toBe('broken');
      expect(await held(orthancUrl(), study)).toMatchObject({ instances: 1 });
      const echo = await servers.send('POST', '/orthanc/modalities/REMOTE/echo', {});
      expect([echo.status, await echo.text()]).toEqual([
        500,
        expect.stringContaining('TCP Initialization Error'),
      ]);
    } finally {
      await orderStack('remote/start');
    }
    await servers.must('POST', `/orthanc/jobs/${id}/resubmit`, {});
    expect(await jobWhen(servers, id)).toMatchObject({ state: 'Success' });
    expect(await held(orthancUrl(), study)).toMatchObject({ instances: 3 });
  });

  test('Orthanc is killed while it sends: the job goes on when it is back, and the modality is still there', async ({
    resources,
    servers,
  }) => {
    const study = await putStudy(resources, 3, [orthancUrl()]);
    const { Port } = await remoteAddress();
    const line = await lineTo(resources, Port, { bytes: 1.5 * fileBytes, atEnd: 'hold' });
    const name = await addModality(resources, { Port: line.port, Timeout: heldTimeout });
    const Resources = [await idAt(orthancUrl(), study)];
    // Side by side: at most one of the two is split by the end of a page.
    const mark = randomUUID();
    const order = { Resources, UserData: [mark, mark] };
    const id = await startJob(servers, `/modalities/${name}/store`, order);
    await jobWhen(servers, id, ({ progress }) => progress > 0);
    // Orthanc writes a new job within a tenth of a second, and no answer says that it has. One that isn't written is lost by a crash.
    await expect.poll(() => isInDatabase(mark), { intervals: [20] }).toBe(true);
    await orderStack('orthanc/kill');
    line.open();
    await orderStack('orthanc/start');
    expect(await jobWhen(servers, id)).toMatchObject({ state: 'Success', progress: 100 });
    expect(await held(remoteUrl(), study)).toMatchObject({ instances: 3 });
    await ask(orthancUrl(), 'GET', `/modalities/${name}/configuration`);
  });
});

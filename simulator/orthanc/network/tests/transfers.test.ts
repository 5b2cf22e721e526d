import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testServer, type TestServer } from '#simulator/orthanc/tests/server.ts';

const job = z.looseObject({
  ID: z.string(),
  State: z.string(),
  Progress: z.number(),
  ErrorCode: z.number(),
  ErrorDescription: z.string(),
  ErrorDetails: z.string(),
  Content: z.record(z.string(), z.unknown()),
});
const created = z.object({ ID: z.string() });

let server: TestServer;
beforeEach(() => {
  server = testServer();
});

const start = async (path: string, body: Record<string, unknown>): Promise<string> =>
  created.parse(await server.json('POST', path, { Synchronous: false, ...body })).ID;
const readJob = async (id: string): Promise<z.infer<typeof job>> =>
  job.parse(await server.json('GET', `/jobs/${id}`));
const study = (slot = 1990): string => server.dataset.ids.encode('Study', slot);

describe('sending', () => {
  it.each([
    ['/modalities/ARCHIVE/store', 'DicomModalityStore'],
    ['/peers/clinic/store', 'OrthancPeerStore'],
    ['/dicom-web/servers/cloud/stow', 'DicomWebStowClient'],
  ])('%s ends in success', async (path, type) => {
    const id = await start(path, { Resources: [study()] });
    expect((await readJob(id)).State).toBe('Running');
    server.pass(60_000);
    expect(await readJob(id)).toMatchObject({ Type: type, State: 'Success', Progress: 100 });
  });

  it.each([
    ['PACS-OFF', 'connecting to AET "PACS-OFF": TCP Initialization Error: Operation now in progress'],
    ['PACS-SLOW', 'connecting to AET "PACS-SLOW": DUL network read timeout'],
    ['PACS-STRICT', 'connecting to AET "PACS-STRICT": DUL Association Rejected'],
    ['PACS-DYING', 'C-STORE to AET "PACS-DYING": Peer aborted Association (or never connected)'],
  ])('to %s fails as the network does', async (name, details) => {
    const id = await start(`/modalities/${name}/store`, { Resources: [study()] });
    server.pass(60_000);
    expect(await readJob(id)).toMatchObject({
      State: 'Failure',
      ErrorCode: 9,
      ErrorDescription: 'Error in the network protocol',
      ErrorDetails: `DicomAssociation - ${details}`,
    });
  });

  it('is found at the remote afterwards', async () => {
    const uid = z
      .object({ MainDicomTags: z.object({ StudyInstanceUID: z.string() }) })
      .parse(await server.json('GET', `/studies/${study(1987)}`)).MainDicomTags.StudyInstanceUID;
    const ask = async (): Promise<unknown> => {
      const body = { Level: 'Study', Query: { StudyInstanceUID: uid } };
      const query = created.parse(await server.json('POST', '/modalities/ARCHIVE/query', body)).ID;
      return server.json('GET', `/queries/${query}/answers?expand&simplify`);
    };
    expect(await ask()).toEqual([]);
    await start('/modalities/ARCHIVE/store', { Resources: [study(1987)] });
    server.pass(60_000);
    expect(await ask()).toMatchObject([{ StudyInstanceUID: uid, RetrieveAETitle: 'ARCHIVE' }]);
  });
});

describe('retrieving', () => {
  const query = async (name: string): Promise<string> => {
    const body = { Level: 'Study', Query: { PatientName: '' } };
    return created.parse(await server.json('POST', `/modalities/${name}/query`, body)).ID;
  };

  it('stores the study here, without labels', async () => {
    const id = await query('ARCHIVE');
    const answers = z
      .array(z.object({ StudyInstanceUID: z.string() }))
      .parse(await server.json('GET', `/queries/${id}/answers?expand&simplify`));
    const index = answers.findIndex(({ StudyInstanceUID }) => StudyInstanceUID.includes('.2027.'));
    const uid = answers[index]?.StudyInstanceUID;
    expect(await server.find({ Query: { StudyInstanceUID: uid } })).toEqual([]);
    const retrieval = await start(`/queries/${id}/answers/${index}/retrieve`, {});
    server.pass(60_000);
    expect((await readJob(retrieval)).State).toBe('Success');
    const [found] = await server.find({ Query: { StudyInstanceUID: uid } });
    expect(await server.json('GET', `/studies/${found ?? ''}`)).toMatchObject({ Labels: [] });
  });

  it('from a remote that dies leaves what had arrived', async () => {
    const id = await query('PACS-DYING');
    const before = await server.count({});
    const retrieval = await start(`/queries/${id}/answers/0/retrieve`, {});
    server.pass(60_000);
    const details = 'C-MOVE to AET "PACS-DYING": Peer aborted Association (or never connected)';
    expect((await readJob(retrieval)).ErrorDetails).toBe(`DicomAssociation - ${details}`);
    expect(await server.count({})).toBe(before + 1);
  });
});

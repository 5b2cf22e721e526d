import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dicomFile } from '#simulator/orthanc/dicom/dicomFile.ts';
import { testServer, type TestServer } from '#simulator/orthanc/tests/server.ts';

// What a C-GET of an Orthanc at another one brought, measured on 1.13.0; recordings of C-MOVE are in transfers.test.ts.
const created = z.object({ ID: z.string() });
const stored = z.object({ ParentStudy: z.string() });
const job = z.looseObject({ State: z.string(), ErrorCode: z.number(), ErrorDetails: z.string() });

let server: TestServer;
beforeEach(() => {
  server = testServer();
});

const uidOf = (at: number): string => `2.25.${String(at)}`;

/** A study at ARCHIVE and not here. */
async function putThere(at: number, tags: Readonly<Record<string, string>>): Promise<void> {
  const file = dicomFile(
    {
      PatientID: `P${String(at)}`,
      StudyInstanceUID: uidOf(at),
      SeriesInstanceUID: `${uidOf(at)}.1`,
      SOPInstanceUID: `${uidOf(at)}.1.1`,
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.7',
      Modality: 'OT',
      ...tags,
    },
    { rows: 1, columns: 1, pixels: new Uint8Array(1) },
  );
  const { ParentStudy } = stored.parse(await server.json('POST', '/instances', file));
  await server.json('POST', '/modalities/ARCHIVE/store', { Resources: [ParentStudy] });
  await server.send('DELETE', `/studies/${ParentStudy}`);
}

const isHere = async (at: number): Promise<boolean> =>
  (await server.find({ Query: { StudyInstanceUID: uidOf(at) } })).length === 1;
const here = async (...studies: readonly number[]): Promise<number[]> => {
  const found = await Promise.all(studies.map(async (at) => ((await isHere(at)) ? [at] : [])));
  return found.flat();
};

async function ended(path: string, body: Record<string, unknown>): Promise<z.infer<typeof job>> {
  const { ID } = created.parse(await server.json('POST', path, { Synchronous: false, ...body }));
  server.pass(60_000);
  return job.parse(await server.json('GET', `/jobs/${ID}`));
}

async function retrieve(at: number, RetrieveMethod: string, Level = 'Study'): Promise<z.infer<typeof job>> {
  const body = { Level, Query: { StudyInstanceUID: uidOf(at), SeriesInstanceUID: '' } };
  const { ID } = created.parse(await server.json('POST', '/modalities/ARCHIVE/query', body));
  return ended(`/queries/${ID}/answers/0/retrieve`, { RetrieveMethod });
}
const get = (Level: string, resource: Readonly<Record<string, string>>) =>
  ended('/modalities/ARCHIVE/get', { Level, Resources: [resource] });

describe('studies with accession numbers', () => {
  beforeEach(async () => {
    await putThere(1, { AccessionNumber: 'ab 1' });
    await putThere(2, { AccessionNumber: 'AB 1' });
    await putThere(3, { AccessionNumber: 'AB 12' });
  });

  it('a C-GET brings all that have the number, other patients’ too', async () => {
    expect((await retrieve(1, 'C-GET')).State).toBe('Success');
    expect(await here(1, 2, 3)).toEqual([1, 2]);
  });

  it('a C-MOVE brings the study', async () => {
    expect((await retrieve(1, 'C-MOVE')).State).toBe('Success');
    expect(await here(1, 2, 3)).toEqual([1]);
  });

  it('a C-GET of a series brings the series', async () => {
    expect((await retrieve(1, 'C-GET', 'Series')).State).toBe('Success');
    expect(await here(1, 2, 3)).toEqual([1]);
  });

  it('goes by the UID where no number is given, and by the ID for a patient', async () => {
    expect((await get('Study', { StudyInstanceUID: uidOf(2) })).State).toBe('Success');
    expect(await here(1, 2, 3)).toEqual([2]);
    expect((await get('Patient', { PatientID: 'p3' })).State).toBe('Success');
    expect(await here(1, 2, 3)).toEqual([2, 3]);
  });

  it('takes several numbers, and sends nothing if one isn’t there; nothing is a wildcard', async () => {
    for (const AccessionNumber of ['AB 12\\nope', 'AB*'])
      expect(await get('Study', { AccessionNumber })).toMatchObject({
        State: 'Failure',
        ErrorCode: 9,
        ErrorDetails: 'C-GET SCU to AET "ARCHIVE" has failed with DIMSE status 0xC000',
      });
    expect(await here(1, 2, 3)).toEqual([]);
    expect((await get('Study', { AccessionNumber: 'AB 1\\AB 12' })).State).toBe('Success');
    expect(await here(1, 2, 3)).toEqual([1, 2, 3]);
  });
});

it('with an empty number a C-GET brings all with an empty one, and not one without the tag', async () => {
  await putThere(1, { AccessionNumber: '' });
  await putThere(2, { AccessionNumber: '' });
  await putThere(3, {});
  expect((await retrieve(3, 'C-GET')).State).toBe('Success');
  expect(await here(1, 2, 3)).toEqual([1, 2]);
});

it('a remote that refuses CT images fails the job at the first of them', async () => {
  const entry = { AET: 'NO-CT', Host: 'no-ct.example', Port: 104 };
  await server.send('PUT', '/modalities/new', entry);
  const sopClass = '1.2.840.10008.5.1.4.1.1.2';
  const file = (SOPClassUID: string | undefined, at: number): Uint8Array =>
    dicomFile(
      {
        PatientID: 'P',
        StudyInstanceUID: uidOf(at),
        SeriesInstanceUID: `${uidOf(at)}.1`,
        SOPInstanceUID: `${uidOf(at)}.1.1`,
        ...(SOPClassUID === undefined ? {} : { SOPClassUID }),
      },
      { rows: 1, columns: 1, pixels: new Uint8Array(1) },
    );
  const send = async (SOPClassUID: string | undefined, at: number, to: string) => {
    const { ParentStudy } = stored.parse(await server.json('POST', '/instances', file(SOPClassUID, at)));
    return ended(`/modalities/${to}/store`, { Resources: [ParentStudy] });
  };
  expect(await send(sopClass, 1, 'new')).toMatchObject({
    State: 'Failure',
    ErrorCode: 2015,
    ErrorDescription: 'DicomUserConnection: No acceptable presentation context for modality',
    ErrorDetails: `Cannot C-Store an instance of SOPClassUID ${sopClass}, the destination has not accepted any TransferSyntax for this SOPClassUID.`,
    Content: { FailedInstancesCount: 0 },
  });
  expect((await send('1.2.840.10008.5.1.4.1.1.7', 2, 'new')).State).toBe('Success');
  // Before a connection is tried, as measured.
  expect(await send(undefined, 3, 'PACS-OFF')).toMatchObject({
    State: 'Failure',
    ErrorCode: 2014,
    ErrorDescription: 'DicomUserConnection: Unable to find the SOP class and instance',
    ErrorDetails: 'Unable to determine the SOP class/instance for C-STORE with AET PACS-OFF',
    Content: { FailedInstancesCount: 0 },
  });
});

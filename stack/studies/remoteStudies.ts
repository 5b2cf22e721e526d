import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { eightAtATime, store, uploadDataset } from './upload.ts';

/** Studies that only the remote has: the simulator's archive `ARCHIVE` has such ones too. */
const OWN = {
  size: 48,
  seed: 2027,
  identifiers: { uidRoot: '1.2.826.0.1.3680043.10.1511.2027.', patient: 'RID', accession: 'R' },
} as const;

/** Every fifth of the newest 60 studies is on the remote, too. */
const NEWEST = 60;
const EVERY = 5;

const instancesSchema = z.array(z.object({ ID: z.string() }));
const studiesSchema = z.array(
  z.object({ ID: z.string(), MainDicomTags: z.object({ StudyDate: z.string().default('') }) }),
);

async function read(url: string, body?: object): Promise<unknown> {
  const post = { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(url, body === undefined ? {} : post);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  return answer.json();
}

/** The files of some of Orthanc's studies, as it has them. */
async function filesToShare(orthanc: string): Promise<readonly string[]> {
  const all = await read(`${orthanc}/tools/find`, {
    Level: 'Study',
    Query: {},
    ResponseContent: ['MainDicomTags'],
  });
  const newest = studiesSchema
    .parse(all)
    .toSorted((one, other) => other.MainDicomTags.StudyDate.localeCompare(one.MainDicomTags.StudyDate))
    .slice(0, NEWEST);
  const shared = newest.filter((_, at) => at % EVERY === 0);
  const instances = await Promise.all(
    shared.map(async ({ ID }) => instancesSchema.parse(await read(`${orthanc}/studies/${ID}/instances`))),
  );
  return instances.flat().map(({ ID }) => `${orthanc}/instances/${ID}/file`);
}

/** Gives a new remote 48 studies of its own, and copies of some that Orthanc has; once for a state. */
export async function fillRemote(
  state: string,
  remote: string,
  orthanc: string,
  say: (line: string) => void,
): Promise<void> {
  const file = join(state, 'remote-filled.json');
  if (existsSync(file)) return;
  const { studies } = await uploadDataset(remote, OWN);
  const shared = new Set<string | undefined>();
  await eightAtATime(await filesToShare(orthanc), async (url) => {
    shared.add(await store(remote, await (await fetch(url)).arrayBuffer()));
  });
  say(`the remote has ${studies} studies of its own and ${shared.size} that are here too`);
  await writeFile(file, JSON.stringify({ studies, shared: shared.size }));
}

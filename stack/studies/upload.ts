import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { DatasetOptions } from '#simulator/dataset/createDataset.ts';
import { StackError } from '#stack/machine/StackError.ts';
import { datasetFiles } from './datasetFiles.ts';

const PARALLEL = 8;

const storedSchema = z.object({ ParentStudy: z.string() });

/** What was sent to Orthanc. */
export interface Uploaded {
  readonly files: number;
  readonly studies: number;
  /** Files that Orthanc did not take, by name. */
  readonly refused: readonly string[];
}

/** Runs `work` on each item, eight at a time, taking the next item only when a worker is free. */
export async function eightAtATime<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const iterator = items[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (let next = iterator.next(); next.done !== true; next = iterator.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
}

/** How often a write is repeated that lost to another one on the same rows: PostgreSQL's plugin gives up after some tries. */
const maxRetries = 60;

/**
 * Sends a write that may be sent twice. Orthanc on PostgreSQL answers 503 where writes at the same time were in each other's way, and on a busy machine
 * 500 (seen once).
 */
async function write(url: string, method: string, body: BodyInit): Promise<Response> {
  for (let retries = 0; ; retries += 1) {
    const answer = await fetch(url, { method, body });
    if (answer.status < 500 || retries >= maxRetries) return answer;
    await answer.body?.cancel();
    await pause(20 + Math.random() * 200);
  }
}

/** Stores one file. Returns the Orthanc id of its study, undefined if Orthanc does not take it for DICOM (400). */
export async function store(orthanc: string, bytes: BodyInit): Promise<string | undefined> {
  const answer = await write(`${orthanc}/instances`, 'POST', bytes);
  if (answer.status === 400) return undefined;
  if (!answer.ok)
    throw new StackError(
      `Orthanc at ${orthanc} answered ${answer.status} to an upload: ${await answer.text()}`,
    );
  return storedSchema.parse(await answer.json()).ParentStudy;
}

async function label(orthanc: string, study: string, name: string): Promise<void> {
  const answer = await write(`${orthanc}/studies/${study}/labels/${name}`, 'PUT', '');
  if (!answer.ok) throw new StackError(`Orthanc at ${orthanc} answered ${answer.status} to label ${name}.`);
}

/**
 * Uploads every file below a folder and labels each study in turn (every fourth stays without), so that roles with
 * labels meet real studies too. What is not DICOM is passed over and counted.
 */
export async function uploadFolder(
  orthanc: string,
  folder: string,
  labels: readonly string[],
): Promise<Uploaded> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new StackError(`There is no folder ${folder} to take DICOM files from.`);
  });
  const paths = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const studies = new Set<string>();
  const refused: string[] = [];
  await eightAtATime(paths.sort(), async (path) => {
    const study = await store(orthanc, await readFile(path));
    if (study === undefined) refused.push(path);
    else studies.add(study);
  });
  for (const [at, study] of [...studies].sort().entries()) {
    const name = at % 4 === 0 ? undefined : labels[at % labels.length];
    if (name !== undefined) await label(orthanc, study, name);
  }
  return { files: paths.length - refused.length, studies: studies.size, refused };
}

/** Uploads the simulator's dataset, or another that is made like it: `size` studies with their labels. */
export async function uploadDataset(
  orthanc: string,
  options: DatasetOptions & { readonly size: number },
): Promise<Uploaded> {
  let files = 0;
  const studies = new Set<string>();
  await eightAtATime(datasetFiles(options), async (synthetic) => {
    for (const bytes of synthetic.files) {
      const study = await store(orthanc, bytes);
      if (study === undefined) throw new StackError('Orthanc does not take a file that we made for DICOM.');
      if (!studies.has(study)) for (const name of synthetic.labels) await label(orthanc, study, name);
      studies.add(study);
      files += 1;
    }
  });
  return { files, studies: studies.size, refused: [] };
}

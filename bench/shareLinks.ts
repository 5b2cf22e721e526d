import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { Agent, createServer, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '#stack/machine/cacheFolder.ts';
import { freePort } from '#stack/machine/ports.ts';
import type { StackServer } from '#stack/machine/processes.ts';
import { debianNginx } from '#stack/nginx/debianNginx.ts';
import { startOrthancProxy } from '#stack/nginx/orthancProxy.ts';
import { inTurn, median, type BenchOptions, type Figure } from './Figure.ts';

const frames = 500;
/** A slice of a CT, 512 by 512, uncompressed as DICOMweb sends it. */
const frame = Buffer.alloc(512 * 1024, 'DICM');
/** What browsers open to one host. */
const connections = 6;
const roundsPerRun = 4;
const maxPercent = 3;

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const study = {
  orthanc_id: 'a1a1a1a1-b2b2b2b2-c3c3c3c3-d4d4d4d4-e5e5e5e5',
  dicom_uid: '1.2.3',
  level: 'study',
};
const link = { id: 'bench', resources: [study], type: 'stone-viewer-publication', expiration_date: null };
const token = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(link)}.${part({ signature: 'not checked here' })}`;
const records = JSON.stringify({ version: 1, links: [{ id: 'bench', until: null }] });

/** In Orthanc's place: the study's records, and frames. Returns how often it was asked for records. */
async function startArchive(port: number): Promise<{ reads: () => number; stop: () => void }> {
  let reads = 0;
  const server = createServer((incoming, outgoing) => {
    if (incoming.url !== '/tools/find') {
      outgoing.end(frame);
      return;
    }
    reads += 1;
    outgoing.end(JSON.stringify([{ ID: study.orthanc_id, Metadata: { 'castellan-shares': records } }]));
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const stop = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { reads: () => reads, stop };
}

interface Subject {
  readonly mode: 'recorded' | 'enforced';
  readonly port: number;
  readonly nginx: StackServer;
}

async function startSubject(mode: Subject['mode'], state: string, orthancPort: number): Promise<Subject> {
  const port = await freePort();
  const more = { CASTELLAN_SHARE_LINKS: mode, CASTELLAN_PROXY_KEY: 'k'.repeat(64) };
  const program = await debianNginx(cacheFolder(), () => undefined);
  const orthancPorts = [orthancPort];
  return {
    mode,
    port,
    nginx: await startOrthancProxy({ program, state, name: mode, port, orthancPorts, more }),
  };
}

/** Reads one frame as a viewer does; throws an Error unless all of it arrives. */
const read = (agent: Agent, port: number, number: number): Promise<void> =>
  new Promise((done, fail) => {
    const path = `/orthanc/dicom-web/studies/1.2.3/series/1.2.3.4/instances/1.2.3.4.${number}/frames/1`;
    const headers = { Authorization: `Bearer ${token}` };
    const sent = httpRequest({ host: '127.0.0.1', port, path, headers, agent }, (answer) => {
      let length = 0;
      answer.on('data', (piece: Buffer) => (length += piece.length));
      answer.on('error', fail);
      answer.on('end', () => {
        if (answer.statusCode === 200 && length === frame.length) done();
        else fail(new Error(`a frame came with ${answer.statusCode} and ${length} bytes`));
      });
    });
    sent.on('error', fail);
    sent.end();
  });

/** How long a viewer takes for all frames, in milliseconds. */
async function readAll({ port }: Subject): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const begin = performance.now();
  await Promise.all(Array.from({ length: frames }, (_, number) => read(agent, port, number)));
  const time = performance.now() - begin;
  agent.destroy();
  return time;
}

/** How long an nginx has had a processor so far, in milliseconds: what others do on this machine doesn't count. */
async function processorTime(state: string, { mode }: Subject): Promise<number> {
  const master = (await readFile(join(state, mode, 'nginx.pid'), 'utf8')).trim();
  const workers = await readFile(`/proc/${master}/task/${master}/children`, 'utf8');
  const times = workers
    .split(' ')
    .filter(Boolean)
    .map(async (pid) => Number((await readFile(`/proc/${pid}/schedstat`, 'utf8')).split(' ')[0]) / 1e6);
  return (await Promise.all(times)).reduce((sum, time) => sum + time, 0);
}

/** A share link whose records decide: what that costs a viewer that reads 500 frames through nginx. */
export async function run({ runs }: BenchOptions): Promise<readonly Figure[]> {
  const state = await mkdtemp(join(tmpdir(), 'castellan-share-links-'));
  const orthancPort = await freePort();
  const archive = await startArchive(orthancPort);
  const subjects: Subject[] = [];
  try {
    for (const mode of ['recorded', 'enforced'] as const)
      subjects.push(await startSubject(mode, state, orthancPort));
    // The first round reads the records and warms everything up.
    for (const subject of subjects) await readAll(subject);
    const first = archive.reads();
    const times = { recorded: [] as number[], enforced: [] as number[] };
    const processor = { recorded: [] as number[], enforced: [] as number[] };
    for (let round = 0; round < runs * roundsPerRun; round += 1) {
      for (const subject of inTurn(subjects, round)) {
        const before = await processorTime(state, subject);
        times[subject.mode].push(await readAll(subject));
        processor[subject.mode].push((await processorTime(state, subject)) - before);
      }
    }
    const [recorded, enforced] = [median(times.recorded), median(times.enforced)];
    const more = median(processor.enforced) - median(processor.recorded);
    return [
      { name: 'records read for the first 500 frames', value: first, unit: '', limit: 1 },
      { name: '500 frames, recorded', value: recorded, unit: 'ms' },
      { name: '500 frames, enforced', value: enforced, unit: 'ms' },
      { name: 'nginx’s processor time, recorded', value: median(processor.recorded), unit: 'ms' },
      { name: 'nginx’s processor time, enforced', value: median(processor.enforced), unit: 'ms' },
      {
        name: 'processor time that is added, of the whole',
        value: (more / recorded) * 100,
        unit: '%',
        limit: maxPercent,
      },
    ];
  } finally {
    for (const { nginx } of subjects) await nginx.stop();
    archive.stop();
    await rm(state, { recursive: true, force: true });
  }
}

import { expect, test } from 'vitest';
import type { Job } from '#api/orthanc/jobs/job.ts';
import type { OwnJob } from '#session/jobs/ownJobs.ts';
import { jobRows, type KnownJobs } from './jobRow.ts';
import { filterJobs, jobsAddress } from './jobsAddress.ts';

const job = (part: Partial<Job>): Job => ({
  id: 'j',
  type: 'DicomModalityStore',
  state: 'Running',
  progress: 0,
  priority: 0,
  createdAt: 1000,
  completedAt: undefined,
  leftMs: undefined,
  ageMs: undefined,
  runtimeMs: undefined,
  error: undefined,
  remote: 'ARCHIVE',
  target: '',
  resources: [],
  studyUids: [],
  instances: undefined,
  result: undefined,
  isAnonymization: false,
  startedBy: undefined,
  ...part,
});
const own = (part: Partial<OwnJob>): OwnJob => ({
  id: 'j',
  type: 'DicomWebStowClient',
  remote: 'cloud',
  studies: ['a-b'],
  startedAt: 1000,
  ...part,
});
const rows = (known: Partial<KnownJobs>) =>
  jobRows({ jobs: [], vanished: [], own: [], userId: 'ada', lookedAt: 5000, ...known });
const failed = (code: number) => ({ code, description: '', details: '' });

test.each([
  [{ state: 'Running' }, 'running'],
  [{ state: 'Pending' }, 'pending'],
  [{ state: 'Retry' }, 'pending'],
  [{ state: 'Paused' }, 'paused'],
  [{ state: 'Success' }, 'done'],
  [{ state: 'Failure', error: failed(9) }, 'failed'],
  [{ state: 'Failure', error: failed(37) }, 'canceled'],
] as const)('%j is %s', (part, status) => {
  expect(rows({ jobs: [job(part)] })[0]?.status).toBe(status);
});

test.each([
  ['DicomModalityStore', 'send'],
  ['OrthancPeerStore', 'send'],
  ['DicomWebStowClient', 'send'],
  ['DicomMoveScu', 'retrieve'],
  ['DicomGetScu', 'retrieve'],
  ['DicomWebWadoRetrieveClient', 'retrieve'],
  ['ResourceModification', 'modify'],
  ['MergeStudy', 'merge'],
  ['SplitStudy', 'split'],
  ['Media', 'archive'],
  ['StorageCommitmentScp', 'commitment'],
  ['SomePluginsOwn', 'other'],
  ['constructor', 'other'],
] as const)('%s is a job of the kind %s', (type, kind) => {
  expect(rows({ jobs: [job({ type })] })[0]?.kind).toBe(kind);
});

test('an anonymization is one, though Orthanc calls it a modification', () => {
  expect(rows({ jobs: [job({ type: 'ResourceModification', isAnonymization: true })] })[0]?.kind).toBe(
    'anonymize',
  );
});

test('a job is mine by its mark, or by its id where it has none', () => {
  const jobs = [
    job({ id: '1', startedBy: 'ada' }),
    job({ id: '2', startedBy: 'denis' }),
    job({ id: '3', remote: '' }),
  ];
  const known = rows({ jobs, own: [own({ id: '3' })] });
  expect(known.filter(({ isMine }) => isMine).map(({ id }) => id)).toEqual(['1', '3']);
  expect(known.find(({ id }) => id === '3')?.remote, 'which Orthanc doesn’t say').toBe('cloud');
});

test.each([
  [{}, 'unlisted'],
  [{ end: 'success' }, 'done'],
  [{ end: 'failure' }, 'failed'],
  [{ end: 'gone' }, 'unlisted'],
  [{ startedAt: 6000 }, 'pending'],
] as const)('of our own jobs that are not listed, %j is %s', (part, status) => {
  expect(rows({ own: [own(part)] })[0]).toMatchObject({ status, isListed: false, isMine: true });
});

test('a job that vanished while it ran is not a failed one', () => {
  const vanished = [job({ progress: 50 })];
  expect(rows({ vanished })[0]).toMatchObject({ status: 'unlisted', isListed: false });
  expect(rows({ vanished, own: [own({ end: 'success' })] })).toMatchObject([{ status: 'done' }]);
});

test('what is not over comes first, then the newest', () => {
  const jobs = [
    job({ id: 'old', state: 'Success', createdAt: 1 }),
    job({ id: 'new', state: 'Success', createdAt: 9 }),
    job({ id: 'waits', state: 'Pending', createdAt: 8 }),
    job({ id: 'paused', state: 'Paused', createdAt: 2 }),
    job({ id: 'running', createdAt: 3 }),
  ];
  expect(rows({ jobs }).map(({ id }) => id)).toEqual(['running', 'paused', 'waits', 'new', 'old']);
});

test('filters are in the address, and what is not understood is left out', () => {
  const address = { state: 'failed', kind: 'send', mine: true, job: '6f-0b' } as const;
  expect(jobsAddress.write(address).toString()).toBe('state=failed&kind=send&mine=1&job=6f-0b');
  expect(jobsAddress.read(jobsAddress.write(address))).toEqual(address);
  expect(jobsAddress.read(new URLSearchParams('state=x&kind=constructor&mine=yes&job=<b>'))).toEqual({
    state: '',
    kind: '',
    mine: false,
    job: '',
  });
});

test('filters narrow the list together', () => {
  const known = rows({
    jobs: [
      job({ id: '1', startedBy: 'ada' }),
      job({ id: '2', type: 'DicomMoveScu', startedBy: 'ada' }),
      job({ id: '3' }),
    ],
  });
  const filtered = (filter: Partial<Parameters<typeof filterJobs>[1]>) =>
    filterJobs(known, { state: '', kind: '', mine: false, ...filter })
      .map(({ id }) => id)
      .toSorted();
  expect(filtered({})).toEqual(['1', '2', '3']);
  expect(filtered({ mine: true })).toEqual(['1', '2']);
  expect(filtered({ mine: true, kind: 'send' })).toEqual(['1']);
  expect(filtered({ state: 'failed' })).toEqual([]);
});

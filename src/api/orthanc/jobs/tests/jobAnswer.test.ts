import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { jobMoment, jobSchema } from '#api/orthanc/jobs/jobAnswer.ts';
import { anonymizedJob, failedJobs, runningJob, webRetrieveJob } from './recordedJobs.ts';

const parse = (answer: unknown) => z.parse(jobSchema, answer);

test.each([
  ['20261121T161434.639719', '2026-11-21T16:14:34.639Z'],
  ['20261121T161434.6', '2026-11-21T16:14:34.600Z'],
  ['20261121T161434', '2026-11-21T16:14:34.000Z'],
])('a moment without a zone is UTC: %s', (text, iso) => {
  expect(new Date(jobMoment(text) ?? 0).toISOString()).toBe(iso);
});

test.each(['', '2026-11-21T16:14:34Z', 'not-a-date-time', '20261121'])('%j is no moment', (text) => {
  expect(jobMoment(text)).toBeUndefined();
});

test('a running job says what is left, and has no error though it says "Success"', () => {
  expect(parse(runningJob)).toMatchObject({
    state: 'Running',
    progress: 16,
    leftMs: 1612,
    ageMs: 5030,
    error: undefined,
    remote: 'REMOTE',
    instances: 50,
    resources: [{ id: '0a9b3153-2512774b-2d9580de-1fc3dcf6-3bd83918', type: 'Study' }],
    startedBy: undefined,
  });
});

test('a job that ended is the same in every answer', () => {
  const later = { ...anonymizedJob, Timestamp: '20261121T171346.703751' };
  expect(parse(later)).toEqual(parse(anonymizedJob));
});

test('a change says what it made and who started it, first of all by our own mark', () => {
  expect(parse(anonymizedJob)).toMatchObject({
    isAnonymization: true,
    result: { id: 'ea305a16-fe20f951-f33955a3-5a8628a8-42f949ef', type: 'Study' },
    startedBy: 'someone-else',
    ageMs: undefined,
    runtimeMs: 87,
  });
  expect(parse(failedJobs.modified).startedBy).toBe('09efc196-6213-4b5a-8919-8b1a2fd19018');
});

test('a retrieve says which studies it asks for and what came', () => {
  expect(parse(failedJobs.moved)).toMatchObject({
    studyUids: ['2.3.4', '1.2.3.4.5'],
    instances: 1,
    target: 'NET',
  });
  const byName = { ...failedJobs.moved, Content: { Query: [{ StudyInstanceUID: '2.3.4', PatientID: 'x' }] } };
  expect(parse(byName).studyUids).toEqual(['2.3.4']);
});

test.each([
  ['peer', 'http://127.0.0.1:8058/'],
  ['stow', 'closed'],
  ['closedPort', 'REMOTE'],
  ['modified', ''],
] as const)('the remote of %s is %j', (name, remote) => {
  expect(parse(failedJobs[name]).remote).toBe(remote);
});

test('the address of a peer is shown without its user', () => {
  const { Content } = failedJobs.peer;
  const peer = {
    ...failedJobs.peer,
    Content: { ...Content, Peer: ['http://ann:p@ss@clinic:8042/', 'ann', ''] },
  };
  expect(parse(peer).remote).toBe('http://clinic:8042/');
});

test('numbers that the DICOMweb plugin writes as texts are numbers, its studies resources', () => {
  expect(parse(failedJobs.stow)).toMatchObject({
    instances: 1,
    resources: [{ id: '49974143-ec23cb52-6b2a1c46-14d5daa0-0822ce1a', type: 'Study' }],
    error: { code: 9, description: 'Error in the network protocol' },
  });
  expect(parse(webRetrieveJob)).toMatchObject({ instances: 44, remote: '', resources: [] });
});

test('a job with odd contents costs no list', () => {
  const odd = { ID: 'x', State: 'Pending', Content: 'text', UserData: [1], Progress: 'many', Priority: null };
  expect(parse(odd)).toMatchObject({ id: 'x', type: '', progress: 0, priority: 0, startedBy: undefined });
  expect(z.safeParse(jobSchema, { ...odd, State: 'Sleeping' }).success).toBe(false);
});

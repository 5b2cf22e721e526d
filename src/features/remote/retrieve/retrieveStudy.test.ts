import { expect, test } from 'vitest';
import { ApiError } from '#api/ApiError.ts';
import type { JobEnd } from '#api/orthanc/jobs/followJob.ts';
import type { Job } from '#api/orthanc/jobs/job.ts';
import type { StudyHere } from '#api/orthanc/remotes/studiesHere.ts';
import { attemptNote, parseAttempt, type Attempt } from './attempt.ts';
import { retrieveStudy, type RetrieveOrder, type RetrieveServer } from './retrieveStudy.ts';

const job: Job = {
  id: 'j',
  type: 'DicomMoveScu',
  state: 'Success',
  progress: 100,
  priority: 0,
  createdAt: undefined,
  completedAt: undefined,
  leftMs: undefined,
  runtimeMs: undefined,
  ageMs: undefined,
  error: undefined,
  remote: 'PACS',
  target: 'HERE',
  resources: [],
  studyUids: [],
  instances: undefined,
  result: undefined,
  isAnonymization: false,
  startedBy: undefined,
};
const success: JobEnd = { end: 'success', job };
const gone: JobEnd = { end: 'gone', last: undefined };
const failure: JobEnd = {
  end: 'failure',
  job: { ...job, state: 'Failure', error: { code: 9, description: '', details: 'DUL Association Rejected' } },
};
const here = (instanceCount: number, ...labels: string[]): StudyHere => ({
  id: 'a',
  studyInstanceUid: '1.2',
  labels,
  instanceCount,
});

/** A server on which a study is as in `before`, and as in `after` once the job has ended. */
function serverWith(
  end: JobEnd,
  before: readonly StudyHere[],
  after: readonly StudyHere[],
  takesLabels = true,
) {
  const done: string[] = [];
  const labels = new Map(after.map((study) => [study.id, [...study.labels]]));
  let isOver = false;
  const server: RetrieveServer = {
    start: () => Promise.resolve('j').finally(() => done.push('start')),
    follow(id) {
      isOver = true;
      done.push(`follow ${id}`);
      return Promise.resolve(end);
    },
    findHere: () => Promise.resolve(isOver ? after : before),
    labelsOf: (id) => Promise.resolve(labels.get(id) ?? []),
    putLabel(id, label) {
      done.push(`put ${label}`);
      if (takesLabels) labels.get(id)?.push(label);
      return Promise.resolve();
    },
  };
  const order = (change: Partial<RetrieveOrder> = {}): RetrieveOrder => ({
    study: { uid: '1.2', index: 0, images: 3 },
    label: '',
    seesAll: true,
    attempt: undefined,
    keep: (kept) => Promise.resolve(void done.push(`keep ${kept ? kept.job || 'labels' : 'nothing'}`)),
    ...change,
  });
  return { server, order, done };
}

test.each<[string, JobEnd, readonly StudyHere[], boolean, string]>([
  ['everything is here', success, [here(3)], true, 'arrived'],
  ['fewer images than the remote counts', success, [here(2)], true, 'fewer'],
  ['nobody knows the job, and everything is here', gone, [here(3)], true, 'unlisted'],
  ['it came and this person doesn’t see it', success, [], false, 'unseen'],
  ['nobody knows the job, and this person may not see the study', gone, [], false, 'unseenUnlisted'],
])('%s', async (_what, end, after, seesAll, outcome) => {
  const { server, order } = serverWith(end, [], after);
  expect(await retrieveStudy(server, order({ seesAll }))).toMatchObject({ outcome });
});

test.each<[string, JobEnd, readonly StudyHere[], object]>([
  ['the remote rejects', failure, [], { kind: 'failed', failure: { kind: 'rejected' } }],
  ['it dies in the middle', failure, [here(1)], { kind: 'failed' }],
  ['the job is lost with some images here', gone, [here(1)], { kind: 'lost' }],
  ['the job is lost with nothing here', gone, [], { kind: 'lost' }],
  ['the job ended well and stored nothing', success, [], { kind: 'nothingCame' }],
])('%s: a failure, and the next attempt starts a new job', async (_what, end, after, problem) => {
  const { server, order, done } = serverWith(end, [], after);
  await expect(retrieveStudy(server, order())).rejects.toMatchObject({ problem });
  expect(done.at(-1)).toBe('keep nothing');
});

test('a job that cannot count its images and is lost is tried again', async () => {
  const { server, order } = serverWith(gone, [], [here(3)]);
  const study = { uid: '1.2', index: 0 };
  await expect(retrieveStudy(server, order({ study }))).rejects.toMatchObject({ problem: { kind: 'lost' } });
});

test('labels that it lost are put back, also after a failure, and only those', async () => {
  const lost = serverWith(success, [here(3, 'x', 'y')], [here(3, 'y', 'new')]);
  expect(await retrieveStudy(lost.server, lost.order())).toMatchObject({ hasRestored: true });
  expect(lost.done).toEqual(['keep labels', 'start', 'keep j', 'follow j', 'put x']);
  const failed = serverWith(failure, [here(1, 'x')], [here(1)]);
  await expect(retrieveStudy(failed.server, failed.order())).rejects.toMatchObject({
    problem: { kind: 'failed' },
  });
  expect(failed.done).toContain('put x');
});

test('after a reload the job is followed on, and the labels noted at the beginning count', async () => {
  const { server, order, done } = serverWith(success, [here(3)], [here(3)]);
  await retrieveStudy(server, order({ attempt: { job: 'old', labels: { a: ['x'] } }, label: 'arrived' }));
  expect(done).toEqual(['follow old', 'put x', 'put arrived']);
});

test('the answer that tells of the job is lost: what it dropped meanwhile is put back by the next attempt', async () => {
  const { server, order, done } = serverWith(success, [here(3, 'x')], [here(3)]);
  let kept: Attempt | undefined;
  const keep = (attempt: Attempt | undefined): Promise<void> => Promise.resolve(void (kept = attempt));
  const lost = new ApiError({ kind: 'offline', server: 'orthanc', method: 'POST', path: '/x' });
  await expect(retrieveStudy({ ...server, start: () => Promise.reject(lost) }, order({ keep }))).rejects.toBe(
    lost,
  );
  expect(kept).toEqual({ job: '', labels: { a: ['x'] } });
  // That job has stored the study without its label, which someone else has given another one.
  const next = { ...server, findHere: () => Promise.resolve([here(3, 'new')]) };
  await retrieveStudy(next, order({ keep, attempt: parseAttempt(attemptNote(kept)) }));
  expect(done).toContain('put x');
  expect(kept).toEqual({ job: 'j', labels: { a: ['x', 'new'] } });
});

test('a job that was refused leaves nothing to put back', async () => {
  const { server, order, done } = serverWith(success, [here(3, 'x')], []);
  const refused = new ApiError({ kind: 'forbidden', server: 'orthanc', method: 'POST', path: '/x' });
  const start = (): Promise<string> => Promise.reject(refused);
  await expect(retrieveStudy({ ...server, start }, order())).rejects.toBe(refused);
  expect(done).toEqual(['keep labels', 'keep nothing']);
});

test.each(['', 'an id', '{"job":1}'])('the note "%s" is no attempt', (note) => {
  expect(parseAttempt(note)).toBeUndefined();
});

test('labels that can’t be put back, or on, are told', async () => {
  const lost = serverWith(success, [here(3, 'x')], [here(3)], false);
  await expect(retrieveStudy(lost.server, lost.order())).rejects.toMatchObject({
    problem: { kind: 'labelsLost', labels: ['x'] },
  });
  const bare = serverWith(success, [], [here(3)], false);
  await expect(retrieveStudy(bare.server, bare.order({ label: 'x' }))).rejects.toMatchObject({
    problem: { kind: 'notLabeled' },
  });
  // The job has done its work: the next attempt only labels.
  expect(bare.done).not.toContain('keep nothing');
});

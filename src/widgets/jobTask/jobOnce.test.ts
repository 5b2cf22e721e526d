// What is or may be under way is never sent twice, and nothing unknown is told as done.
import { beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import type { JobEnd } from '#api/orthanc/jobs/followJob.ts';
import { jobSchema } from '#api/orthanc/jobs/jobAnswer.ts';
import { itemState, unkeptLog, type NotedLog } from '#lib/tasks/taskLog.ts';
import { JobError } from './JobError.ts';
import { jobOnce, type JobServers } from './jobOnce.ts';

const failed = (kind: ApiError['kind'], status = 0, detail = ''): ApiError =>
  new ApiError({ kind, server: 'orthanc', method: 'POST', path: '/modalities/x/store', status, detail });

const ended = (State: 'Success' | 'Failure', error: object = {}): JobEnd => ({
  end: State === 'Success' ? 'success' : 'failure',
  job: z.parse(jobSchema, { ID: 'job-1', State, ...error }),
});
const success = ended('Success');
const rejected = ended('Failure', { ErrorCode: 9, ErrorDetails: 'DUL Association Rejected' });
const internal = ended('Failure', { ErrorCode: -1, ErrorDescription: 'Internal error' });
const gone: JobEnd = { end: 'gone', last: undefined };

let log: NotedLog;
let told: Set<number>;
let servers: { [Name in keyof JobServers]: ReturnType<typeof vi.fn<JobServers[Name]>> };

beforeEach(() => {
  log = unkeptLog(new Uint8Array(1));
  told = new Set();
  servers = {
    start: vi.fn<JobServers['start']>().mockResolvedValue('job-1'),
    follow: vi.fn<JobServers['follow']>().mockResolvedValue(success),
    findAttempt: vi.fn<JobServers['findAttempt']>().mockResolvedValue(undefined),
    isDone: vi.fn<JobServers['isDone']>().mockResolvedValue(undefined),
    isThere: vi.fn<JobServers['isThere']>().mockResolvedValue(true),
    afterwards: vi.fn<JobServers['afterwards']>().mockResolvedValue(undefined),
  };
});

/** @returns how it failed; `done` where it didn't */
async function run(seesAll = true): Promise<string> {
  try {
    await jobOnce(0, { servers, log, told, seesAll });
    return 'done';
  } catch (error) {
    if (error instanceof JobError) {
      const { problem } = error;
      return problem.kind === 'failed' ? problem.failure.kind : problem.kind;
    }
    return error instanceof ApiError ? `request: ${error.kind}` : 'unexpected';
  }
}

test('a job that succeeds is done, and leaves no note', async () => {
  expect(await run()).toBe('done');
  expect([log.state(0), log.note(0)]).toEqual([itemState.done, '']);
});

test('before the request leaves, the attempt is noted; while the job runs, its id is', async () => {
  const noted: string[] = [];
  servers.start.mockImplementation((attempt) => {
    noted.push(log.note(0).replace(attempt, '…'));
    return Promise.resolve('job-1');
  });
  servers.follow.mockImplementation(() => {
    noted.push(log.note(0));
    return Promise.resolve(success);
  });
  await run();
  expect(noted).toEqual(['attempt …', 'job job-1']);
});

test.each([
  ['a remote that rejects', rejected, true, 'rejected'],
  ['an error without a cause, the study is there', internal, true, 'other'],
  ['an error without a cause, the study was deleted', internal, false, 'gone'],
])('%s: the job is told as failed, and a retry sends again', async (_name, end, isThere, told_) => {
  servers.follow.mockResolvedValueOnce(end);
  servers.isThere.mockResolvedValue(isThere);
  expect(await run()).toBe(told_);
  expect([log.state(0), log.note(0)]).toEqual([itemState.open, '']);
  expect(await run()).toBe('done');
  expect(servers.start).toHaveBeenCalledTimes(2);
});

test('for a person limited to labels, a study that isn’t found may have lost its label', async () => {
  servers.follow.mockResolvedValueOnce(internal);
  servers.isThere.mockResolvedValue(false);
  expect(await run(false)).toBe('notFound');
});

test.each([
  [
    'Orthanc’s words for no such study',
    failed('server', 500, 'ErrorCode_InternalError triggered from ServerContext.cpp:2148'),
    false,
    'gone',
  ],
  ['no such study, of the DICOMweb plugin', failed('notFound', 404, 'Unknown resource'), false, 'gone'],
  ['no such modality', failed('notFound', 404, 'No modality with symbolic name: x'), true, 'unknownRemote'],
  ['a refusal', failed('forbidden', 403), true, 'request: forbidden'],
])('a job that is not started, %s: a retry sends', async (_name, error, isThere, says) => {
  servers.start.mockRejectedValueOnce(error);
  servers.isThere.mockResolvedValue(isThere);
  expect(await run()).toBe(says);
  expect(log.state(0)).toBe(itemState.open);
  expect(servers.findAttempt).not.toHaveBeenCalled();
});

const lostResponses = [
  failed('offline'),
  failed('timeout'),
  failed('garbled', 200),
  failed('server', 502),
  failed('server', 500),
];

test.each(lostResponses)('after $message, the job is found by its attempt and followed', async (error) => {
  servers.start.mockRejectedValueOnce(error);
  servers.findAttempt.mockResolvedValueOnce('job-7');
  expect(await run()).toBe('done');
  expect(servers.follow).toHaveBeenCalledWith('job-7');
  expect(servers.findAttempt).toHaveBeenCalledWith(servers.start.mock.calls[0]?.[0]);
});

test('a lost response without a trace of a job: told as unknown, looked for again, then sent', async () => {
  servers.start.mockRejectedValueOnce(failed('offline'));
  expect(await run()).toBe('lost');
  expect(log.state(0)).toBe(itemState.sent);
  expect(await run()).toBe('done');
  expect(servers.findAttempt).toHaveBeenCalledTimes(2);
  expect(servers.start).toHaveBeenCalledTimes(2);
});

test('a job that is no longer listed: done only where the remote has everything', async () => {
  servers.follow.mockResolvedValueOnce(gone);
  servers.isDone.mockResolvedValueOnce(true);
  expect(await run()).toBe('done');
  expect([log.state(0), log.note(0)]).toEqual([itemState.unknown, '']);
});

test.each([false, undefined])(
  'a job that is no longer listed, and the remote has it: %s. Told as unknown; a retry sends again',
  async (isDone) => {
    servers.follow.mockResolvedValueOnce(gone);
    servers.isDone.mockResolvedValue(isDone);
    expect(await run()).toBe('lost');
    expect(servers.start).toHaveBeenCalledTimes(1);
    expect(await run()).toBe('done');
    expect(servers.start).toHaveBeenCalledTimes(2);
  },
);

test('a server that stops answering while the job runs: a retry follows the same job', async () => {
  servers.follow.mockRejectedValueOnce(failed('offline'));
  expect(await run()).toBe('unfollowed');
  expect(await run()).toBe('done');
  expect(servers.start).toHaveBeenCalledTimes(1);
  expect(servers.follow).toHaveBeenLastCalledWith('job-1');
});

test('after a reload, a job that ran is followed and not sent', async () => {
  log.mark(0, itemState.sent);
  log.setNote(0, 'job job-3');
  expect(await run()).toBe('done');
  expect(servers.follow).toHaveBeenCalledWith('job-3');
  expect(servers.start).not.toHaveBeenCalled();
});

test.each(['', 'attempt a-1'])(
  'after a reload, what was sent without a known job (note “%s”) is told as unknown, not sent',
  async (note) => {
    log.mark(0, itemState.sent);
    log.setNote(0, note);
    expect(await run()).toBe('lost');
    expect(servers.start).not.toHaveBeenCalled();
  },
);

test('a look for a lost job that fails sends nothing', async () => {
  log.mark(0, itemState.sent);
  log.setNote(0, 'attempt a-1');
  servers.findAttempt.mockRejectedValueOnce(failed('offline'));
  expect(await run()).toBe('request: offline');
  expect(servers.start).not.toHaveBeenCalled();
});

test('what remains after the job has failed: a retry does it, without starting the job again', async () => {
  servers.afterwards.mockRejectedValueOnce(failed('offline'));
  expect(await run()).toBe('request: offline');
  expect([log.state(0), log.note(0)]).toEqual([itemState.sent, 'job job-1']);
  expect(await run()).toBe('done');
  expect([log.state(0), log.note(0)]).toEqual([itemState.done, '']);
  expect(servers.start).toHaveBeenCalledTimes(1);
  expect(servers.afterwards).toHaveBeenCalledTimes(2);
});

import { expect, test } from 'vitest';
import { ApiError } from '#api/ApiError.ts';
import { messages as errors } from '#locales/en/errors.ts';
import { messages as remote } from '#locales/en/remoteFailures.ts';
import { describeJobError, meetsNextToo } from './describeJobError.ts';
import { JobError, type JobProblem } from './JobError.ts';

const problems = { gone: 'gone', notFound: 'notFound', lost: 'lost', unfollowed: 'unfollowed' };
const offline = new ApiError({ kind: 'offline', server: 'orthanc', method: 'POST', path: '/x' });
const failure = (
  kind: 'rejected' | 'unreachable' | 'transcoding' | 'noSopClass' | 'canceled',
): JobProblem => ({
  kind: 'failed',
  failure: { kind, words: 'Orthanc’s own' },
});

test.each<[JobProblem, boolean, RegExp]>([
  [failure('unreachable'), true, /host and port/],
  [failure('rejected'), true, /AE title/],
  [failure('transcoding'), false, /format/],
  [failure('noSopClass'), false, /SOP class/],
  [failure('canceled'), false, /canceled/],
  [{ kind: 'gone' }, false, /^gone$/],
  [{ kind: 'notFound' }, false, /^notFound$/],
  [{ kind: 'lost' }, true, /^lost$/],
  [{ kind: 'unfollowed', cause: offline }, true, /^unfollowed$/],
])('%o: would meet the next study %s, and is said', (problem, isGeneral, words) => {
  const error = new JobError(problem);
  expect(meetsNextToo(error)).toBe(isGeneral);
  expect(describeJobError(error, { problems, remote, errors })?.text).toMatch(words);
});

test('a request that failed is said by the tray, and counts', () => {
  expect(describeJobError(offline, { problems, remote, errors })).toBeUndefined();
  expect(meetsNextToo(offline)).toBe(true);
});

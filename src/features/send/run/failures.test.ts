import { expect, test } from 'vitest';
import { ApiError } from '#api/ApiError.ts';
import { messages as errors } from '#locales/en/errors.ts';
import { messages as remote } from '#locales/en/remoteFailures.ts';
import { messages as t } from '#features/send/messages/en/send.ts';
import { describeSendError, meetsNextToo } from './failures.ts';
import { SendError, type SendProblem } from './SendError.ts';

const offline = new ApiError({ kind: 'offline', server: 'orthanc', method: 'POST', path: '/x' });
const failure = (
  kind: 'rejected' | 'unreachable' | 'transcoding' | 'noSopClass' | 'canceled',
): SendProblem => ({
  kind: 'remote',
  failure: { kind, words: 'Orthanc’s own' },
});

test.each<[SendProblem, boolean, RegExp]>([
  [failure('unreachable'), true, /host and port/],
  [failure('rejected'), true, /AE title/],
  [failure('transcoding'), false, /format/],
  [failure('noSopClass'), false, /SOP class/],
  [failure('canceled'), false, /canceled/],
  [{ kind: 'gone' }, false, /no longer on this server/],
  [{ kind: 'notFound' }, false, /labels/],
  [{ kind: 'lost' }, true, /isn’t known.*sends it again/],
  [{ kind: 'unfollowed', cause: offline }, true, /doesn’t send it twice/],
])('%o: would meet the next study %s, and is said', (problem, isGeneral, words) => {
  const error = new SendError(problem);
  expect(meetsNextToo(error)).toBe(isGeneral);
  expect(describeSendError(error, { t, remote, errors })?.text).toMatch(words);
});

test('a request that failed is said by the tray, and counts', () => {
  expect(describeSendError(offline, { t, remote, errors })).toBeUndefined();
  expect(meetsNextToo(offline)).toBe(true);
});

import { expect, test } from 'vitest';
import { ApiError } from '#api/ApiError.ts';
import { NotOnRemote } from '#api/orthanc/remotes/retrieve.ts';
import { messages as t } from '#features/remote/messages/en/remote.ts';
import { messages as errors } from '#locales/en/errors.ts';
import { messages as failures } from '#locales/en/remoteFailures.ts';
import { describeRetrieval, meetsNextToo } from './failures.ts';
import { RetrieveError } from './retrieveStudy.ts';

const failed = (status: number, kind: ApiError['kind'], detail: string) =>
  new ApiError({ server: 'orthanc', method: 'POST', path: '/x', status, kind, detail });

test.each<[string, unknown, string | undefined]>([
  [
    'a job',
    new RetrieveError({ kind: 'failed', failure: { kind: 'rejected', words: '' } }),
    failures.rejected,
  ],
  [
    'the start of a job',
    failed(404, 'notFound', 'No modality with symbolic name: x'),
    failures.unknownRemote,
  ],
  ['a study that the remote lost', new NotOnRemote(), t.problems.notOnRemote],
  ['a study that never came', new RetrieveError({ kind: 'nothingCame' }), t.problems.nothingCame],
  [
    'labels',
    new RetrieveError({ kind: 'labelsLost', labels: ['a', 'b'] }),
    t.problems.labelsLost(['a', 'b']),
  ],
  ['a connection that broke, which every task says alike', failed(0, 'offline', ''), undefined],
])('the failure of %s is said in words', (_what, error, text) => {
  expect(describeRetrieval(error, { t, errors, failures })?.text).toBe(text);
});

test('a remote that is off ends a task, a study that it lost doesn’t', () => {
  const off = { kind: 'unreachable', words: '' } as const;
  expect(meetsNextToo(new RetrieveError({ kind: 'failed', failure: off }))).toBe(true);
  expect(meetsNextToo(failed(500, 'server', 'DUL Association Rejected'))).toBe(true);
  expect(meetsNextToo(failed(0, 'offline', ''))).toBe(true);
  expect(meetsNextToo(new NotOnRemote())).toBe(false);
  expect(meetsNextToo(new RetrieveError({ kind: 'nothingCame' }))).toBe(false);
});

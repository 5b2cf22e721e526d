import { expect, test } from 'vitest';
import { messages } from '../en/remoteFailures.ts';
import { messages as errors } from '../en/errors.ts';
import { describeRemoteFailure } from './remoteFailures.ts';

test('a failure is said in words, with those of the server', () => {
  const words = 'DicomAssociation - connecting to AET "X": DUL Association Rejected';
  const said = describeRemoteFailure({ kind: 'rejected', words }, messages, errors);
  expect(said.text).toContain('AE title');
  expect(said.detail).toContain(words);
});

test('of a canceled job, the server’s words add nothing', () => {
  const said = describeRemoteFailure({ kind: 'canceled', words: 'This job was canceled' }, messages, errors);
  expect(said).toEqual({ text: 'The job was canceled.', detail: '' });
});

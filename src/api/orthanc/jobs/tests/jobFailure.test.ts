import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { ApiError, type ApiErrorKind } from '#api/ApiError.ts';
import { jobSchema } from '#api/orthanc/jobs/jobAnswer.ts';
import { jobFailure, remoteFailure } from '#api/orthanc/jobs/jobFailure.ts';
import { anonymizedJob, failedJobs, runningJob } from './recordedJobs.ts';

test.each([
  ['closedPort', 'unreachable'],
  ['wrongAet', 'rejected'],
  ['noAnswer', 'timeout'],
  ['refusedClass', 'unsupported'],
  ['noSopClass', 'noSopClass'],
  ['transcoding', 'transcoding'],
  ['canceled', 'canceled'],
  ['moved', 'notMoved'],
  ['modified', 'other'],
  ['peer', 'unreachable'],
  ['stow', 'network'],
  ['stowCanceled', 'canceled'],
] as const)('the recorded failure %s is %s', (name, kind) => {
  expect(jobFailure(z.parse(jobSchema, failedJobs[name]))?.kind).toBe(kind);
});

test('the server’s own words are kept, the general ones first', () => {
  expect(jobFailure(z.parse(jobSchema, failedJobs.wrongAet))?.words).toBe(
    'Error in the network protocol: DicomAssociation - connecting to AET "REMOTE": DUL Association Rejected',
  );
  expect(jobFailure(z.parse(jobSchema, failedJobs.canceled))?.words).toBe('This job was canceled');
});

test.each([runningJob, anonymizedJob])('a job that did not fail has no failure', (answer) => {
  expect(jobFailure(z.parse(jobSchema, answer))).toBeUndefined();
});

const failed = (kind: ApiErrorKind, status: number, detail: string): ApiError =>
  new ApiError({ server: 'orthanc', method: 'POST', path: '/modalities/x/echo', kind, status, detail });

test.each([
  [
    'DicomAssociation - connecting to AET "X": TCP Initialization Error: Operation now in progress',
    'unreachable',
  ],
  ['DicomAssociation - connecting to AET "WRONG": DUL Association Rejected', 'rejected'],
  ['DicomAssociation - connecting to AET "X": DUL network read timeout', 'timeout'],
  [
    'C-MOVE SCU to AET "X" has failed with DIMSE status 0xC000 (unable to process - resource not found ?)',
    'notMoved',
  ],
  ['Unable to negotiate a presentation context with AET "X"', 'unsupported'],
  ['DIMSE: Peer aborted Association (or never connected)', 'broken'],
  ['C-GET SCU to AET "X" has failed to receive DIMSE command', 'broken'],
  [
    'DicomAssociation - connecting to AET "X": Attempt to connect to unknown host: nowhere.invalid',
    'unreachable',
  ],
  [
    'libCURL error: Could not connect to server while accessing http://127.0.0.1:8058/instances',
    'unreachable',
  ],
  ['libCURL error: Timeout was reached while accessing http://127.0.0.1:8058/instances', 'timeout'],
  ['Plugin error code 9 triggered from OrthancPluginCppWrapper.cpp:3391', 'network'],
  ['Plugin error code 17 triggered from OrthancPluginCppWrapper.cpp:3391', 'notOnRemote'],
  ['Error encountered within the plugin engine', 'other'],
  ['Error in the network protocol', 'network'],
  ['ErrorCode_InternalError triggered from ServerContext.cpp:2148', 'studyGone'],
  ['', 'other'],
] as const)('an error 500 that says %j is %s', (detail, kind) => {
  expect(remoteFailure(failed('server', 500, detail))).toEqual({ kind, words: detail });
});

test('an unknown remote and what a DICOMweb server does not have are told apart', () => {
  const unknown = failed('notFound', 404, 'No modality with symbolic name: nope');
  expect(remoteFailure(unknown)?.kind).toBe('unknownRemote');
  const missing = failed(
    'notFound',
    404,
    'Plugin error code 17 triggered from OrthancPluginCppWrapper.cpp:3391',
  );
  expect(remoteFailure(missing)?.kind).toBe('notOnRemote');
});

test.each([
  failed('forbidden', 403, ''),
  failed('offline', 0, ''),
  failed('server', 502, 'DUL Association Rejected'),
  failed('invalid', 400, 'Invalid resource type'),
  new Error('DUL Association Rejected'),
])('what is not the remote’s failure is none: %s', (error) => {
  expect(remoteFailure(error)).toBeUndefined();
});

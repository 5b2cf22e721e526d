import { expect, test } from 'vitest';
import { ApiError, type ApiErrorKind, type Refusal } from '#api/ApiError.ts';
import { anonymousProfile } from '#access/roles/profile.ts';
import { checkSetup, SetupError, setupProblemOf } from './setupProblem.ts';

const doctor = { name: 'doctor', userId: 'u1', permissions: ['view'], authorizedLabels: ['*'] };

test.each(['1.12.5', '1.13.0', 'mainline'])('Orthanc %s with a profile of its own is fine', (Version) => {
  expect(() => checkSetup(doctor, { Version })).not.toThrow();
});

test('an old Orthanc, and one that takes a signed-in person for anonymous, stop the console', () => {
  expect(() => checkSetup(doctor, { Version: '1.12.4' })).toThrow(
    expect.objectContaining({ problem: { is: 'oldOrthanc', version: '1.12.4' } }),
  );
  expect(() => checkSetup(anonymousProfile, { Version: '1.13.0' })).toThrow(
    expect.objectContaining({ problem: { is: 'anonymous' } }),
  );
});

const failure = (
  kind: ApiErrorKind,
  status: number,
  path = '/auth/user/profile',
  refusal?: Refusal,
): ApiError =>
  new ApiError({ server: 'orthanc', method: 'GET', path, kind, status, ...(refusal && { refusal }) });

test.each([
  [failure('notFound', 404), { is: 'noPlugin' }],
  [failure('garbled', 200), { is: 'notOrthanc' }],
  [failure('server', 502), { is: 'pluginFails', status: 502 }],
  [new SetupError({ is: 'anonymous' }), { is: 'anonymous' }],
  [failure('offline', 0), undefined],
  [failure('forbidden', 403), undefined],
  [failure('forbidden', 403, '/system', { because: 'anonymous' }), { is: 'anonymous' }],
  [failure('forbidden', 403, '/system', { because: 'policy' }), undefined],
  [failure('forbidden', 403, '/studies/x', { because: 'anonymous' }), undefined],
  [failure('notFound', 404, '/studies/x'), undefined],
  [new Error('x'), undefined],
])('%s says of the set-up: %j', (error, problem) => {
  expect(setupProblemOf(error)).toEqual(problem);
});

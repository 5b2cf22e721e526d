import { expect, test } from 'vitest';
import type { JobAction } from '#api/orthanc/jobs/jobs.ts';
import { jobStatuses, type JobStatus } from '#features/jobs/rows/jobRow.ts';
import { outcomeOf, possibleActions } from './askedActions.ts';

const outcome = (action: JobAction, status: JobStatus): string =>
  outcomeOf({ action, completedAt: undefined }, { status, job: undefined });

test.each([
  ['cancel', 'running', 'underWay'],
  ['cancel', 'pending', 'underWay'],
  ['cancel', 'paused', 'underWay'],
  ['cancel', 'canceled', 'followed'],
  ['cancel', 'done', 'tooLate'],
  ['cancel', 'failed', 'tooLate'],
  ['cancel', 'unlisted', 'tooLate'],
  ['pause', 'running', 'underWay'],
  ['pause', 'paused', 'followed'],
  ['pause', 'done', 'tooLate'],
  ['resume', 'paused', 'underWay'],
  ['resume', 'pending', 'followed'],
  ['resume', 'running', 'followed'],
  ['resubmit', 'failed', 'underWay'],
  ['resubmit', 'running', 'followed'],
  ['delete', 'done', 'underWay'],
] as const)('%s of a job that is %s: %s', (action, status, expected) => {
  expect(outcome(action, status)).toBe(expected);
});

test('a job that was started over and failed again has followed', () => {
  const asked = { action: 'resubmit', completedAt: 1 } as const;
  const job = { completedAt: 2 };
  expect(outcomeOf(asked, { status: 'failed', job })).toBe('followed');
  expect(outcomeOf(asked, { status: 'failed', job: { completedAt: 1 } })).toBe('underWay');
});

test('each action can be asked of a job in some status, and in none that Orthanc would ignore or refuse', () => {
  const offered = (action: JobAction) =>
    jobStatuses.filter((status) => possibleActions[status].includes(action));
  expect(offered('cancel')).toEqual(['running', 'pending', 'paused']);
  expect(offered('pause')).toEqual(['running', 'pending']);
  expect(offered('resume')).toEqual(['paused']);
  expect(offered('resubmit')).toEqual(['failed', 'canceled']);
  expect(offered('delete')).toEqual(['failed', 'canceled', 'done']);
});

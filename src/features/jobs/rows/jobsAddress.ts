import * as z from 'zod/mini';
import { choiceParam, flagParam, param, searchParams } from '#lib/searchParams.ts';
import { jobKinds, jobStatuses, type JobKind, type JobRow, type JobStatus } from './jobRow.ts';

const states: readonly ('' | JobStatus)[] = ['', ...jobStatuses];
const kinds: readonly ('' | JobKind)[] = ['', ...jobKinds];

/** Orthanc's id of a job. */
const jobParam = param(
  z.string(),
  '',
  (text) => (/^[0-9a-f-]{1,64}$/.test(text) ? text : undefined),
  (id) => id,
);

/** The state of the page in its address: what is listed, and which job is open. */
export const jobsAddress = searchParams(
  z.object({
    state: choiceParam(states, ''),
    kind: choiceParam(kinds, ''),
    mine: flagParam('1'),
    job: jobParam,
  }),
);

/** The page's state. */
export type JobsAddress = ReturnType<typeof jobsAddress.read>;

/** The rows that an address lists. */
export function filterJobs(
  rows: readonly JobRow[],
  { state, kind, mine }: Pick<JobsAddress, 'state' | 'kind' | 'mine'>,
): readonly JobRow[] {
  return rows.filter(
    (row) => (!state || row.status === state) && (!kind || row.kind === kind) && (!mine || row.isMine),
  );
}

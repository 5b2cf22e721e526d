import type { JobEnd } from '#api/orthanc/jobs/followJob.ts';
import { jobFailure, type RemoteFailure } from '#api/orthanc/jobs/jobFailure.ts';
import { mayHaveStarted } from '#api/orthanc/jobs/attempts.ts';
import type { StudyHere } from '#api/orthanc/remotes/studiesHere.ts';
import { bothLabels, type Attempt, type LabelsById } from './attempt.ts';
import type { PlannedStudy } from './retrievePlan.ts';

/** What a retrieval asks of the server. */
export interface RetrieveServer {
  /** Starts the job. @returns its id */
  start(study: PlannedStudy): Promise<string>;
  /** Follows a job to its end. */
  follow(job: string): Promise<JobEnd>;
  /** The studies with this UID that this person sees here. */
  findHere(uid: string): Promise<readonly StudyHere[]>;
  labelsOf(id: string): Promise<readonly string[]>;
  putLabel(id: string, label: string): Promise<void>;
}

/** One study to retrieve, and what is remembered of it over a reload. */
export interface RetrieveOrder {
  study: PlannedStudy;
  /** For the study when it is here; empty for none. */
  label: string;
  /** Whether this person sees every study here. Others can't tell a study that was rejected from one that they don't see. */
  seesAll: boolean;
  /** An earlier attempt whose end nobody has seen. */
  attempt: Attempt | undefined;
  /** Writes down the attempt, and that there is none anymore. Resolves when it is stored. */
  keep(attempt: Attempt | undefined): Promise<void>;
}

/** What became of a study that was retrieved. */
export interface Retrieved {
  /** `unseen`: the job ended well, and this person doesn't see the study · `unseenUnlisted`: Orthanc doesn't list the job either, so this person can't tell · `unlisted`: Orthanc no longer lists the job, but everything is here · `fewer`: the job ended well, with fewer images than the remote counts. */
  outcome: 'arrived' | 'unseen' | 'unseenUnlisted' | 'unlisted' | 'fewer';
  /** Images of it here, where they were counted. */
  images: number | undefined;
  /** Labels that it lost and has again. */
  hasRestored: boolean;
}

/** What prevented a retrieval, apart from failed requests. */
export type RetrieveProblem =
  | { readonly kind: 'failed'; readonly failure: RemoteFailure }
  | { readonly kind: 'nothingCame' | 'lost' | 'notLabeled' }
  | { readonly kind: 'labelsLost'; readonly labels: readonly string[] };

/** A study that couldn't be retrieved, or isn't as it should be. */
export class RetrieveError extends Error {
  readonly problem: RetrieveProblem;

  constructor(problem: RetrieveProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

const countOf = (here: readonly StudyHere[]): number | undefined =>
  here.length === 0 ? undefined : Math.max(...here.map(({ instanceCount = 0 }) => instanceCount));

/** Puts labels on a study, and looks whether it has them: a write that was accepted may be for a study that was replaced meanwhile. */
async function putLabels(server: RetrieveServer, id: string, labels: readonly string[]): Promise<string[]> {
  for (const label of labels) await server.putLabel(id, label);
  const now = new Set(await server.labelsOf(id));
  return labels.filter((label) => !now.has(label));
}

/**
 * Puts back the labels that studies had before they arrived again: Orthanc stores a study of one image anew, without its labels.
 * @returns whether there were any
 * @throws RetrieveError naming those that can't be put back
 */
async function restoreLabels(
  server: RetrieveServer,
  before: LabelsById,
  after: readonly StudyHere[],
): Promise<boolean> {
  let isAny = false;
  const lost: string[] = [];
  for (const [id, labels] of Object.entries(before)) {
    if (labels.length === 0) continue;
    const here = after.find((study) => study.id === id);
    const missing = here ? labels.filter((label) => !here.labels.includes(label)) : labels;
    if (missing.length === 0) continue;
    isAny = true;
    lost.push(...(here ? await putLabels(server, id, missing).catch(() => missing) : missing));
  }
  if (lost.length > 0) throw new RetrieveError({ kind: 'labelsLost', labels: lost });
  return isAny;
}

/** The labels by id, of what is here now. */
const labelsById = (here: readonly StudyHere[]): LabelsById =>
  Object.fromEntries(here.map(({ id, labels }) => [id, labels]));

/** Starts the job. The labels are on record before the request leaves: if its answer is lost, the job may have dropped them when they are read next. */
async function begin(server: RetrieveServer, order: RetrieveOrder): Promise<Attempt> {
  const { study, attempt } = order;
  const labels = bothLabels(attempt?.labels ?? {}, labelsById(await server.findHere(study.uid)));
  await order.keep({ job: '', labels });
  try {
    const begun = { job: await server.start(study), labels };
    await order.keep(begun);
    return begun;
  } catch (error) {
    // Of an earlier attempt nobody knows the end, so its labels still count.
    if (!attempt && !mayHaveStarted(error)) await order.keep(undefined);
    throw error;
  }
}

/**
 * Retrieves one study by a job of its own, and follows it to its end. What counts is what is here afterwards: Orthanc keeps only its last ten completed
 * jobs, and a job that ended well may have stored nothing. Labels that the study had before are put back, also after a failure.
 * @throws ApiError, NotOnRemote, RetrieveError
 */
export async function retrieveStudy(server: RetrieveServer, order: RetrieveOrder): Promise<Retrieved> {
  const { study, label, seesAll } = order;
  const { job, labels: before } = order.attempt?.job ? order.attempt : await begin(server, order);
  const end = await server.follow(job);
  const after = await server.findHere(study.uid);
  const hasRestored = await restoreLabels(server, before, after);
  const images = countOf(after);
  const isWhole = images !== undefined && study.images !== undefined && images >= study.images;
  if (end.end === 'failure' || (end.end === 'gone' && !isWhole && (seesAll || after.length > 0))) {
    // The next attempt begins with a job of its own.
    await order.keep(undefined);
    const failure = end.end === 'failure' ? jobFailure(end.job) : undefined;
    throw new RetrieveError(failure ? { kind: 'failed', failure } : { kind: 'lost' });
  }
  if (after.length === 0) {
    if (!seesAll) return { outcome: end.end === 'gone' ? 'unseenUnlisted' : 'unseen', images, hasRestored };
    await order.keep(undefined);
    throw new RetrieveError({ kind: 'nothingCame' });
  }
  if (label) {
    for (const { id } of after)
      if ((await putLabels(server, id, [label])).length > 0) throw new RetrieveError({ kind: 'notLabeled' });
  }
  if (end.end === 'gone') return { outcome: 'unlisted', images, hasRestored };
  const isFewer = study.images !== undefined && images !== undefined && images < study.images;
  return { outcome: isFewer ? 'fewer' : 'arrived', images, hasRestored };
}

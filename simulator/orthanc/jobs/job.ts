import type { OrthancError } from '../answers.ts';
import { dateTime } from '../find/metadata.ts';

type Json = Readonly<Record<string, unknown>>;

/** One step of a job: an instance that is sent, a request. Nothing ends a job between its start and its end. */
export interface JobStep {
  /** Milliseconds until it's done. */
  readonly duration: number;
  /** How much of the job is done after it, 0 to 100. */
  readonly progress: number;
  /** What it does, at its end; it may find out which steps come next. @throws OrthancError to fail the job */
  run(): Promise<readonly JobStep[] | void> | readonly JobStep[] | void;
}

/** What a job does and tells. */
export interface JobTask {
  readonly type: string;
  readonly priority: number;
  /** What was sent with the request, told to everybody who reads the job; `undefined`: nothing was. */
  readonly userData: unknown;
  /** Plugins keep none of their jobs over a restart. */
  readonly isPlugin?: boolean;
  /** The steps from the beginning: asked when it starts, and again after it was resubmitted. */
  steps(): readonly JobStep[];
  /** `Content`, as it is now. */
  content(): Json;
}

/** States as `/jobs/{id}` tells them. */
export type JobState = 'Pending' | 'Running' | 'Paused' | 'Success' | 'Failure';

/** A job and how far it is. Only `Jobs` changes it. */
export interface JobEntry {
  readonly id: string;
  readonly task: JobTask;
  /** Milliseconds since 1970. */
  readonly created: number;
  state: JobState;
  /** The steps left; `undefined` before its first start. */
  left: readonly JobStep[] | undefined;
  /** When the step under way ends. */
  stepEnds: number;
  /** Since when it runs, and for how long it ran before. */
  runningSince: number;
  runtime: number;
  progress: number;
  completed: number | undefined;
  error: OrthancError | 'canceled' | undefined;
  /** Asked while a step was under way, done at its end. */
  asked: 'cancel' | 'pause' | undefined;
}

/** Whether nothing happens to the job by itself any more. */
export const isCompleted = ({ state }: JobEntry): boolean => state === 'Success' || state === 'Failure';

const stamp = (at: number): string => `${dateTime(at)}.${String(Math.floor(at) % 1000).padStart(3, '0')}000`;

function errorOf({ error }: JobEntry): Json {
  if (error === undefined) return { ErrorCode: 0, ErrorDescription: 'Success', ErrorDetails: '' };
  if (error === 'canceled')
    return { ErrorCode: 37, ErrorDescription: 'This job was canceled', ErrorDetails: '' };
  return {
    ErrorCode: error.number,
    ErrorDescription: error.message,
    ErrorDetails: error.details ?? '',
    ...(error.payload === undefined ? {} : { ErrorPayload: error.payload }),
  };
}

/** When a running job may be done: as if it went on as fast as until now. */
function estimate({ state, progress, runningSince, runtime }: JobEntry, now: number): Json {
  if (state !== 'Running' || progress === 0) return {};
  const elapsed = runtime + now - runningSince;
  return { EstimatedTimeOfArrival: stamp(now + (elapsed * (100 - progress)) / progress) };
}

/** A job as `/jobs/{id}` tells it. While it runs, `EffectiveRuntime` is behind, as recorded. */
export function describeJob(entry: JobEntry, now: number): Record<string, unknown> {
  const { id, task, created, state, runtime, progress, completed } = entry;
  return {
    ...(completed === undefined ? {} : { CompletionTime: stamp(completed) }),
    Content: task.content(),
    CreationTime: stamp(created),
    EffectiveRuntime: Math.floor(runtime) / 1000,
    ...errorOf(entry),
    ...estimate(entry, now),
    ID: id,
    Priority: task.priority,
    Progress: Math.round(progress),
    State: state,
    Timestamp: stamp(now),
    Type: task.type,
    ...(task.userData === undefined ? {} : { UserData: task.userData }),
  };
}

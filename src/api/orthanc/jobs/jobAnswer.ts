import * as z from 'zod/mini';
import { tolerant, tolerantText } from '#api/tolerant.ts';
import type { Job, JobResource } from './job.ts';

/** A moment of a job, which is UTC without saying so; `undefined` for anything else. */
export function jobMoment(text: string): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(?:\.(\d{1,3})\d*)?$/.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 1, day = 1, hour, minute, second] = parts.slice(1, 7).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second, Number((parts[7] ?? '').padEnd(3, '0')));
}

/** Plugins write numbers as texts. */
const count = tolerant(
  z.pipe(
    z.union([z.number(), z.string()]),
    z.transform((value) => (value === '' || Number.isNaN(Number(value)) ? undefined : Number(value))),
  ),
  undefined,
);
const texts = tolerant(z.array(z.string()), []);
const typed = z.object({ ID: z.string(), Type: tolerantText });

/** Jobs of Orthanc list `{ID, Type}`, those of the DICOMweb plugin ids by level. */
const resources = tolerant(
  z.union([
    z.pipe(
      z.array(typed),
      z.transform((list): JobResource[] => list.map(({ ID, Type }) => ({ id: ID, type: Type }))),
    ),
    z.pipe(
      z.object({ Studies: texts, Series: texts }),
      z.transform(({ Studies, Series }): JobResource[] => [
        ...Studies.map((id) => ({ id, type: 'Study' })),
        ...Series.map((id) => ({ id, type: 'Series' })),
      ]),
    ),
  ]),
  [],
);

/** The keys are tags or, as the query was asked, their names. */
const query = z.record(z.string(), z.unknown());

const content = z.object({
  RemoteAet: tolerantText,
  TargetAet: tolerantText,
  Peer: texts,
  Server: tolerantText,
  Resources: resources,
  InstancesCount: count,
  ReceivedInstancesCount: count,
  Query: tolerant(z.array(query), []),
  Details: tolerant(z.array(z.object({ ReceivedInstancesIds: texts })), []),
  ID: tolerantText,
  Type: tolerantText,
  TargetStudy: tolerantText,
  IsAnonymization: tolerant(z.boolean(), false),
  FunctionErrorCode: count,
  FunctionErrorDescription: tolerantText,
  FunctionErrorDetails: tolerantText,
});

const raw = z.object({
  ID: z.string(),
  Type: tolerantText,
  State: z.enum(['Pending', 'Running', 'Paused', 'Retry', 'Success', 'Failure']),
  Progress: tolerant(z.number(), 0),
  Priority: tolerant(z.number(), 0),
  CreationTime: tolerantText,
  CompletionTime: tolerantText,
  EstimatedTimeOfArrival: tolerantText,
  EffectiveRuntime: tolerant(z.number(), 0),
  Timestamp: tolerantText,
  ErrorCode: tolerant(z.number(), 0),
  ErrorDescription: tolerantText,
  ErrorDetails: tolerantText,
  Content: tolerant(content, z.parse(content, {})),
  UserData: tolerant(
    z.object({
      castellan: tolerant(z.object({ user: tolerantText }), { user: '' }),
      AuditLogsUserId: tolerantText,
    }),
    { castellan: { user: '' }, AuditLogsUserId: '' },
  ),
});

type Raw = z.output<typeof raw>;

/** The DICOMweb plugin's jobs all fail with error 1; the cause is beside it. */
function errorOf({ ErrorCode, ErrorDescription, ErrorDetails, Content }: Raw): NonNullable<Job['error']> {
  return Content.FunctionErrorCode === undefined || ErrorCode !== 1
    ? { code: ErrorCode, description: ErrorDescription, details: ErrorDetails }
    : {
        code: Content.FunctionErrorCode,
        description: Content.FunctionErrorDescription,
        details: Content.FunctionErrorDetails,
      };
}

function instancesOf({
  InstancesCount,
  ReceivedInstancesCount,
  Details,
}: Raw['Content']): number | undefined {
  const received = Details.reduce((sum, { ReceivedInstancesIds }) => sum + ReceivedInstancesIds.length, 0);
  return InstancesCount ?? ReceivedInstancesCount ?? (received > 0 ? received : undefined);
}

function resultOf({ ID, Type, TargetStudy }: Raw['Content']): JobResource | undefined {
  if (TargetStudy) return { id: TargetStudy, type: 'Study' };
  return ID ? { id: ID, type: Type } : undefined;
}

function studyUidsOf({ Query }: Raw['Content']): string[] {
  const uids = Query.map((asked) => asked['0020,000d'] ?? asked['StudyInstanceUID']);
  return uids.filter((uid): uid is string => typeof uid === 'string' && uid !== '');
}

/** A peer is named by its address alone, which may hold a user and a password. */
const withoutUser = (address: string): string => address.replace(/^(\w+:\/\/)[^/]*@/, '$1');

function jobOf(answer: Raw): Job {
  const { Content: about, State: state, UserData: mark } = answer;
  const createdAt = jobMoment(answer.CreationTime);
  const answeredAt = jobMoment(answer.Timestamp);
  const expectedAt = jobMoment(answer.EstimatedTimeOfArrival);
  const isOver = state === 'Success' || state === 'Failure';
  const since = (from: number | undefined, to: number | undefined): number | undefined =>
    from === undefined || to === undefined ? undefined : Math.max(0, to - from);
  return {
    id: answer.ID,
    type: answer.Type,
    state,
    progress: Math.min(100, Math.max(0, answer.Progress)),
    priority: answer.Priority,
    createdAt,
    completedAt: jobMoment(answer.CompletionTime),
    leftMs: state === 'Running' ? since(answeredAt, expectedAt) : undefined,
    ageMs: isOver ? undefined : since(createdAt, answeredAt),
    runtimeMs: isOver ? Math.round(answer.EffectiveRuntime * 1000) : undefined,
    error: state === 'Failure' ? errorOf(answer) : undefined,
    remote: about.RemoteAet || withoutUser(about.Peer[0] ?? '') || about.Server,
    target: about.TargetAet,
    resources: about.Resources,
    studyUids: studyUidsOf(about),
    instances: instancesOf(about),
    result: resultOf(about),
    isAnonymization: about.IsAnonymization,
    startedBy: mark.castellan.user || mark.AuditLogsUserId || undefined,
  };
}

/** An answer of `GET /jobs/{id}`, and an entry of `GET /jobs?expand`. */
export const jobSchema = z.pipe(raw, z.transform(jobOf));

import { z } from 'zod';
import { isObject, member, readJson } from '#access/json/value.ts';
import type { Level } from '#access/plugin/request.ts';
import { internalError, jsonExpected, orthancError } from '#plugin-emulator/answers.ts';
import { typeOfLevel, type AuditEntry } from './auditStore.ts';

/** A request for a modification or an anonymization. */
export interface Modification {
  /** Undefined for the bulk routes, which name what they change in the body. */
  readonly level: Level | undefined;
  readonly id: string;
  readonly change: string;
}

/** What a modification sends to Orthanc, and its entry in the log. */
interface Started {
  readonly body: string;
  readonly entry: AuditEntry;
}

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: string | undefined;
}

const tags = z.record(z.string(), z.unknown()).default({});
const studySchema = z.object({ MainDicomTags: tags, PatientMainDicomTags: tags });

const notImplemented = (target: Sent, details: string): Response =>
  orthancError(target, {
    status: 500,
    httpError: 'Internal Server Error',
    orthancStatus: 2,
    message: 'Not implemented yet',
    details,
  });

/**
 * What the plugin does with a modification while the log is on: it refuses what it can't follow, enters the start even where Orthanc then refuses
 * it, and adds to the job whose it is.
 */
export async function startModification(
  { level, id, change }: Modification,
  sent: Sent,
  userId: string,
  orthanc: (request: Request) => Promise<Response>,
): Promise<Started | { answer: Response }> {
  if (level === undefined) {
    const details =
      'Bulkd modifications/anonymizations are currently not supported when audit-logs are enabled';
    return { answer: notImplemented(sent, details) };
  }
  const payload = readJson(sent.body);
  if (!isObject(payload)) return { answer: jsonExpected(sent) };
  if (member(payload, 'Synchronous') !== false && member(payload, 'Asynchronous') !== true) {
    const details =
      'Synchronous modifications/anonymizations are currently not supported when audit-logs are enabled, use Asynchronous:true';
    return { answer: notImplemented(sent, details) };
  }
  const userData = member(payload, 'UserData');
  const named = { ...(isObject(userData) ? userData : {}), AuditLogsUserId: userId, ResourcesIds: null };
  const entry = {
    resourceType: typeOfLevel[level],
    resourceId: id,
    action: change === 'modify' ? 'start-modification-job' : 'start-anonymization-job',
  };
  const body = JSON.stringify({ ...payload, UserData: named });
  if (change === 'anonymize') return { body, entry: { ...entry, data: { Payload: payload } } };
  const answer =
    level === 'study'
      ? await orthanc(new Request(`http://orthanc/studies/${encodeURIComponent(id)}`))
      : undefined;
  const study = studySchema.safeParse(answer?.ok === true ? await answer.json() : undefined).data;
  if (study === undefined) {
    const details =
      'Auth plugin: TODO: unable to handle anonymize/modify other levels than studies with audit logs enabled.';
    return { answer: internalError(sent, details) };
  }
  const before = { ...study.MainDicomTags, ...study.PatientMainDicomTags };
  return { body, entry: { ...entry, data: { Payload: payload, TagsBeforeModification: before } } };
}

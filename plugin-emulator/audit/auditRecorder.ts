import { z } from 'zod';
import type { Decision } from '#access/decide.ts';
import { isObject, member, readJson } from '#access/json/value.ts';
import { refsOfBulk } from '#access/plugin/bulkBody.ts';
import type { Level, Lineage } from '#access/plugin/request.ts';
import type { Profile } from '#access/roles/profile.ts';
import { typeOfLevel, type AuditEntry, type AuditStore } from './auditStore.ts';
import { deletionEntries } from './deletionEntries.ts';
import type { ModificationJobs } from './modificationJobs.ts';
import { readingAlong } from './readingAlong.ts';
import { startModification, type Modification } from './startModification.ts';

/** A request that is about to be forwarded. */
export interface AuditedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string | undefined;
  readonly profile: Profile;
  readonly decision: Extract<Decision, { allowed: true }>;
  /** What it names, with parents, where that exists. */
  readonly facts: ReadonlyMap<string, Lineage>;
}

/** What the log has to do with a request. */
export interface Audited {
  /** The plugin answers itself: it refuses what it can't log. */
  readonly answer?: Response;
  /** What is sent on instead of the body. */
  readonly body?: string;
  /** Enters what Orthanc's answer says was done, and gives the answer on. */
  readonly done: (answer: Response) => Response | Promise<Response>;
}

const collections: Readonly<Record<string, Level>> = {
  patients: 'patient',
  studies: 'study',
  series: 'series',
};

const resourcePath = /^\/(patients|studies|series)\/([^/]*)(?:\/labels\/([^/]*))?$/;
const downloadPath = /^\/(patients|studies|series|instances)\/[a-f0-9-]+\/(archive|media)$/;

const storedSchema = z.object({ ID: z.string(), ParentStudy: z.string().default('') });
const uploadedSchema = z.union([z.array(storedSchema), storedSchema.transform((one) => [one])]);

/** The plugin asks Orthanc itself, and answers with the error's code alone: why it was refused is lost. */
function withoutDetails(answer: Response, json: unknown): Response {
  if (!isObject(json) || member(json, 'Details') === undefined) return answer;
  const { Details: _details, ...rest } = json;
  const headers = new Headers(answer.headers);
  headers.delete('Content-Length');
  return new Response(`${JSON.stringify(rest, undefined, '\t')}\n`, { status: answer.status, headers });
}

/** What the audit log needs of the emulator. */
interface Parts {
  readonly store: AuditStore;
  readonly jobs: ModificationJobs;
  readonly orthanc: (request: Request) => Promise<Response>;
  readonly clock: () => number;
}

/**
 * Makes a function that enters into the audit log what the real plugin enters: uploads, downloads, labels, deletions, and the start of
 * modifications. It's asked before a request is forwarded, as a deletion can't be described afterwards. What it passes over isn't in the real
 * log either: shares, transfers, merges, DICOMweb, archives of patients.
 */
export function createAuditRecorder(parts: Parts): (request: AuditedRequest) => Promise<Audited> {
  const { store, orthanc, clock } = parts;

  const enter = (userId: string | undefined, entries: readonly AuditEntry[]): void => {
    for (const entry of entries) store.add({ time: clock(), userId: userId ?? '', ...entry });
  };

  /** Enters these once Orthanc has done what it was asked. */
  const afterwards = (profile: Profile, entries: readonly AuditEntry[]): Audited => ({
    done: (answer) => {
      if (answer.ok) enter(profile.userId, entries);
      return answer;
    },
  });

  async function bulkDeletion({ body, facts, profile }: AuditedRequest): Promise<Audited> {
    const deletions = await Promise.all(
      (refsOfBulk(body) ?? []).map(async (ref) => {
        const line = facts.get(`${ref.level}|id|${ref.orthancId}`);
        const level = line?.at(-1)?.level;
        return level === undefined ? [] : deletionEntries(level, ref.orthancId, line, orthanc);
      }),
    );
    return afterwards(profile, deletions.flat());
  }

  const upload = (profile: Profile): Audited => ({
    done: (answer) =>
      readingAlong(answer, (json) => {
        const uploaded = uploadedSchema.safeParse(json).data ?? [];
        const entries = uploaded.map(({ ID, ParentStudy }): AuditEntry => ({
          resourceType: 'Study',
          resourceId: ParentStudy,
          action: 'uploaded-instance',
          data: ID,
        }));
        enter(profile.userId, entries);
      }),
  });

  /** A download is entered when it is let through, whatever becomes of it, and only where a permission let it through. */
  function download({ profile, decision, facts }: AuditedRequest): Audited {
    const byPermission = !decision.reasons.some(({ kind }) => kind === 'shareOpens' || kind === 'openToAll');
    const studies = new Set(
      [...facts.values()].flatMap((line) =>
        line.flatMap(({ level, orthancId }) => (level === 'study' ? [orthancId] : [])),
      ),
    );
    const entries = [...studies].map((study): AuditEntry => ({
      resourceType: 'Study',
      resourceId: study,
      action: 'download',
      data: null,
    }));
    if (byPermission) enter(profile.userId, entries);
    return nothingToLog;
  }

  /** Who a modification is entered for: who sent it, or whom the body names. */
  function modifier({ profile, body }: AuditedRequest): string {
    const json = readJson(body);
    const userData = isObject(json) ? member(json, 'UserData') : undefined;
    const named = isObject(userData) ? member(userData, 'AuditLogsUserId') : undefined;
    return profile.userId ?? (typeof named === 'string' ? named : '');
  }

  async function modification(request: AuditedRequest, asked: Modification): Promise<Audited> {
    await parts.jobs.settle();
    const userId = modifier(request);
    const started = await startModification(asked, request, userId, orthanc);
    if ('answer' in started) return { ...nothingToLog, answer: started.answer };
    enter(userId, [started.entry]);
    return {
      body: started.body,
      async done(answer) {
        const json = readJson(await answer.clone().text());
        if (!answer.ok) return withoutDetails(answer, json);
        const job = z.object({ ID: z.string() }).safeParse(json).data;
        if (job !== undefined) parts.jobs.started(job.ID, userId);
        return answer;
      },
    };
  }

  return async (request) => {
    const { method, path, profile, facts } = request;
    if (!store.isOn) return nothingToLog;
    if (downloadPath.test(path)) return download(request);
    if (method === 'POST' && path === '/instances') return upload(profile);
    if (method === 'POST' && path === '/tools/bulk-delete') return bulkDeletion(request);
    const [, kind, id = '', change] =
      /^\/(?:(patients|studies|series)\/([^/]*)|tools)\/(modify|anonymize|bulk-modify|bulk-anonymize)$/.exec(
        path,
      ) ?? [];
    const level = collections[kind ?? ''];
    if (method === 'POST' && change !== undefined) return modification(request, { level, id, change });
    const [, collection = '', resource = '', label] = resourcePath.exec(path) ?? [];
    const named = collections[collection];
    if (named === undefined || (method !== 'PUT' && method !== 'DELETE')) return nothingToLog;
    if (label !== undefined) {
      const action = method === 'PUT' ? 'added-label' : 'deleted-label';
      const entry = { resourceType: typeOfLevel[named], resourceId: resource, action, data: label };
      return afterwards(profile, [entry]);
    }
    if (method !== 'DELETE') return nothingToLog;
    return afterwards(
      profile,
      await deletionEntries(named, resource, facts.get(`${named}|id|${resource}`), orthanc),
    );
  };
}

const nothingToLog: Audited = { done: (answer) => answer };

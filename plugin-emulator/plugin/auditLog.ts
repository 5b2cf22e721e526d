import type { Profile } from '#access/roles/profile.ts';
import { json, notFound, orthancError } from '#plugin-emulator/answers.ts';
import type { PluginEmulatorOptions } from '#plugin-emulator/PluginEmulatorOptions.ts';

/** One line of the audit log, as `GET /auth/audit-logs` answers it. */
interface AuditEntry {
  Action: string;
  JsonLogData: unknown;
  ResourceId: string;
  ResourceType: string;
  SourcePlugin: 'authorization';
  Timestamp: string;
  UserId: string;
  UserName: string;
}

/** The actions that the plugin logs. Share links, role edits and sign-ins are not among them. */
function actionOf(
  method: string,
  path: string,
): { action: string; study: string; data: unknown } | undefined {
  const [, study = '', rest = ''] = /^\/studies\/([a-f0-9-]+)(.*)$/.exec(path) ?? [];
  const label = /^\/labels\/(.+)$/.exec(rest)?.[1];
  if (study === '') return undefined;
  if (method === 'PUT' && label !== undefined) return { action: 'added-label', study, data: label };
  if (method === 'DELETE' && label !== undefined) return { action: 'deleted-label', study, data: label };
  if (method === 'DELETE' && rest === '') return { action: 'deleted-study', study, data: null };
  if (method === 'GET' && rest === '/archive') return { action: 'download', study, data: null };
  if (method === 'POST' && rest === '/modify') return { action: 'start-modification-job', study, data: null };
  if (method === 'POST' && rest === '/anonymize')
    return { action: 'start-anonymization-job', study, data: null };
  return undefined;
}

/** `20260101T000000` and ISO dates alike. */
const comparable = (timestamp: string): string => timestamp.replace(/[-:]/g, '');

const csvCell = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The audit log that Orthanc keeps on PostgreSQL, here in memory: the last thousand actions. */
export interface AuditLog {
  /** Records a request that was permitted and succeeded. */
  record(profile: Profile, method: string, path: string): void;
  /** `GET /auth/audit-logs`. */
  answer(target: { method: string; path: string }, query: URLSearchParams): Response;
}

/** Makes an empty log. If audit logs are off, it answers 404. */
export function createAuditLog({
  rules: { auditLogs },
  clock,
}: Pick<PluginEmulatorOptions, 'rules' | 'clock'>): AuditLog {
  const entries: AuditEntry[] = [];
  return {
    record(profile, method, path) {
      const action = auditLogs ? actionOf(method, path) : undefined;
      if (action === undefined) return;
      entries.push({
        Action: action.action,
        JsonLogData: action.data,
        ResourceId: action.study,
        ResourceType: 'Study',
        SourcePlugin: 'authorization',
        Timestamp: new Date(clock()).toISOString(),
        UserId: profile.userId ?? '',
        UserName: profile.name,
      });
      if (entries.length > 1000) entries.shift();
    },

    answer(target, query) {
      if (!auditLogs) return notFound(target);
      const limit = query.get('limit') ?? '0';
      const since = query.get('since') ?? '0';
      if (!/^\d+$/.test(limit) || !/^\d+$/.test(since)) {
        return orthancError(target, {
          status: 400,
          httpError: 'Bad Request',
          orthancStatus: 15,
          message: 'Bad file format',
        });
      }
      const is = (name: string, value: string): boolean => (query.get(name) ?? value) === value;
      const matching = entries.filter(
        (entry) =>
          is('user-id', entry.UserId) &&
          is('resource-id', entry.ResourceId) &&
          is('action', entry.Action) &&
          comparable(entry.Timestamp) >= comparable(query.get('from-timestamp') ?? '') &&
          comparable(entry.Timestamp) <= comparable(query.get('to-timestamp') ?? '9'),
      );
      const page = matching.slice(Number(since), limit === '0' ? undefined : Number(since) + Number(limit));
      if (query.get('format') !== 'csv') return json(page);
      const lines = page.map((entry) =>
        [
          entry.Timestamp,
          entry.UserId,
          entry.UserName,
          entry.ResourceId,
          entry.Action,
          entry.JsonLogData,
          null,
        ]
          .map(csvCell)
          .join(';'),
      );
      const header = 'Timestamp;UserId;UserName;ResourceId;Action;JsonLogData;Base64LogData';
      return new Response([header, ...lines, ''].join('\n'), {
        headers: { 'Content-Type': 'text/csv', 'Content-Disposition': 'filename="audit-logs.csv"' },
      });
    },
  };
}

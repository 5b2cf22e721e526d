import { json, orthancError } from '#plugin-emulator/answers.ts';
import { parseAuditQuery, type AuditQuery } from './auditQuery.ts';
import type { AuditRecord, AuditStore } from './auditStore.ts';

interface Target {
  readonly method: string;
  readonly path: string;
}

/** A row as the log is answered, its members in the order of their names. */
interface Row {
  readonly Action: string;
  readonly JsonLogData?: unknown;
  readonly Base64LogData?: string | null;
  readonly ResourceId: string;
  readonly ResourceType: string;
  readonly SourcePlugin: 'authorization';
  readonly Timestamp: string;
  readonly UserId: string;
}

/** With the user's name. */
interface NamedRow extends Row {
  readonly UserName: string;
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortedKeys(inner)]));
}

/** JSON as Orthanc stores it: members by their names, and nothing but ASCII. */
const storedJson = (value: unknown): string =>
  JSON.stringify(sortedKeys(value)).replaceAll(
    /[\u0080-\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function dataOf(
  { data }: AuditRecord,
  format: AuditQuery['format'],
): Pick<Row, 'JsonLogData' | 'Base64LogData'> {
  if (format === 'json') return { JsonLogData: sortedKeys(data) };
  return { Base64LogData: data === null ? null : btoa(storedJson(data)) };
}

const rowOf = (record: AuditRecord, format: AuditQuery['format']): Row => ({
  Action: record.action,
  ...dataOf(record, format),
  ResourceId: record.resourceId,
  ResourceType: record.resourceType,
  SourcePlugin: 'authorization',
  Timestamp: new Date(record.time).toISOString(),
  UserId: record.userId,
});

const columns = ['Timestamp', 'UserId', 'UserName', 'ResourceId', 'Action'] as const;

/** The rows with semicolons and without quotes, whatever stands in them, and no line break at the end. */
function csv(rows: readonly NamedRow[]): Response {
  const data = (row: NamedRow): string[] => [
    'JsonLogData' in row ? storedJson(row.JsonLogData) : 'null',
    'Base64LogData' in row ? (row.Base64LogData ?? '') : 'null',
  ];
  const lines = rows.map((row) => [...columns.map((name) => row[name]), ...data(row)].join(';'));
  return new Response([[...columns, 'JsonLogData', 'Base64LogData'].join(';'), ...lines].join('\n'), {
    headers: { 'Content-Type': 'text/csv', 'Content-Disposition': 'filename="audit-logs.csv"' },
  });
}

const badRequest = (target: Target, orthancStatus: number, message: string): Response =>
  orthancError(target, { status: 400, httpError: 'Bad Request', orthancStatus, message });

/** The rows of a request, or the answer to one that can't be understood. */
function rowsOf(store: AuditStore, target: Target, query: URLSearchParams): Row[] | Response {
  const asked = parseAuditQuery(query);
  if (asked === 'notANumber') return badRequest(target, 15, 'Bad file format');
  if (asked === 'unknownFormat') return badRequest(target, 3, 'Parameter out of range');
  if (asked === 'nothing') return [];
  return store.find(asked.filter, asked.since, asked.limit).map((record) => rowOf(record, asked.format));
}

/** An empty list is `null`. */
const jsonOf = (rows: readonly Row[]): Response => json(rows.length === 0 ? null : rows);

/** `GET /plugins/postgresql/audit-logs`, the database's own route: JSON only, and without names. */
export function rawAuditLog(store: AuditStore, target: Target, query: URLSearchParams): Response {
  const rows = rowsOf(store, target, query);
  return rows instanceof Response ? rows : jsonOf(rows);
}

/**
 * `GET /auth/audit-logs`: the same with user names, or as CSV.
 * @param userName the name of a user's ID as the auth service tells it; undefined for one who is gone, whose ID stands for the name
 */
export async function auditLog(
  store: AuditStore,
  request: Request,
  target: Target,
  userName: (id: string) => Promise<string | undefined>,
): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const rows = rowsOf(store, target, query);
  if (rows instanceof Response) return rows;
  const ids = [...new Set(rows.map(({ UserId }) => UserId))];
  const names = new Map(await Promise.all(ids.map(async (id) => [id, (await userName(id)) ?? id] as const)));
  const named = rows.map((row): NamedRow => ({ ...row, UserName: names.get(row.UserId) ?? row.UserId }));
  const isCsv =
    query.getAll('format').at(-1) === 'csv' ||
    request.headers.get('Accept')?.toLowerCase().includes('text/csv') === true;
  return isCsv ? csv(named) : jsonOf(named);
}

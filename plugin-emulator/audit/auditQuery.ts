import type { AuditFilter } from './auditStore.ts';

/** What a request for the log asks for. */
export interface AuditQuery {
  readonly filter: AuditFilter;
  readonly since: number;
  /** Infinity for all. */
  readonly limit: number;
  readonly format: 'json' | 'base64';
}

/** Why there is no query: the database refuses it, which looks like an empty log, or Orthanc does, by an error. */
export type BadAuditQuery = 'nothing' | 'notANumber' | 'unknownFormat';

const date = String.raw`(\d{4})-?(\d{2})-?(\d{2})`;
const time = String.raw`(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(\.\d+)?)?)?`;
const zone = String.raw`(?:Z|([+-])(\d{2}):?(\d{2})?)?`;
const timestamp = new RegExp(`^${date}${time}${zone}$`, 'i');

/** A timestamp as PostgreSQL reads it, as milliseconds since 1970; undefined for none. Without a zone it is in UTC. */
function timeOf(text: string): number | undefined {
  const [whole, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', sign, ...offset] =
    timestamp.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const midnight = Date.UTC(y, m - 1, d);
  // A month or day that there isn't would be taken for one of the next year or month.
  const isDay = new Date(midnight).getUTCMonth() === m - 1 && new Date(midnight).getUTCDate() === d;
  if (!isDay || Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const minutes = Number(offset[0] ?? 0) * 60 + Number(offset[1] ?? 0);
  const east = sign === '-' ? -minutes : minutes;
  const seconds = Number(hour) * 3600 + (Number(minute) - east) * 60 + Number(second) + Number(fraction);
  return midnight + Math.round(seconds * 1e6) / 1000;
}

const most = 2n ** 64n - 1n;

/** A count as the plugin reads it. It takes a sign, and what the database can't take as a limit finds nothing. */
function countOf(text: string): number | 'nothing' | 'notANumber' {
  if (!/^[+-]?\d+$/.test(text)) return 'notANumber';
  const value = BigInt(text.replace('+', ''));
  if (value > most || value < -most) return 'notANumber';
  return value < 0n || value > 2n ** 63n - 1n ? 'nothing' : Number(value);
}

/** Reads the arguments of `GET /auth/audit-logs`; of two with one name, the last counts, and an empty one is none. */
export function parseAuditQuery(query: URLSearchParams): AuditQuery | BadAuditQuery {
  const text = (name: string): string | undefined => query.getAll(name).at(-1);
  const [limit, since] = [countOf(text('limit') ?? '0'), countOf(text('since') ?? '0')];
  if (limit === 'notANumber' || since === 'notANumber') return 'notANumber';
  const format = text('log-data-format') ?? 'base64';
  if (format !== 'json' && format !== 'base64') return 'unknownFormat';
  const [from, to] = [text('from-timestamp') || undefined, text('to-timestamp') || undefined];
  const [fromTime, toTime] = [from, to].map((given) => (given === undefined ? undefined : timeOf(given)));
  const isWrong =
    (from !== undefined && fromTime === undefined) || (to !== undefined && toTime === undefined);
  if (isWrong || limit === 'nothing' || since === 'nothing') return 'nothing';
  return {
    filter: {
      from: fromTime ?? Number.NEGATIVE_INFINITY,
      to: toTime ?? Number.POSITIVE_INFINITY,
      userId: text('user-id') || undefined,
      resourceId: text('resource-id') || undefined,
      action: text('action') || undefined,
    },
    since,
    limit: limit === 0 ? Number.POSITIVE_INFINITY : limit,
    format,
  };
}

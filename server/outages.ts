import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { faults, faultyAnswer } from './faults.ts';

function isPattern(text: string): boolean {
  try {
    return new RegExp(text).source !== '';
  } catch {
    return false;
  }
}

const outageSchema = z.strictObject({
  state: z.enum(['up', ...faults]).default('up'),
  /** The server first does what it is asked; only its answer is lost. */
  afterwards: z.boolean().default(false),
  /** Milliseconds before anything is answered. */
  delay: z.number().int().min(0).max(600_000).default(0),
  /** Only for requests whose `METHOD /path` matches, the path below `/orthanc` or `/keycloak`: `^POST /tools/find$`. */
  only: z.string().max(500).refine(isPattern, 'expected a regular expression').default(''),
  /** For this many requests, then up again. */
  times: z.number().int().min(1).optional(),
  /** Only every so many-th of these requests: 3 lets two through and fails the third. */
  every: z.number().int().min(1).optional(),
});

const controlSchema = z.strictObject({
  orthanc: outageSchema.optional(),
  keycloak: outageSchema.optional(),
  /** The console's own files, with `/config.json`. */
  console: outageSchema.optional(),
  /** Orthanc's `LimitFindResults`: a larger or missing `Limit` of a find is cut without a word; 0 is none. */
  limitFindResults: z.number().int().min(0).optional(),
  /** Ends every sign-in, or those of one user. Simulated servers only. */
  endSessions: z.union([z.literal(true), z.string().min(1)]).optional(),
  /** Orthanc starts again: `clean` as recorded, `crash` without its jobs. Simulated servers only. */
  restartOrthanc: z.enum(['clean', 'crash']).optional(),
  /** The next modification, anonymization, merge or split fails halfway. Simulated servers only. */
  failNextModification: z.literal(true).optional(),
  /** Whether Orthanc keeps an audit log. */
  auditLog: z.boolean().optional(),
  /** Everything is up, and simulated servers start with fresh data. */
  reset: z.literal(true).optional(),
});

/** What `POST /__control` may say. */
export type Control = z.output<typeof controlSchema>;

/** A control message, or the words on what is wrong with it. */
export function parseControl(body: string): Control | string {
  try {
    const parsed = controlSchema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : z.prettifyError(parsed.error);
  } catch {
    return 'not JSON';
  }
}

type ServerName = 'orthanc' | 'keycloak' | 'console';
type Outage = z.output<typeof outageSchema>;
const up: Outage = { state: 'up', afterwards: false, delay: 0, only: '' };

/** Stands between the browser and the servers and makes them fail, as tests ask. */
export interface Outages {
  set(control: Control): void;
  /** What `server` answers to a request (`path` below its prefix), or what stands in for an answer. @throws ConnectionDropped */
  through(
    server: ServerName,
    request: Request,
    path: string,
    next: (request: Request) => Promise<Response>,
  ): Promise<Response>;
}

async function capped(request: Request, limit: number): Promise<Request> {
  const text = await request.text();
  let body = text;
  try {
    const find = z.looseObject({ Limit: z.number().default(0) }).parse(JSON.parse(text));
    body = JSON.stringify({ ...find, Limit: find.Limit === 0 ? limit : Math.min(find.Limit, limit) });
  } catch {
    // Not a find that can be read: Orthanc says so itself.
  }
  const headers = new Headers(request.headers);
  headers.delete('Content-Length');
  return new Request(request.url, { method: request.method, headers, body, signal: request.signal });
}

/** Both servers up, unless said otherwise. */
export function createOutages(offline: readonly ServerName[] = []): Outages {
  const outages: Record<ServerName, Outage> = {
    orthanc: offline.includes('orthanc') ? { ...up, state: 'down' } : up,
    keycloak: offline.includes('keycloak') ? { ...up, state: 'down' } : up,
    console: up,
  };
  let limit = 0;
  /** Requests since the outage was set, of which only some are to fail. */
  let counted = 0;

  function current(server: ServerName, request: Request, path: string): Outage {
    const outage = outages[server];
    if (outage.only !== '' && !new RegExp(outage.only).test(`${request.method} ${path}`)) return up;
    if (outage.every !== undefined) {
      counted += 1;
      if (counted % outage.every !== 0) return up;
    }
    if (outage.times !== undefined) {
      outages[server] = outage.times > 1 ? { ...outage, times: outage.times - 1 } : up;
    }
    return outage;
  }

  return {
    set(control) {
      counted = 0;
      if (control.reset === true) {
        outages.orthanc = up;
        outages.keycloak = up;
        outages.console = up;
        limit = 0;
      }
      outages.orthanc = control.orthanc ?? outages.orthanc;
      outages.keycloak = control.keycloak ?? outages.keycloak;
      outages.console = control.console ?? outages.console;
      limit = control.limitFindResults ?? limit;
    },

    async through(server, request, path, next) {
      const { state, afterwards, delay } = current(server, request, path);
      if (delay > 0) await pause(delay, undefined, { signal: request.signal });
      if (state !== 'up') {
        if (afterwards && state !== 'cut') await (await next(request)).arrayBuffer();
        return faultyAnswer(state, request, () => next(request));
      }
      const isFind = server === 'orthanc' && request.method === 'POST' && path === '/tools/find';
      return next(isFind && limit > 0 ? await capped(request, limit) : request);
    },
  };
}

import { z } from 'zod';
import type { Keycloak } from '../createKeycloak.ts';

/*
 * Exchanges with a real Keycloak 26.6, in their order, ids and times taken out: `*` stands for a value that differs on
 * each run, `{user:…}` and the like for an id that is looked up. Lines without a path are steps between the exchanges.
 */
/** One line of the recording. */
export const recordedLine = z.union([
  z.strictObject({
    name: z.string(),
    as: z.string(),
    method: z.string(),
    path: z.string(),
    body: z.unknown().optional(),
    form: z.record(z.string(), z.string()).optional(),
    status: z.number(),
    location: z.string().optional(),
    answer: z.unknown().optional(),
  }),
  z.strictObject({ grant: z.string(), roles: z.array(z.string()) }),
  z.strictObject({ revoke: z.string(), roles: z.array(z.string()) }),
  z.strictObject({ enable: z.string() }),
  z.strictObject({ restore: z.string() }),
  z.strictObject({ signIn: z.string(), password: z.string() }),
]);
type Line = z.infer<typeof recordedLine>;
type Exchange = Extract<Line, { path: string }>;

const root = 'http://127.0.0.1:8088/keycloak';
/** Where the recorded Admin API was. */
export const admin = `${root}/admin/realms/orthanc`;
const passwords = new Map([
  ['admin', 'admin'],
  ['doctor', 'doctor'],
  ['temp.admin', 'x'],
]);

/** Plays recorded lines in their order. */
export interface Player {
  step(done: Exclude<Line, Exchange>): Promise<void>;
  exchange(recorded: Exchange): Promise<Response>;
}

/** Plays exchanges against one simulated Keycloak; tokens and ids are kept once they are known. */
export function createPlayer(keycloak: Keycloak): Player {
  const tokens = new Map<string, string>();
  const ids = new Map<string, string>();
  let session = '';

  const ask = async (method: string, url: string, token?: string, body?: unknown): Promise<Response> =>
    await keycloak.handle(
      new Request(url, {
        method,
        headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
  const token = async (form: Record<string, string>): Promise<string> => {
    const url = `${root}/realms/orthanc/protocol/openid-connect/token`;
    const answer = await keycloak.handle(
      new Request(url, { method: 'POST', body: new URLSearchParams(form) }),
    );
    const parsed = z.object({ access_token: z.string(), session_state: z.string().optional() });
    const got = parsed.parse(await answer.json());
    session = got.session_state ?? session;
    return got.access_token;
  };
  const tokenOf = async (who: string): Promise<string | undefined> => {
    if (who === 'nobody' || who === 'garbage') return who === 'garbage' ? 'garbage' : undefined;
    let known = tokens.get(who);
    if (known === undefined) {
      known =
        who === 'root'
          ? await token({ grant_type: 'client_credentials', client_id: 'root', client_secret: 'root' })
          : await token({
              grant_type: 'password',
              client_id: 'test',
              username: who,
              password: passwords.get(who) ?? '',
            });
      tokens.set(who, known);
    }
    return known;
  };
  const first = async (path: string, name?: string): Promise<string> => {
    const list = z
      .array(z.looseObject({ id: z.string() }))
      .parse(await (await ask('GET', `${admin}${path}`, await tokenOf('root'))).json());
    return list.find((one) => name === undefined || one['name'] === name)?.id ?? 'unknown';
  };
  const management = async (): Promise<string> => await first('/clients?clientId=realm-management');
  const lookUp = async (kind: string, name: string): Promise<string> => {
    if (kind === 'realm-management') return await management();
    if (kind === 'session') return session;
    if (kind === 'long') return 'K'.repeat(Number(name));
    if (kind === 'user') return await first(`/users?username=${encodeURIComponent(name)}&exact=true`);
    if (kind === 'role') return await first('/roles', name);
    const nobody = await first('/users?username=external&exact=true');
    return await first(`/users/${nobody}/role-mappings/clients/${await management()}/available`, name);
  };
  const resolve = async (text: string): Promise<string> => {
    let resolved = text;
    for (const [mark = '', kind = '', name = ''] of text.matchAll(
      /\{(user|role|management|realm-management|session|long)(?::([^}"]*))?\}/g,
    )) {
      const known = kind === 'session' ? undefined : ids.get(mark);
      const id = known ?? (await lookUp(kind, name));
      if (id !== 'unknown') ids.set(mark, id);
      resolved = resolved.replaceAll(mark, id);
    }
    return resolved;
  };
  const mapManagement = async (method: string, username: string, roles: readonly string[]): Promise<void> => {
    const path = await resolve(`${admin}/users/{user:${username}}/role-mappings/clients/{realm-management}`);
    const body = await Promise.all(
      roles.map(async (name) => ({ name, id: await resolve(`{management:${name}}`) })),
    );
    const { status } = await ask(method, path, await tokenOf('root'), body);
    if (status !== 204) throw new Error(`Mapping roles of ${username} answered ${status}`);
    tokens.delete(username);
  };
  const change = async (username: string, body: unknown): Promise<void> => {
    await ask('PUT', await resolve(`${admin}/users/{user:${username}}`), await tokenOf('root'), body);
  };

  return {
    async step(done: Exclude<Line, Exchange>): Promise<void> {
      if ('grant' in done) await mapManagement('POST', done.grant, done.roles);
      else if ('revoke' in done) await mapManagement('DELETE', done.revoke, done.roles);
      else if ('enable' in done) await change(done.enable, { enabled: true });
      else if ('restore' in done) await change(done.restore, { attributes: {} });
      else
        await token({
          grant_type: 'password',
          client_id: 'test',
          username: done.signIn,
          password: done.password,
        });
    },
    async exchange({ as, method, path, body, form }: Exchange): Promise<Response> {
      const url = await resolve(path.startsWith('~') ? `${admin}${path.slice(1)}` : `${root}${path}`);
      if (form !== undefined)
        return await keycloak.handle(new Request(url, { method, body: new URLSearchParams(form) }));
      const sent = typeof body === 'string' ? body : await resolve(JSON.stringify(body) ?? '');
      return await ask(method, url, await tokenOf(as), sent === '' ? undefined : sent);
    },
  };
}

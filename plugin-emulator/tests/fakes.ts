import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';
import { defaultRules } from '#access/plugin/rules.ts';
import { createPluginEmulator } from '#plugin-emulator/createPluginEmulator.ts';
import type { PluginEmulator } from '#plugin-emulator/createPluginEmulator.ts';
import { memoryRolesStore } from '#plugin-emulator/memoryRolesStore.ts';
import type { PluginEmulatorOptions } from '#plugin-emulator/PluginEmulatorOptions.ts';

/** A user of the smallest realm that the emulator can work with. */
export interface FakeUser {
  id: string;
  username: string;
  enabled?: boolean;
  apiKeys?: readonly string[];
  roles: readonly string[];
}

/** A Keycloak of three routes, its users and roles open to the test. */
export interface FakeKeycloak {
  users: FakeUser[];
  roles: { name: string; composite: boolean }[];
  /** True: every answer is 503. */
  isDown: boolean;
  handle(request: Request): Promise<Response>;
  /** An access token; `claims` change what stands in it. */
  token(user: FakeUser, claims?: Record<string, unknown>, key?: CryptoKey): Promise<string>;
}

const answer = (value: unknown, status = 200): Response => Response.json(value, { status });

/** A fake Keycloak with a fresh key. */
export async function fakeKeycloak(users: FakeUser[], roleNames: readonly string[]): Promise<FakeKeycloak> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }] };
  const fake: FakeKeycloak = {
    users,
    roles: roleNames.map((name) => ({ name, composite: false })),
    isDown: false,

    handle: async (request) => {
      const { pathname, searchParams } = new URL(request.url);
      if (fake.isDown) return answer({ error: 'down' }, 503);
      if (pathname.endsWith('/certs')) return answer(keys);
      if (pathname.endsWith('/token')) {
        const form = new URLSearchParams(await request.text());
        if (form.get('client_secret') !== 'plugin-secret')
          return answer({ error: 'unauthorized_client' }, 401);
        return answer({ access_token: 'plugin-token', expires_in: 60 });
      }
      if (request.headers.get('Authorization') !== 'Bearer plugin-token') return answer({ error: 'no' }, 401);
      if (pathname.endsWith('/roles')) return answer(fake.roles);
      const id = /\/users\/([^/]+)\/role-mappings\/realm$/.exec(pathname)?.[1];
      if (id !== undefined) {
        const held = fake.users.find((user) => user.id === id)?.roles ?? [];
        return answer(held.map((name) => ({ name })));
      }
      const asked = fake.users.find((user) => pathname.endsWith(`/users/${user.id}`));
      if (asked !== undefined) return answer({ id: asked.id, username: asked.username });
      if (/\/users\/[^/]+$/.test(pathname)) return answer({ error: 'User not found' }, 404);
      const key = (searchParams.get('q') ?? '').replace('api-key:', '').trim().toLowerCase();
      const found = fake.users.filter((user) => user.apiKeys?.some((own) => own.toLowerCase() === key));
      return answer(
        found.map(({ id, username, enabled = true, apiKeys }) => ({
          id,
          username,
          enabled,
          attributes: { 'api-key': apiKeys },
        })),
      );
    },

    token: async (user, claims = {}, key = privateKey) =>
      new SignJWT({
        name: user.username,
        preferred_username: user.username,
        realm_access: { roles: [...user.roles, 'default-roles-orthanc'] },
        aud: 'account',
        iss: 'http://hospital.example/keycloak/realms/orthanc',
        exp: Math.floor(Date.now() / 1000) + 300,
        ...claims,
      })
        .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
        .setSubject(user.id)
        .setIssuedAt()
        .sign(key),
  };
  return fake;
}

const hex = (digit: string): string => Array.from({ length: 5 }, () => digit.repeat(8)).join('-');

/** A study of one series of one instance in the fake Orthanc. */
export interface FakeStudy {
  id: string;
  uid: string;
  series: string;
  instance: string;
  patient: string;
  labels: string[];
}

/** The nth study; `n` is a digit from 1 to 9. */
export const fakeStudy = (n: number, labels: string[]): FakeStudy => ({
  id: hex(`${String(n)}1`.slice(0, 1)).replace(/.$/, 'b'),
  uid: `1.2.3.${String(n)}`,
  series: hex(String(n)).replace(/.$/, 'c'),
  instance: hex(String(n)).replace(/.$/, 'd'),
  patient: hex(String(n)).replace(/.$/, 'a'),
  labels,
});

/** An Orthanc that knows studies by id and answers everything else with 200; it writes down what it was sent. */
export interface FakeOrthanc {
  studies: FakeStudy[];
  /** The share records by study; a study that is missing here has none. */
  records: Map<string, string>;
  sent: { method: string; target: string; body: string; headers: Headers }[];
  /** True: every answer is 500. */
  fails: boolean;
  handle(this: void, request: Request): Promise<Response>;
}

const error = (status: number): Response =>
  new Response(JSON.stringify({ HttpStatus: status }), { status, headers: { 'Content-Type': 'text/plain' } });

function resource(study: FakeStudy, id: string): Record<string, unknown> | undefined {
  if (id === study.patient)
    return { ID: id, Type: 'Patient', Labels: [], MainDicomTags: { PatientID: `P${study.uid}` } };
  if (id === study.id) {
    const own = { ID: id, Type: 'Study', Labels: study.labels, ParentPatient: study.patient };
    return { ...own, MainDicomTags: { StudyInstanceUID: study.uid } };
  }
  if (id === study.series) {
    const tags = { SeriesInstanceUID: `${study.uid}.1` };
    return { ID: id, Type: 'Series', Labels: [], ParentStudy: study.id, MainDicomTags: tags };
  }
  if (id !== study.instance) return undefined;
  const tags = { SOPInstanceUID: `${study.uid}.1.1` };
  return { ID: id, Type: 'Instance', Labels: [], ParentSeries: study.series, MainDicomTags: tags };
}

const collections = new Map<unknown, string>([
  ['Patient', 'patients'],
  ['Study', 'studies'],
  ['Series', 'series'],
  ['Instance', 'instances'],
]);

/** A study in the answer to a find. */
function foundStudy(study: FakeStudy, records: FakeOrthanc['records']): unknown {
  const text = records.get(study.id);
  return { ...resource(study, study.id), Metadata: text === undefined ? {} : { 'castellan-shares': text } };
}

const findSchema = z.object({
  Query: z.object({ StudyInstanceUID: z.string().optional() }).default({}),
  Labels: z.array(z.string()).optional(),
});

/** What a find answers: by UID and by any of some labels. */
function found({ studies, records }: FakeOrthanc, body: string): unknown[] {
  const { Query, Labels } = findSchema.parse(JSON.parse(body));
  const uids = Query.StudyInstanceUID?.split('\\');
  return studies
    .filter(({ uid }) => uids?.includes(uid) ?? true)
    .filter(({ labels }) => Labels?.some((label) => labels.includes(label)) ?? true)
    .map((study) => foundStudy(study, records));
}

/** The records of a study, read or written: with an ETag, and 409 for an `If-Match` of before. */
function answerRecords({ records }: FakeOrthanc, id: string, request: Request, body: string): Response {
  const etagOf = (text: string): string => `"${String(text.length)}-${encodeURIComponent(text).slice(-300)}"`;
  const text = records.get(id);
  const expected = request.headers.get('If-Match');
  if (request.method !== 'GET' && text !== undefined && expected !== null && expected !== etagOf(text))
    return error(409);
  if (request.method === 'PUT') {
    records.set(id, body);
    return new Response('', { headers: { ETag: etagOf(body) } });
  }
  if (text === undefined) return error(404);
  if (request.method === 'DELETE') {
    records.delete(id);
    return new Response('');
  }
  return new Response(text, { headers: { ETag: etagOf(text) } });
}

/** A fake Orthanc with these studies. */
export function fakeOrthanc(studies: FakeStudy[]): FakeOrthanc {
  const fake: FakeOrthanc = {
    studies,
    records: new Map(),
    sent: [],
    fails: false,
    handle: async (request) => {
      const { pathname, search } = new URL(request.url);
      const body = await request.text();
      fake.sent.push({ method: request.method, target: pathname + search, body, headers: request.headers });
      if (fake.fails) return error(500);
      if (pathname === '/tools/labels')
        return answer([...new Set(fake.studies.flatMap(({ labels }) => labels))]);
      if (pathname === '/tools/lookup') {
        const [uid, series, instance] = [/^1\.2\.3\.\d$/, /^1\.2\.3\.\d\.1$/, /^1\.2\.3\.\d\.1\.1$/].map(
          (kind) => kind.test(body),
        );
        const study = fake.studies.find((each) => body === each.uid || body.startsWith(`${each.uid}.`));
        if (study === undefined) return answer([]);
        if (uid) return answer([{ ID: study.id, Type: 'Study', Path: '' }]);
        if (series) return answer([{ ID: study.series, Type: 'Series', Path: '' }]);
        return answer(instance ? [{ ID: study.instance, Type: 'Instance', Path: '' }] : []);
      }
      if (pathname === '/tools/find') return answer(found(fake, body));
      const [, collection, id, more] =
        /^\/(patients|studies|series|instances)\/([a-f0-9-]+)(\/.*)?$/.exec(pathname) ?? [];
      if (id === undefined) return answer({});
      const named = fake.studies.map((study) => resource(study, id)).find((each) => each !== undefined);
      if (collections.get(named?.['Type']) !== collection) return error(404);
      if (more === '/metadata/castellan-shares') return answerRecords(fake, id, request, body);
      if (more === undefined && request.method === 'DELETE') {
        fake.studies = fake.studies.filter((study) => study.id !== id);
      }
      return answer(more === undefined ? named : {});
    },
  };
  return fake;
}

/** An emulator in front of both, with the shipped roles document and a cache of 60 s unless `options` say otherwise. */
export function emulatorFor(
  orthanc: FakeOrthanc,
  keycloak: FakeKeycloak,
  options: Partial<PluginEmulatorOptions> = {},
): PluginEmulator & { roles(): unknown } {
  const rolesStore = memoryRolesStore(shippedRoles);
  const emulator = createPluginEmulator({
    orthanc: async (request) => orthanc.handle(request),
    keycloak: async (request) => keycloak.handle(request),
    realm: { name: 'orthanc', url: 'http://keycloak/keycloak' },
    adminClient: { id: 'plugin', secret: 'plugin-secret' },
    rolesStore,
    signingKey: 'a key of these tests only, long enough',
    mode: 'faithful',
    cacheSeconds: 60,
    rules: defaultRules,
    landingRoot: 'http://hospital.example/share',
    publicOrthancUrl: 'http://hospital.example/orthanc',
    viewers: ['stone', 'ohif', 'volview', 'osimis'],
    clock: Date.now,
    ...options,
  });
  return { handle: async (request) => emulator.handle(request), roles: rolesStore.current };
}

/** The roles document as Orthanc's own set-up ships it. */
export const shippedRoles = {
  roles: {
    'admin-role': {
      'authorized-labels': ['*'],
      permissions: [
        'anonymize',
        'audit-logs',
        'delete',
        'download',
        'modify',
        'send',
        'share',
        'view',
        'worklists',
        'admin-permissions',
        'edit-labels',
        'q-r-remote-modalities',
        'settings',
        'upload',
      ],
    },
    'doctor-role': { 'authorized-labels': ['*'], permissions: ['view', 'download', 'share', 'send'] },
    'external-role': {
      'authorized-labels': ['external', 'Label3', 'Label5'],
      permissions: ['view', 'download'],
    },
  },
  'available-labels': [],
};

/** The three people, and a machine with two keys. */
export const fakePeople = (): FakeUser[] => [
  { id: 'id-admin', username: 'admin', roles: ['admin-role'] },
  { id: 'id-doctor', username: 'doctor', roles: ['doctor-role'] },
  { id: 'id-external', username: 'external', roles: ['external-role'] },
  {
    id: 'id-machine',
    username: 'machine',
    roles: ['doctor-role'],
    apiKeys: ['KEY-0002-xyz', 'k2-00000000000000000000000000000000'],
  },
];

/** A request at Orthanc's root. */
export function asked(
  method: string,
  target: string,
  { token, body, headers = {} }: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Request {
  return new Request(`http://hospital.example${target}`, {
    method,
    headers: { ...headers, ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { parseRealmOptions } from '../options.ts';
import { runRealm } from '../runRealm.ts';

const administrator = { KEYCLOAK_ADMIN_USER: 'root', KEYCLOAK_ADMIN_PASSWORD: 'a secret word' };
const token = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl';

async function run(
  args: string[],
  env: Record<string, string> = administrator,
): Promise<{ code: number; text: string }> {
  let text = '';
  const write = (line: string): void => void (text += `${line}\n`);
  const code = await runRealm(args, env, { say: write, complain: write });
  for (const secret of [administrator.KEYCLOAK_ADMIN_PASSWORD, token]) expect(text).not.toContain(secret);
  return { code, text };
}

test.each<[string[], Record<string, string>, string]>([
  [['--check'], administrator, 'Give the console’s address'],
  [['https://pacs.example'], administrator, '--check or --apply'],
  [['https://pacs.example', '--check', '--apply'], administrator, '--check or --apply'],
  [['https://pacs.example', '--check', '--realm', 'master'], administrator, 'Keycloak’s own'],
  [['https://pacs.example', '--check', '--client', 'admin-cli'], administrator, 'auth service’s'],
  [['https://pacs.example', '--check', '--password=a secret word'], administrator, 'environment'],
  [['https://pacs.example', '--check', token], administrator, 'environment'],
  [['https://pacs.example', '--check'], {}, 'Set KEYCLOAK_ADMIN_USER'],
  [['https://pacs.example', '--check'], { KEYCLOAK_ADMIN_USER: 'root' }, 'Set KEYCLOAK_ADMIN_USER'],
  [['https://pacs.example', '--check'], { ...administrator, KEYCLOAK_ADMIN_TOKEN: token }, 'not both'],
  [['https://pacs.example', '--check'], { KEYCLOAK_ADMIN_TOKEN: `${token}\r\nX: y` }, 'contains a space'],
  [
    ['https://pacs.example', '--check', '--keycloak', 'http://10.0.0.5:8080/keycloak'],
    administrator,
    'in clear',
  ],
  [['http://pacs.example', '--check'], administrator, 'in clear'],
  [['https://pacs.example', '--check', '--path', 'x'], administrator, '--path'],
])('%j can’t run', async (args, env, sentence) => {
  const { code, text } = await run(args, env);
  expect(text).toContain(sentence);
  expect(code).toBe(2);
});

test('where the realm is, unless told otherwise', () => {
  const args = ['https://pacs.example', '--apply', '--path', '/console'];
  expect(parseRealmOptions(args, administrator)).toMatchObject({
    address: 'https://pacs.example/console/',
    keycloak: 'https://pacs.example/keycloak',
    realm: 'orthanc',
    clientId: 'orthanc',
    isApplied: true,
    replaceWildcards: false,
  });
  const elsewhere = [...args, '--keycloak', 'http://127.0.0.1:8080/auth/'];
  expect(parseRealmOptions(elsewhere, administrator)).toMatchObject({
    keycloak: 'http://127.0.0.1:8080/auth',
  });
});

let server: Server | undefined;
afterEach(() => server?.close());

type Reply = readonly [status: number, body: string, headers?: Record<string, string>];

/** What a server that isn't a willing Keycloak answers, by the end of the path. */
async function answering(replies: Readonly<Record<string, Reply>>): Promise<string> {
  server = createServer((request, response) => {
    const key = Object.keys(replies).find((end) => request.url?.endsWith(end));
    const [status, body, headers = {}] = replies[key ?? ''] ?? [404, '{}'];
    response.writeHead(status, headers).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}`;
}

const signedIn: Reply = [200, `{"access_token":"${token}"}`];

test.each<[Readonly<Record<string, Reply>>, string]>([
  [
    { '/token': [401, '{"error":"invalid_grant","error_description":"Invalid user credentials"}'] },
    'Invalid user credentials',
  ],
  [{ '/token': [200, '<html>Sign in to the gateway</html>'] }, 'gateway'],
  [{ '/token': [502, '<html>Bad Gateway</html>'] }, 'answered 502 with a page'],
  [{ '/token': [302, '', { Location: 'https://gateway.example/' }] }, 'redirects elsewhere'],
  [{ '/token': [404, '{"error":"Unable to find matching target resource method"}'] }, 'no Keycloak at'],
  [{ '/token': [403, '{"error":"invalid_request","error_description":"HTTPS required"}'] }, 'HTTPS required'],
  [{ '/token': signedIn, '/orthanc': [404, '{"error":"Realm not found."}'] }, 'no realm orthanc'],
  [{ '/token': signedIn, '/orthanc': [403, '{"error":"HTTP 403 Forbidden"}'] }, 'manage-clients'],
  [{ '/token': signedIn, '/orthanc': [401, '{"error":"HTTP 401 Unauthorized"}'] }, 'expired'],
  [{ '/token': signedIn, '/orthanc': [200, '{"realm":"orthanc"}'] }, 'doesn’t show the realm’s settings'],
  [{ '/token': signedIn, '/orthanc': [500, '{"error":"unknown_error"}'] }, 'with 500: unknown_error'],
])('a server that answers %j: a sentence, and exit code 2', async (replies, sentence) => {
  const { code, text } = await run([await answering(replies), '--apply']);
  expect(text).toContain(sentence);
  expect(code).toBe(2);
});

test('nobody answers: exit code 2', async () => {
  const { code, text } = await run(['http://127.0.0.1:9', '--check']);
  expect(text).toContain('isn’t reachable');
  expect(code).toBe(2);
});

import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { preparedDistribution } from '#stack/keycloak/distribution.ts';
import { requireJava } from '#stack/keycloak/java.ts';
import { launch } from '#stack/keycloak/launch.ts';
import { cacheFolder } from '#stack/machine/cacheFolder.ts';
import { freePort } from '#stack/machine/ports.ts';
import { runNode } from '../../scripts/step.ts';

/** Starting a Keycloak with a new database takes some 15 s on an idle machine, and each run of the command starts a Node. */
const timeoutMs = 240_000;

// Nobody can sign in to the stack's Keycloak as its administrator, and its realm is every test's: this is another Keycloak.
test.describe('npm run realm', { tag: '@stack' }, () => {
  const password = randomBytes(16).toString('hex');
  const user = 'first-administrator';
  let keycloak = '';
  let token = '';
  let stop = async (): Promise<void> => undefined;

  test.describe.configure({ timeout: timeoutMs });
  test.beforeAll(async () => {
    test.setTimeout(timeoutMs);
    const state = await mkdtemp(join(tmpdir(), 'castellan-realm-'));
    stop = () => rm(state, { recursive: true, force: true });
    const home = join(state, 'keycloak');
    const java = await requireJava();
    await cp(await preparedDistribution({ cache: cacheFolder(), state, java, say: () => undefined }), home, {
      recursive: true,
      preserveTimestamps: true,
    });
    // A new database, because only that gets an administrator with a password that someone has.
    await rm(join(home, 'data/h2'), { recursive: true });
    const port = await freePort();
    keycloak = `http://127.0.0.1:${port}/keycloak`;
    const server = await launch({
      home,
      java,
      port,
      state,
      origin: `http://127.0.0.1:${port}`,
      administratorPassword: password,
      awaitRealm: 'master',
      logFile: join(state, 'keycloak.log'),
    });
    stop = async () => {
      await server.stop();
      await rm(state, { recursive: true, force: true });
    };
  });
  test.afterAll(() => stop());

  /** Asks Keycloak with the token, and expects that it agrees. */
  async function ask(path: string, init: RequestInit = {}): Promise<unknown> {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const answer = await fetch(keycloak + path, { headers, ...init });
    const text = await answer.text();
    expect(answer.ok, `${path}: ${answer.status} ${text}`).toBe(true);
    return text === '' ? undefined : JSON.parse(text);
  }
  async function tokenOf(realm: string, form: Record<string, string>): Promise<string> {
    const answer = await ask(`/realms/${realm}/protocol/openid-connect/token`, {
      method: 'POST',
      headers: {},
      body: new URLSearchParams({ client_id: 'admin-cli', ...form }),
    });
    return z.object({ access_token: z.string() }).parse(answer).access_token;
  }
  const admin = '/admin/realms/scratch';
  const listSchema = z.array(z.looseObject({ id: z.string() }));
  /** All of the realm that the command may touch, and what it mustn't. */
  const wholeRealm = async (): Promise<unknown[]> => {
    token = await tokenOf('master', { grant_type: 'password', username: user, password });
    const paths = [
      '',
      '/users/profile',
      '/clients',
      '/roles/user-admin/composites',
      '/client-scopes',
      '/admin-events',
    ];
    const answers: unknown[] = [];
    for (const path of paths) answers.push(await ask(admin + path));
    return answers;
  };
  const realm = (...args: string[]): Promise<{ code: number; output: string }> =>
    runNode(
      ['scripts/realm.ts', 'https://pacs.example', '--keycloak', keycloak, '--realm', 'scratch', ...args],
      { PATH: process.env['PATH'], KEYCLOAK_ADMIN_USER: user, KEYCLOAK_ADMIN_PASSWORD: password },
    );

  test('shows what a realm lacks, changes it once, and then finds nothing', async () => {
    token = await tokenOf('master', { grant_type: 'password', username: user, password });
    const post = (path: string, body: object): Promise<unknown> =>
      ask(`/admin/realms${path}`, { method: 'POST', body: JSON.stringify(body) });
    // As someone may have set it up by hand, or as Orthanc's images bring it: open for every address, and partly stricter than ours.
    await post('', {
      realm: 'scratch',
      enabled: true,
      sslRequired: 'all',
      accessTokenLifespan: 3600,
      loginTheme: 'keycloak.v2',
    });
    await post('/scratch/clients', {
      clientId: 'orthanc',
      name: 'Orthanc of the hospital',
      publicClient: true,
      directAccessGrantsEnabled: true,
      redirectUris: ['*'],
      webOrigins: ['*'],
      attributes: { 'post.logout.redirect.uris': '+', login_theme: 'keycloak' },
    });
    await post('/scratch/clients', { clientId: 'other', redirectUris: ['https://other.example/*'] });
    await post('/scratch/roles', { name: 'user-admin', description: 'By hand' });

    const before = await realm('--check');
    expect(before.output).toContain('DIFFERS  Client orthanc');
    expect(before.output).toContain('access tokens live for 3600 seconds');
    expect(before.output).toContain('direct access grants are on');
    expect(before.output).toContain('user-admin lacks realm-management/manage-users');
    expect(before.output).toContain('realm-editor doesn’t exist');
    expect(before.output).toContain('api-key is missing');
    expect(before.output).not.toContain('Require SSL');
    expect(before.output).not.toContain(password);
    expect(before.code).toBe(1);
    // It only looked.
    expect((await realm('--check')).output).toBe(before.output);

    const clientsBefore = listSchema.parse(await ask(`${admin}/clients?clientId=other`));
    const applied = await realm('--apply');
    // What others may use isn't taken away unasked.
    expect(applied.output).toContain('Removed only with --replace-wildcards');
    expect(applied.code).toBe(1);
    const replaced = await realm('--apply', '--replace-wildcards');
    expect(replaced.output).not.toContain('Left:');
    expect(replaced.code).toBe(0);

    token = await tokenOf('master', { grant_type: 'password', username: user, password });
    expect(await ask(admin)).toMatchObject({
      sslRequired: 'all',
      accessTokenLifespan: 300,
      loginTheme: 'keycloak.v2',
      bruteForceProtected: true,
      adminEventsEnabled: true,
    });
    const [client] = listSchema.parse(await ask(`${admin}/clients?clientId=orthanc`));
    const addresses = ['', 'silent-check-sso.html', 'signed-in.html'].map(
      (page) => `https://pacs.example/${page}`,
    );
    expect(client).toMatchObject({
      name: 'Orthanc of the hospital',
      directAccessGrantsEnabled: false,
      redirectUris: expect.arrayContaining(addresses),
      webOrigins: ['https://pacs.example'],
      attributes: { login_theme: 'keycloak', 'pkce.code.challenge.method': 'S256' },
    });
    expect(JSON.stringify(client)).not.toContain('*');
    expect(listSchema.parse(await ask(`${admin}/clients?clientId=other`))).toEqual(clientsBefore);
    expect(await ask(`${admin}/roles/user-admin`)).toMatchObject({ description: 'By hand', composite: true });

    // The auth service can do what it has to with the client's secret. Keycloak speaks plain HTTP here, which the kept setting forbids.
    await ask(admin, { method: 'PUT', body: JSON.stringify({ sslRequired: 'external' }) });
    const [authClient] = listSchema.parse(await ask(`${admin}/clients?clientId=admin-cli`));
    const { secret } = z.looseObject({ secret: z.string().min(16) }).parse(authClient);
    const administratorToken = token;
    token = await tokenOf('scratch', { grant_type: 'client_credentials', client_secret: secret });
    await ask(`${admin}/users?briefRepresentation=false`);
    await ask(`${admin}/roles`);
    token = administratorToken;

    // Nothing to find, and nothing to do: not even a request that changes nothing, which would be an admin event.
    const settled = await wholeRealm();
    for (const again of [await realm('--check'), await realm('--apply')]) {
      expect(again.output).toContain('Nothing to change');
      expect(again.output).not.toContain('DIFFERS');
      expect(again.code).toBe(0);
    }
    expect(await wholeRealm()).toEqual(settled);
  });

  test('an existing realm without the console’s client gets one', async () => {
    token = await tokenOf('master', { grant_type: 'password', username: user, password });
    await ask('/admin/realms', { method: 'POST', body: JSON.stringify({ realm: 'empty', enabled: true }) });
    const where = ['scripts/realm.ts', 'https://pacs.example', '--keycloak', keycloak, '--realm', 'empty'];
    const env = { PATH: process.env['PATH'], KEYCLOAK_ADMIN_TOKEN: token };
    const applied = await runNode([...where, '--path', '/console/', '--apply'], env);
    expect(applied.output).toContain('it doesn’t exist');
    expect(applied.code).toBe(0);
    const clients = await ask('/admin/realms/empty/clients?clientId=orthanc');
    expect(listSchema.parse(clients)[0]).toMatchObject({ rootUrl: 'https://pacs.example/console' });
  });

  test('a wrong password and a realm that isn’t there are told in words', async () => {
    const env = { PATH: process.env['PATH'], KEYCLOAK_ADMIN_USER: user };
    const args = ['scripts/realm.ts', 'https://pacs.example', '--keycloak', keycloak, '--check'];
    const refused = await runNode(args, { ...env, KEYCLOAK_ADMIN_PASSWORD: 'wrong' });
    expect(refused.output).toContain('Keycloak refused KEYCLOAK_ADMIN_USER');
    expect(refused.code).toBe(2);
    const missing = await runNode(args, { ...env, KEYCLOAK_ADMIN_PASSWORD: password });
    expect(missing.output).toContain('Keycloak has no realm orthanc');
    expect(missing.code).toBe(2);
  });
});

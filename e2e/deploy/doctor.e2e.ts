import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { CheckId } from '#checks/check.ts';
import { untoldHoles } from '#checks/holes/untold.ts';
import { checks } from '#checks/run/runChecks.ts';
import { posts } from '#checks/tests/posts.ts';
import { expect, test } from '../support/fixtures.ts';
import { signInByFetch } from '../support/signInByFetch.ts';
import { withSecondEmulator } from '../support/stackOrders.ts';
import { project } from '../support/startProgram.ts';
import { baseUrl, people } from '../support/target.ts';

const reportSchema = z.object({
  checks: z.array(z.object({ id: z.string(), verdict: z.string(), found: z.string().optional() })),
});

/** How a run ended: the checks by their verdict, and each request that it sent, without its arguments. */
interface Run {
  readonly code: number;
  readonly output: string;
  readonly wrong: readonly string[];
  readonly unknown: readonly string[];
  readonly found: ReadonlyMap<string, string | undefined>;
  readonly sent: readonly string[];
}

/** Loaded into the command before it starts: it writes each request of `fetch` into a file. */
const recorder = `import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';
subscribe('undici:request:create', ({ request: { method, path } }) =>
  appendFileSync(process.env.CASTELLAN_RECORD, method + ' ' + path.replace(/[?].*/, '') + '\\n'));`;

/** Runs the command as people do, with a credential in its environment. */
async function doctor(address: string, credential: Readonly<Record<string, string>> = {}): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'castellan-doctor-'));
  const record = join(folder, 'requests');
  await writeFile(record, '');
  const args = ['run', '--silent', 'doctor', '--', address, '--json'];
  const env = {
    ...process.env,
    ...credential,
    CASTELLAN_RECORD: record,
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(recorder)}`,
  };
  try {
    const { code, output, json } = await new Promise<{ code: number; output: string; json: string }>(
      (done) => {
        const child = execFile('npm', args, { cwd: project, env }, (_, stdout, stderr) =>
          done({ code: child.exitCode ?? -1, output: stdout + stderr, json: stdout }),
        );
      },
    );
    const { checks } = reportSchema.parse(JSON.parse(json));
    const idsOf = (verdict: string): string[] =>
      checks.filter((check) => check.verdict === verdict).map(({ id }) => id);
    return {
      code,
      output,
      wrong: idsOf('wrong'),
      unknown: idsOf('unknown'),
      found: new Map(checks.map(({ id, found }) => [id, found])),
      sent: (await readFile(record, 'utf8')).split('\n').slice(0, -1),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What nobody can tell of this stack: it is on loopback, and some holes take more than reading. */
const neverTold: readonly CheckId[] = ['transport', ...untoldHoles.map(({ id }) => id)];
const needRealmRights: readonly CheckId[] = [
  'events',
  'bruteForce',
  'tokenLifespan',
  'ownApiKey',
  'usersWithoutRoles',
  'disabledKeys',
  'unusedRoles',
];
const needAllLabels: readonly CheckId[] = ['ungrantedLabels', 'unlabeledStudies'];

/** What a run with these rights found wrong, apart from what other tests leave on the stack: accounts, roles and labels. */
const wrongApartFromUsage = ({ wrong }: Run): readonly string[] => {
  const usage: ReadonlySet<string> = new Set(checks.usage.map(({ id }) => id));
  return wrong.filter((id) => !usage.has(id));
};

function expectOnlyReads({ sent }: Run): void {
  expect(sent.length).toBeGreaterThan(20);
  expect(sent.filter((one) => !one.startsWith('GET ') && !posts.includes(one))).toEqual([]);
}

// The command is a process of its own, the rest is real: nginx with the hardening rules, Keycloak, Orthanc.
test.describe('npm run doctor', { tag: '@stack' }, () => {
  // Processes of their own, several in one test.
  test.describe.configure({ timeout: 180_000 });
  test.skip(process.env['CASTELLAN_PROXY'] === 'none', 'without nginx the stack is not hardened');

  test('without a credential: nothing is wrong with the stack, and the public checks are told', async () => {
    const run = await doctor(baseUrl);
    expect(run.wrong, run.output).toEqual([]);
    expect(run.unknown.toSorted()).toEqual(
      [...neverTold, ...needRealmRights, ...needAllLabels]
        .concat('orthancVersion', 'shareRecords', 'token', 'apiKey')
        .toSorted(),
    );
    expect(run.code).toBe(0);
    expectOnlyReads(run);
  });

  test('with an administrator’s token, then with their API key: more is told, nothing changes, no secret is printed', async ({
    resources,
    keycloak,
    servers,
  }) => {
    const person = await resources.user(['admin-role', 'user-admin']);
    const key = randomBytes(32).toString('hex');
    await keycloak.setAttributes(person.name, { 'api-key': [key] });
    const { value: token } = await signInByFetch(person);

    const byToken = await doctor(baseUrl, { CASTELLAN_TOKEN: token });
    expect(wrongApartFromUsage(byToken), byToken.output).toEqual([]);
    expect(byToken.unknown.toSorted()).toEqual([...neverTold, 'apiKey'].toSorted());
    expect(byToken.found.get('orthancVersion')).toMatch(/^Orthanc 1\.\d+\.\d+\.$/);
    expect(byToken.found.get('token')).toBe('Accepted: End To-End.');

    const byKey = await doctor(baseUrl, { CASTELLAN_API_KEY: key });
    expect(wrongApartFromUsage(byKey), byKey.output).toEqual([]);
    expect(byKey.unknown.toSorted()).toEqual(
      [...neverTold, ...needRealmRights, 'ungrantedLabels', 'token'].toSorted(),
    );
    expect(byKey.found.get('apiKey')).toBe(`Accepted: ${person.name}.`);

    for (const run of [byToken, byKey]) {
      expect(run.code).toBe(run.wrong.length > 0 ? 1 : 0);
      expectOnlyReads(run);
      for (const secret of [key, ...token.split('.')]) expect(run.output).not.toContain(secret);
    }
    const events = `/keycloak/admin/realms/orthanc/admin-events?authUser=${person.id}`;
    expect(await (await servers.must('GET', events)).json()).toEqual([]);
  });

  test('with limited labels: the holes are closed behind nginx, and open in front of the plugin alone', async () => {
    const { value: token } = await signInByFetch(people.external);
    const hardened = await doctor(baseUrl, { CASTELLAN_TOKEN: token });
    expect(hardened.wrong, hardened.output).toEqual([]);
    expect(hardened.unknown.toSorted()).toEqual(
      [...neverTold, ...needRealmRights, ...needAllLabels, 'apiKey'].toSorted(),
    );
    expect(hardened.code).toBe(0);
    expectOnlyReads(hardened);

    await withSecondEmulator('faithful', async (url) => {
      const open = await doctor(url, { CASTELLAN_TOKEN: token });
      // The realm is that of the first console.
      expect(open.wrong, open.output).toEqual([
        'issuer',
        'redirects',
        'shareTokenWrites',
        'methodOverride',
        'auditLog',
        'globalRoutes',
        'foreignLinks',
        'patientRoutes',
        'idsInBodies',
        'anonymousUpload',
        'endlessLinks',
        'lastingInstantLinks',
        'openSystem',
      ]);
      expect(open.found.get('shareTokenWrites')).toContain('token, Authorization, api-key');
      expect(open.code).toBe(1);
      expectOnlyReads(open);
      expect(open.output).not.toContain(token.split('.')[2]);
    });
  });
});

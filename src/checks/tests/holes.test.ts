import { afterAll, beforeAll, expect, test } from 'vitest';
import { tokenOf } from '#server/tests/administered.ts';
import { on, startInstallation, type Installation, type Override } from '#server/tests/installation.ts';
import type { CheckId } from '#checks/check.ts';
import { untoldHoles } from '#checks/holes/untold.ts';
import { checks } from '#checks/run/runChecks.ts';
import { asked, wrongWith } from './asked.ts';
import { posts } from './posts.ts';

let open: Installation;
let hardened: Installation;
beforeAll(async () => {
  open = await startInstallation({ mode: 'faithful' });
  hardened = await startInstallation();
});
afterAll(async () => {
  await open.close();
  await hardened.close();
});

const refused = (): Response => new Response('', { status: 403 });
async function ask(
  id: CheckId,
  installation: Installation,
  overrides: readonly Override[] = [],
  who?: string,
) {
  const credential = who === undefined ? undefined : await tokenOf(who, installation);
  return asked(id, { address: installation.url, fetch: installation.fetchWith(...overrides), credential });
}

/** An audit log that answers everyone, as the plugin for PostgreSQL does. */
const auditLogs = on(/\/audit-logs/, () => Response.json([]));

test.each<[CheckId, string | undefined, string, readonly Override[]]>([
  ['shareTokenWrites', undefined, 'token, Authorization, api-key', []],
  ['methodOverride', undefined, '?_method=, X-HTTP-Method-Override', []],
  ['auditLog', 'external', '/plugins/postgresql/audit-logs.', [auditLogs]],
  ['globalRoutes', 'external', '/statistics, /changes', []],
  ['patientRoutes', 'external', '/patients/', []],
  ['anonymousUpload', undefined, 'anonymous requests upload', []],
  ['openSystem', undefined, '/system, /tools/lookup', []],
])(
  '%s: wrong with the plugin as it is, ok behind a proxy that closes it',
  async (id, who, found, overrides) => {
    expect(await ask(id, open, overrides, who)).toMatchObject(wrongWith(found));
    expect(await ask(id, hardened, [], who)).toMatchObject({ verdict: 'ok' });
  },
);

test('one of the headers is enough to be wrong', async () => {
  const closed: Override = (request) => (request.headers.has('token') ? refused() : undefined);
  expect(await ask('shareTokenWrites', open, [closed])).toMatchObject({
    verdict: 'wrong',
    found: 'A share token in Authorization, api-key passes with POST.',
  });
});

test('an anonymous profile without "upload" closes the upload, too', async () => {
  const profile = on(/user\/profile/, () => Response.json({ name: 'Anonymous', permissions: [] }));
  expect(await ask('anonymousUpload', open, [profile])).toMatchObject({ verdict: 'ok' });
});

test.each<CheckId>(['auditLog', 'globalRoutes', 'patientRoutes'])(
  '%s can only be told with the credential of someone with limited labels',
  async (id) => {
    expect(await ask(id, open)).toMatchObject({
      verdict: 'unknown',
      found: expect.stringContaining('limited'),
    });
    expect(await ask(id, open, [], 'doctor')).toMatchObject({ verdict: 'unknown' });
  },
);

test.each<[CheckId, RegExp, string?]>([
  ['shareTokenWrites', /tokens\/decode/],
  ['methodOverride', /user\/profile/],
  ['anonymousUpload', /user\/profile|\/instances/],
  ['openSystem', /\/system/],
  ['openSystem', /\/tools\/lookup/],
  ['auditLog', /\/audit-logs/, 'external'],
  ['globalRoutes', /\/changes/, 'external'],
  ['patientRoutes', /\/patients\//, 'external'],
])('%s: an Orthanc that fails tells nothing (%s)', async (id, pattern, who) => {
  const down = on(pattern, () => new Response('', { status: 502 }));
  expect(await ask(id, open, [down], who)).toMatchObject({ verdict: 'unknown' });
});

test('what can’t be told has a reason, and nothing is asked for it', async () => {
  expect(untoldHoles).toHaveLength(9);
  for (const { id } of untoldHoles) {
    expect(await ask(id, open)).toMatchObject({
      id,
      verdict: 'unknown',
      found: expect.stringContaining(' '),
    });
  }
});

test('nothing is written, and no link is created', async () => {
  const asked = new Set<string>();
  const watch: Override = (request) => {
    const { pathname } = new URL(request.url);
    asked.add(`${request.method} ${pathname}`);
    return undefined;
  };
  for (const { id } of Object.values(checks).flat()) await ask(id, open, [watch], 'external');
  expect([...asked].filter((one) => !one.startsWith('GET ')).sort()).toEqual(posts);
});

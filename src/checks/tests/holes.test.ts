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

/** An audit log that answers everyone who may view, as the plugin for PostgreSQL does. */
const auditLogs = on(/\/audit-logs/, (request) =>
  request.headers.has('Authorization') ? Response.json([]) : refused(),
);

test.each<[CheckId, string | undefined, string, readonly Override[]]>([
  ['shareTokenWrites', undefined, 'token, Authorization, api-key', []],
  ['methodOverride', undefined, '?_method=, X-HTTP-Method-Override', []],
  ['auditLog', 'external', '/plugins/postgresql/audit-logs.', [auditLogs]],
  ['globalRoutes', 'external', '/statistics, /changes', []],
  ['patientRoutes', 'external', '/patients/', []],
  ['anonymousUpload', undefined, 'anonymous requests upload', []],
  ['openSystem', undefined, '/system, /tools/lookup', []],
  // Who sees all studies can't see beyond them: which rule refuses a request without a credential tells it.
  ['auditLog', 'admin', 'passed the proxy', [auditLogs]],
  ['auditLog', 'doctor', 'lacks “admin-permissions”: /plugins/postgresql/audit-logs.', [auditLogs]],
  ['globalRoutes', 'admin', 'passed the proxy', []],
  ['globalRoutes', 'doctor', '/statistics, /changes', []],
  ['globalRoutes', undefined, 'passed the proxy', []],
  ['patientRoutes', 'admin', 'passed the proxy', []],
  ['foreignLinks', 'admin', 'passed the proxy', []],
  ['idsInBodies', 'admin', 'passed the proxy', []],
  ['endlessLinks', undefined, 'passed the proxy', []],
  ['lastingInstantLinks', undefined, 'passed the proxy', []],
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

test('an audit log that isn’t there is open to nobody; without a credential it can’t be told', async () => {
  const absent = on(/\/audit-logs/, (request) =>
    request.headers.has('Authorization') ? new Response('', { status: 404 }) : refused(),
  );
  expect(await ask('auditLog', open, [absent], 'admin')).toMatchObject({
    verdict: 'ok',
    found: 'This Orthanc doesn’t answer there: /plugins/postgresql/audit-logs.',
  });
  expect(await ask('auditLog', open)).toMatchObject({
    verdict: 'unknown',
    found: expect.stringContaining('limited'),
  });
});

test.each<CheckId>(['foreignLinks', 'endlessLinks', 'lastingInstantLinks', 'idsInBodies'])(
  '%s: nothing is asked where a request without a credential might do it',
  async (id) => {
    const sent: string[] = [];
    const watch: Override = ({ method, url }) => {
      sent.push(`${method} ${new URL(url).pathname}`);
      return undefined;
    };
    const profile = on(/user\/profile/, () => Response.json({ name: 'Anonymous', permissions: ['all'] }));
    const result = await ask(id, open, [watch, profile], 'admin');
    expect(result).toMatchObject({ verdict: 'unknown', found: expect.stringContaining('already have all') });
    expect(sent.some((one) => /PUT|store/.test(one))).toBe(false);
  },
);

test.each<CheckId>(['globalRoutes', 'patientRoutes', 'foreignLinks', 'idsInBodies'])(
  '%s: another proxy that refuses everything tells nothing',
  async (id) => {
    const other = on(
      /statistics|changes|metrics|patients|tokens|store/,
      () => new Response('<h1>Forbidden</h1>', { status: 403 }),
    );
    expect(await ask(id, open, [other])).toMatchObject({
      verdict: 'unknown',
      found: expect.stringContaining('status 403'),
    });
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
  ['globalRoutes', /\/statistics/, 'admin'],
  ['foreignLinks', /tokens/],
  ['idsInBodies', /user\/profile/],
])('%s: an Orthanc that fails tells nothing (%s)', async (id, pattern, who) => {
  const down = on(pattern, () => new Response('', { status: 502 }));
  expect(await ask(id, open, [down], who)).toMatchObject({ verdict: 'unknown' });
});

test('what can’t be told has a reason, and nothing is asked for it', async () => {
  expect(untoldHoles).toHaveLength(5);
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
  for (const who of ['external', 'admin'])
    for (const { id } of Object.values(checks).flat()) await ask(id, open, [watch], who);
  expect([...asked].filter((one) => !one.startsWith('GET ')).sort()).toEqual(posts);
});

test.each([
  ['a page for everything', () => new Response('<!doctype html><title>Sign in</title>')],
  ['a way to its own sign-in', () => new Response(null, { status: 302, headers: { Location: '/gateway' } })],
  ['no such address', () => new Response('<h1>Not found</h1>', { status: 404 })],
])('a gateway that answers %s in Orthanc’s place: a hole is neither open nor closed', async (_, page) => {
  const told = checks.holes.filter((hole) => !untoldHoles.includes(hole));
  const said = await Promise.all(told.map(({ id }) => ask(id, hardened, [on(/\/orthanc\//, page)], 'admin')));
  expect(said.map(({ id, verdict }) => [id, verdict])).toEqual(told.map(({ id }) => [id, 'unknown']));
});

// The audit log and the events as the simulated servers answer them, which are held to the real ones.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isAuditLogOff, readAuditLog, type AuditEntry } from '#api/authorization/auditLog.ts';
import { connect } from '#api/http.ts';
import { readAdminEvents, readSignInEvents } from '#api/keycloak/events.ts';
import { createSimulatedServers } from '#simulator/createSimulatedServers.ts';
import { connectionAs } from '#simulator/tests/connectionAs.ts';
import { fetchFrom } from '#simulator/tests/fetchFrom.ts';

const hour = 3_600_000;
// Clocks in Europe go back in the span that is read.
const now = Date.UTC(2026, 10, 2, 12);
const servers = createSimulatedServers({ size: 2000, cacheSeconds: 60, clock: () => now });

beforeAll(async () => {
  vi.stubGlobal('fetch', fetchFrom(servers));
  connect({ ...(await connectionAs(servers, 'admin')), realm: 'orthanc' });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** Windows back to a time, each read in pages. */
async function pagedBack(until: number, span: number, limit: number): Promise<AuditEntry[]> {
  const found: AuditEntry[] = [];
  for (let to = now; to > until; to -= span) {
    const window = { from: new Date(Math.max(to - span, until)), to: new Date(to) };
    const inWindow: AuditEntry[] = [];
    for (;;) {
      const page = await readAuditLog({ ...window, since: inWindow.length, limit });
      inWindow.push(...page);
      if (page.length < limit) break;
    }
    found.unshift(...inWindow);
  }
  return found;
}

test('windows of time, read back in pages, are the whole log, once each', async () => {
  const from = now - 14 * 24 * hour;
  const whole = await readAuditLog({ from: new Date(from), limit: 100_000 });
  expect(whole.length).toBeGreaterThan(100);
  expect(await pagedBack(from, 24 * hour, 7)).toEqual(whole);
  expect(await pagedBack(from, 25.5 * hour, 50)).toEqual(whole);
});

test('a study, a person and an action', async () => {
  const downloads = await readAuditLog({ action: 'download', limit: 20 });
  expect(downloads).toHaveLength(20);
  const [first] = downloads;
  const resourceId = first?.resourceId ?? '';
  const userId = first?.userId ?? '';
  const ofStudy = await readAuditLog({ resourceId, limit: 1000 });
  expect(new Set(ofStudy.map((entry) => entry.resourceId))).toEqual(new Set([resourceId]));
  const ofPerson = await readAuditLog({ userId, action: 'download', limit: 1000 });
  expect(new Set(ofPerson.map((entry) => entry.userId))).toEqual(new Set([userId]));
  expect(ofPerson[0]?.userName).toBe(first?.userName);
});

test('without a log, the answer says so', async () => {
  servers.setAuditLog(false);
  const failure: unknown = await readAuditLog({ limit: 1 }).catch((error: unknown) => error);
  servers.setAuditLog(true);
  expect(isAuditLogOff(failure)).toBe(true);
});

test('pages of sign-ins are the whole, and a span has both of its ends', async () => {
  const whole = await readSignInEvents({ first: 0, max: 10_000 });
  expect(whole.length).toBeGreaterThan(1000);
  const pages = [];
  for (let first = 0; first < whole.length; first += 400)
    pages.push(...(await readSignInEvents({ first, max: 400 })));
  expect(pages).toEqual(whole);

  const [newest, oldest] = [whole[10], whole[60]];
  if (newest === undefined || oldest === undefined) throw new Error('too few events');
  const span = await readSignInEvents({ first: 0, max: 1000, dateFrom: oldest.time, dateTo: newest.time });
  expect(span).toEqual(whole.filter(({ time }) => time >= oldest.time && time <= newest.time));
  expect(span.length).toBeGreaterThan(50);

  const failed = await readSignInEvents({ first: 0, max: 5000, types: ['LOGIN_ERROR'] });
  const address = failed.find(({ ipAddress }) => ipAddress?.startsWith('203.') === true)?.ipAddress ?? '';
  const from = await readSignInEvents({ first: 0, max: 100, types: ['LOGIN_ERROR'], ipAddress: address });
  expect(from.length).toBeGreaterThan(5);
  expect(new Set(from.map(({ ipAddress }) => ipAddress))).toEqual(new Set([address]));
});

test('changes by one administrator to one kind of thing', async () => {
  const whole = await readAdminEvents({ first: 0, max: 1000 });
  const one = whole.find(({ resourceType }) => resourceType === 'REALM_ROLE_MAPPING');
  const found = await readAdminEvents({
    first: 0,
    max: 1000,
    resourceTypes: ['REALM_ROLE_MAPPING'],
    operationTypes: ['CREATE', 'DELETE'],
    ...(one?.userId === undefined ? {} : { user: one.userId }),
  });
  expect(found).toEqual(
    whole.filter((each) => each.resourceType === 'REALM_ROLE_MAPPING' && each.userId === one?.userId),
  );
});

test('without view-events, Keycloak refuses', async () => {
  connect({ ...(await connectionAs(servers, 'doctor')), realm: 'orthanc' });
  await expect(readSignInEvents({ first: 0, max: 1 })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(readAuditLog({ limit: 1 })).rejects.toMatchObject({ kind: 'forbidden' });
});

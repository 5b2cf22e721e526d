import { expect, test } from 'vitest';
import { people } from '#simulator/people.ts';
import { createRealmHistory } from '../realmHistory.ts';

const now = Date.UTC(2026, 10, 22, 12);
const history = createRealmHistory({ realmId: 'r', clients: [], origin: 'http://castellan.test', now });
const day = 86_400_000;

test('thirteen weeks, oldest first, the same on every start', () => {
  for (const events of [history.userEvents, history.adminEvents]) {
    const times = events.map(({ time }) => time);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times[0]).toBeGreaterThan(now - 92 * day);
    expect(times.at(-1)).toBeLessThan(now);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  }
  expect(history.userEvents.length).toBeGreaterThan(1000);
  expect(history.adminEvents.length).toBeGreaterThan(40);
  expect(createRealmHistory({ realmId: 'r', clients: [], origin: 'http://castellan.test', now })).toEqual(
    history,
  );
});

test('sign-ins by those who can, failed ones by address', () => {
  const signedIn = new Set(
    history.userEvents.filter(({ type }) => type === 'LOGIN').map(({ userId }) => userId),
  );
  const may = people.filter(({ enabled, password }) => enabled && password !== undefined).map(({ id }) => id);
  expect([...signedIn].filter((id) => id === undefined || !may.includes(id))).toEqual([]);
  expect(signedIn.size).toBe(may.length);
  const failed = history.userEvents.filter(({ type }) => type === 'LOGIN_ERROR');
  expect(new Set(failed.map(({ error }) => error))).toEqual(
    new Set(['invalid_user_credentials', 'user_not_found', 'user_disabled']),
  );
  const guessing = failed.filter(({ ipAddress }) => ipAddress.startsWith('203.0.113.'));
  expect(guessing.length).toBeGreaterThan(50);
});

import { expect, test } from 'vitest';
import { people, realmRoles } from '#simulator/people.ts';
import { createKeycloak, type Keycloak } from '../createKeycloak.ts';
import { openProfile } from '../profile/userProfile.ts';
import recorded from './admin.jsonl?raw';
import { admin, createPlayer, recordedLine } from './player.ts';

/** The three accounts and six roles of the recorded realm, a client for passwords, and one that may do everything. */
function recordedRealm(): Keycloak {
  const names = new Set([
    'admin-role',
    'doctor-role',
    'external-role',
    'uma_authorization',
    'default-roles-orthanc',
    'offline_access',
  ]);
  const accounts = people
    .filter(({ username }) => ['admin', 'doctor', 'external'].includes(username))
    .map(({ email: _email, ...person }) =>
      Object.assign(person, { firstName: '', lastName: '', roles: [`${person.username}-role`] }),
    );
  return createKeycloak({
    people: accounts,
    roles: realmRoles.filter((role) => names.has(role.name)),
    clients: [
      { clientId: 'test', directAccessGrants: true },
      { clientId: 'root', secret: 'root', serviceAccountRoles: ['realm-admin'] },
    ],
    profile: openProfile,
    settings: { passwordPolicy: '' },
  });
}

const volatile = new Set([
  'id',
  'containerId',
  'createdTimestamp',
  'notBefore',
  'userId',
  'start',
  'lastAccess',
  'clients',
]);

/** An answer without what differs on each run. */
function still(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(still);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, volatile.has(key) ? '*' : still(inner)]),
  );
}

test('the simulated Keycloak answers as the real one did', async () => {
  const player = createPlayer(recordedRealm());
  const lines = recorded
    .trim()
    .split('\n')
    .map((text) => recordedLine.parse(JSON.parse(text)));
  expect(lines.length).toBeGreaterThan(150);
  for (const one of lines) {
    if (!('path' in one)) {
      await player.step(one);
      continue;
    }
    const response = await player.exchange(one);
    const text = await response.text();
    const got = {
      name: one.name,
      status: response.status,
      location: response.headers
        .get('Location')
        ?.slice(admin.length)
        .replace(/(?<=^\/users\/).*/, '*'),
      answer: text === '' ? undefined : still(JSON.parse(text)),
    };
    expect
      .soft(got)
      .toEqual({ name: one.name, status: one.status, location: one.location, answer: one.answer });
  }
});

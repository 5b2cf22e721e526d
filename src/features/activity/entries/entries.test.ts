import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { activity, type Activity } from './activity.ts';
import { actionsOfKind, auditActivities, timed } from './auditLog.ts';
import { byAddress } from './failedSignIns.ts';
import { groupActivities, maxGap } from './groups.ts';
import { adminActivity, isAbout, signInActivity, subjectOf, typesToAsk } from './keycloak.ts';
import { linkActivities } from './links.ts';

const minute = 60_000;

const entry = (said: Partial<Activity>): Activity =>
  activity({
    id: 'x',
    at: 0,
    source: 'auditLog',
    kind: 'labels',
    action: 'added-label',
    record: undefined,
    ...said,
  });

test('labels given by one person form one row, also while others work', () => {
  const ann = (at: number, studyId: string, object = 'research'): Activity =>
    entry({ id: `ann${String(at)}`, at, userId: 'ann', studyId, object });
  const bob = (at: number): Activity => entry({ id: `bob${String(at)}`, at, userId: 'bob', studyId: 'b' });
  const groups = groupActivities([
    ann(50 * minute, '1'),
    bob(49 * minute),
    ann(48 * minute, '2'),
    ann(47 * minute, '2', 'teaching'),
    bob(46 * minute),
    ann(30 * minute, '3'),
  ]);
  expect(groups.map(({ entries, studies }) => [entries.map(({ id }) => id), studies])).toEqual([
    [['ann3000000', 'ann2880000'], 2],
    [['bob2940000', 'bob2760000'], 1],
    [['ann2820000'], 1],
    [['ann1800000'], 1],
  ]);
});

test('groups hold every entry once, in order, and their entries follow each other closely', () => {
  const some = fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 200 * minute }),
      userId: fc.constantFrom('', 'ann', 'bob'),
      userName: fc.constantFrom('', 'ann'),
      action: fc.constantFrom('added-label', 'deleted-label'),
      object: fc.constantFrom('a', 'b'),
    }),
    { maxLength: 80 },
  );
  fc.assert(
    fc.property(some, (said) => {
      const entries = said
        .map((one, index) => entry({ ...one, id: String(index) }))
        .toSorted((a, b) => b.at - a.at);
      const groups = groupActivities(entries);
      expect(groups.flatMap((group) => group.entries.map(({ id }) => id)).toSorted()).toEqual(
        entries.map(({ id }) => id).toSorted(),
      );
      expect(groups.map(({ last }) => last)).toEqual(
        groups.map(({ last }) => last).toSorted((a, b) => b - a),
      );
      for (const group of groups) {
        const times = group.entries.map(({ at }) => at);
        expect(times.every((at, index) => (times[index - 1] ?? at) - at <= maxGap)).toBe(true);
        expect(new Set(group.entries.map(({ action, userId }) => action + userId)).size).toBe(1);
      }
    }),
  );
});

test('rows of the log have ids of their own, the same however they are read', () => {
  const row = (action: string, resourceId: string, data?: unknown) =>
    timed({ timestamp: new Date(5), resourceId, resourceType: 'Study', action, data });
  const read = auditActivities([
    row('uploaded-instance', 's'),
    row('uploaded-instance', 's'),
    row('added-label', 's', 'research'),
  ]);
  expect(read.map(({ id }) => id)).toEqual([
    'a.5.uploaded-instance.s.1',
    'a.5.uploaded-instance.s.2',
    'a.5.added-label.s.1',
  ]);
  expect(read[2]).toMatchObject({ kind: 'labels', object: 'research', studyId: 's', userId: '' });
});

test('an action that a newer plugin logs is shown, too; the log can’t be asked for those alone', () => {
  const [one] = auditActivities([
    timed({ timestamp: new Date(1), resourceId: 'p', resourceType: 'Patient', action: 'constructor' }),
  ]);
  expect(one).toMatchObject({ kind: 'other', studyId: '', object: 'p' });
  expect(actionsOfKind('other')).toBeUndefined();
  expect(actionsOfKind('labels')).toEqual(['added-label', 'deleted-label']);
});

test('Keycloak is asked only for types that it has', () => {
  expect(typesToAsk('failedSignIns', ['LOGIN', 'LOGIN_ERROR'])).toEqual(['LOGIN_ERROR']);
  expect(typesToAsk(undefined, ['LOGIN', 'CODE_TO_TOKEN', 'UPDATE_PASSWORD'])).toEqual([
    'LOGIN',
    'UPDATE_PASSWORD',
  ]);
  expect(typesToAsk('signIns', [])).toEqual([]);
});

test('what administrators sent is shown without passwords and keys', () => {
  const one = adminActivity({
    id: '1',
    time: new Date(7),
    operation: 'UPDATE',
    resourceType: 'USER',
    resourcePath: 'users/42/role-mappings/realm',
    representation: JSON.stringify({
      firstName: 'Ev',
      attributes: { 'api-key': ['abc'], note: ['kept'] },
      credentials: [{ type: 'password', value: 'hunter2' }],
    }),
  });
  expect(JSON.stringify(one.record)).not.toMatch(/abc|hunter2/);
  expect(JSON.stringify(one.record)).toMatch(/Ev.*kept/);
  expect(subjectOf(one)).toBe('42');
  expect(subjectOf({ object: 'events/config' })).toBeUndefined();
  expect(subjectOf({ object: 'users/profile' })).toBeUndefined();
});

test.each([
  ['users/f:1:ann/lab', 'f:1:ann/lab'],
  ['users/f:1:ann/lab/role-mappings/realm', 'f:1:ann/lab'],
  ['users/42/reset-password', '42'],
])('%s is about %s', (object, id) => {
  expect(subjectOf({ object })).toBe(id);
});

test('a change of one user is not that of another whose id begins alike', () => {
  expect(isAbout({ object: 'users/f:1:ann' }, 'f:1:ann')).toBe(true);
  expect(isAbout({ object: 'users/f:1:ann/role-mappings/realm' }, 'f:1:ann')).toBe(true);
  expect(isAbout({ object: 'users/f:1:anna' }, 'f:1:ann')).toBe(false);
});

test('failed sign-ins are counted by address, with the names that were tried', () => {
  const failed = (at: number, ipAddress: string, userName: string, userId?: string): Activity =>
    signInActivity({
      id: String(at),
      time: new Date(at),
      type: 'LOGIN_ERROR',
      ipAddress,
      userName,
      ...(userId ? { userId } : {}),
    });
  const rows = byAddress([
    failed(9, '10.0.0.1', 'root'),
    failed(8, '10.0.0.2', 'ann', 'a'),
    failed(7, '10.0.0.1', 'admin', 'b'),
    failed(6, '10.0.0.1', 'root'),
    signInActivity({ id: 'in', time: new Date(5), type: 'LOGIN', ipAddress: '10.0.0.1' }),
  ]);
  expect(rows).toEqual([
    { address: '10.0.0.1', count: 3, last: 9, first: 6, names: ['root', 'admin'], unknown: 1 },
    { address: '10.0.0.2', count: 1, last: 8, first: 8, names: ['ann'], unknown: 0 },
  ]);
});

test('a link to several studies is told once, and its revocation by who revoked it', () => {
  const record = {
    id: 'link',
    kind: 'stone',
    created: new Date(3),
    expiresAt: undefined,
    latest: undefined,
    by: 'ann',
    studies: 2,
    revoked: { at: new Date(9), by: 'bob' },
  };
  const told = linkActivities([
    { studyId: '1', records: [record] },
    { studyId: '2', records: [record] },
  ]);
  expect(told.map(({ action, userId, at, studyId }) => [action, userId, at, studyId])).toEqual([
    ['revoked-link', 'bob', 9, '1'],
    ['created-link', 'ann', 3, '1'],
  ]);
});

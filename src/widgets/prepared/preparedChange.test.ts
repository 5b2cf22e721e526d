// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import type { PreparedChange } from '#access/explain/prepared.ts';
import { beginPersonalTexts, clearPersonalTexts } from '#session/leaving/personalTexts.ts';
import { editorOf, forgetPrepared, keepPrepared, preparedKey, readPrepared } from './preparedChange.ts';

const hostile = '"><img src=x onerror=alert(1)>\u202Eresearch%2F..?a=b#c';
const studyId = '66f6e2ba-d6a1be9f-0bfbb4ac-6b1f4b4b-1d5f5a55';

const changes: readonly PreparedChange[] = [
  {
    kind: 'editRoles',
    changes: [
      { kind: 'permissionGranted', role: hostile, permission: 'share' },
      { kind: 'labelGranted', role: hostile, label: hostile },
      { kind: 'allLabelsOn', role: 'external-role' },
      { kind: 'roleRemoved', role: 'x', had: { permissions: ['view'], authorizedLabels: ['*'] } },
      { kind: 'availableLabelAdded', label: hostile },
    ],
  },
  { kind: 'labelStudy', studyId, label: hostile },
  { kind: 'giveRole', userId: 'f:ldap:a/b', role: hostile },
  { kind: 'enableAccount', userId: 'u1' },
  { kind: 'replaceKey', userId: 'u1' },
  { kind: 'createLink', studyId },
];

beforeEach(() => {
  sessionStorage.clear();
  beginPersonalTexts('ada');
});

test.each(changes)('$kind arrives as it was sent, however often it is read', (change) => {
  const state = keepPrepared(change);
  expect(readPrepared(preparedKey(state))).toEqual(change);
  expect(readPrepared(preparedKey(state))).toEqual(change);
});

test.each(changes)('neither the address nor the history entry of $kind holds a name', (change) => {
  const carried = editorOf(change) + JSON.stringify(keepPrepared(change));
  expect(carried).not.toContain('research');
  expect(carried).not.toContain('onerror');
});

test('each kind leads to its editor', () => {
  expect(changes.map(editorOf)).toEqual([
    '/roles',
    `/studies/${studyId}`,
    '/users/f%3Aldap%3Aa%2Fb?tab=roles',
    '/users/u1?tab=leaving',
    '/users/u1?tab=keys',
    `/studies/${studyId}`,
  ]);
});

test('a change that was used up is gone, and the others stay', () => {
  const [used, other] = [{ kind: 'enableAccount', userId: 'a' } as const, changes[1]];
  const key = preparedKey(keepPrepared(used)) ?? '';
  const kept = other && preparedKey(keepPrepared(other));
  forgetPrepared(key);
  forgetPrepared(key);
  expect(readPrepared(key)).toBeUndefined();
  expect(readPrepared(kept)).toEqual(other);
});

test('neither the next person in the tab nor one who signed out finds it', () => {
  const key = preparedKey(keepPrepared({ kind: 'createLink', studyId }));
  beginPersonalTexts('denis');
  expect(readPrepared(key)).toBeUndefined();
  beginPersonalTexts('ada');
  const again = preparedKey(keepPrepared({ kind: 'createLink', studyId }));
  clearPersonalTexts();
  expect(readPrepared(again)).toBeUndefined();
});

test.each([undefined, null, 1, 'prepared', [], {}, { prepared: 1 }, { prepared: { kind: 'createLink' } }])(
  'a history entry of %j carries none',
  (state) => {
    expect(readPrepared(preparedKey(state))).toBeUndefined();
  },
);

test.each([
  'not JSON',
  '{}',
  '{"kind":"deleteStudy","studyId":"a"}',
  '{"kind":"labelStudy","studyId":"a"}',
  '{"kind":"labelStudy","studyId":"","label":"x"}',
  '{"kind":"giveRole","userId":1,"role":"x"}',
  '{"kind":"editRoles","changes":[]}',
  '{"kind":"editRoles","changes":[{"kind":"everythingGranted","role":"x"}]}',
  '{"kind":"editRoles","changes":[{"kind":"labelGranted","role":"x"}]}',
  JSON.stringify({ kind: 'labelStudy', studyId: 'a', label: 'x'.repeat(1001) }),
])('what is stored as %s is no change', (text) => {
  const key = preparedKey(keepPrepared({ kind: 'createLink', studyId }));
  const [name = ''] = Object.keys(sessionStorage);
  sessionStorage.setItem(name, text);
  expect(readPrepared(key)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { sampleStudy } from '#api/orthanc/studies/tests/samples.ts';
import type { ShareRow } from '#features/shares/records/shareRows.ts';
import {
  daysOfLink,
  hasUnseenStudies,
  hindranceTo,
  type Hindrance,
  type LinkAction,
  type Manager,
} from './linkRules.ts';

const now = new Date('2026-11-22T10:00:00Z');
const inDays = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
const revoked = { at: now, by: 'revoker' };
const row = (part: Partial<ShareRow> = {}): ShareRow => ({
  id: 'a',
  kind: 'ohif',
  created: inDays(-10),
  expiresAt: inDays(20),
  latest: inDays(20),
  by: 'maker',
  studies: 1,
  revoked: undefined,
  isPartlyRevoked: false,
  isUnchecked: false,
  shown: [sampleStudy('s', {})],
  studyIds: ['s'],
  recipient: '',
  note: '',
  onServer: true,
  ...part,
});
const manager = (part: Partial<Manager> = {}): Manager => ({
  userId: 'me',
  isAdmin: false,
  mode: 'enforced',
  ...part,
});
const mine = { by: 'me' };
const ended = { expiresAt: inDays(-1) };
const dead = { expiresAt: inDays(-1), latest: inDays(-1) };
const partly = { revoked, isPartlyRevoked: true };

test.each<[LinkAction, string, Partial<ShareRow>, Partial<Manager>, Hindrance | undefined]>([
  ['revoke', 'anybody’s', {}, {}, undefined],
  ['revoke', 'on a server that doesn’t check', {}, { mode: 'recorded' }, 'notChecked'],
  ['revoke', 'before it is known', {}, { mode: undefined }, 'modeUnknown'],
  ['revoke', 'known to this device only', { onServer: false }, {}, 'deviceOnly'],
  ['revoke', 'revoked already', { revoked }, {}, 'alreadyRevoked'],
  ['revoke', 'revoked on some studies', partly, {}, undefined],
  ['revoke', 'ended sooner', ended, {}, 'expired'],
  ['revoke', 'with an ended token', dead, {}, 'tokenEnded'],
  ['revoke', 'that never ends', { expiresAt: undefined, latest: undefined }, {}, undefined],
  ['restore', 'not revoked', mine, {}, 'notRevoked'],
  ['restore', 'revoked by someone else, my own', { ...mine, revoked }, {}, undefined],
  ['restore', 'revoked by me, someone else’s', { revoked }, { userId: 'revoker' }, undefined],
  ['restore', 'someone else’s', { revoked }, {}, 'notYours'],
  ['restore', 'someone else’s, as administrator', { revoked }, { isAdmin: true }, undefined],
  ['restore', 'with an ended token', { ...mine, ...dead, revoked }, {}, 'tokenEnded'],
  ['restore', 'whose own end has passed', { ...mine, ...ended, revoked }, {}, undefined],
  ['restore', 'on a server that doesn’t check', { ...mine, revoked }, { mode: 'recorded' }, 'notChecked'],
  ['end', 'my own', mine, {}, undefined],
  ['end', 'someone else’s', {}, {}, 'notYours'],
  ['end', 'someone else’s, as administrator', {}, { isAdmin: true }, undefined],
  ['end', 'ended sooner', { ...mine, ...ended }, {}, undefined],
  ['end', 'with an ended token', { ...mine, ...dead }, {}, 'tokenEnded'],
  ['end', 'revoked', { ...mine, revoked }, {}, 'alreadyRevoked'],
  ['end', 'revoked on some studies', { ...mine, ...partly }, {}, 'alreadyRevoked'],
])('%s a link %s', (action, _name, link, person, hindrance) => {
  expect(hindranceTo(action, row(link), manager(person), now)).toBe(hindrance);
});

test.each([
  [1, 1, false],
  [2, 1, true],
  [1, 0, true],
])('a link to %i studies of which %i are seen', (studies, seen, unseen) => {
  const shown = Array.from({ length: seen }, (_, n) => sampleStudy(String(n), {}));
  expect(hasUnseenStudies(row({ studies, shown }))).toBe(unseen);
});

test.each([
  [inDays(20), 30],
  [new Date(inDays(-10).getTime() + 3_600_000), 1],
  [undefined, undefined],
])('another link like one that ends %s is for %s days', (latest, days) => {
  expect(daysOfLink(row({ latest }))).toBe(days);
});

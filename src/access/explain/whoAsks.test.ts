import { describe, expect, it } from 'vitest';
import { explain } from './explain.ts';
import type { What } from './question.ts';
import { answerOf, holder, remediesOf, research, unlabeled, user, world } from './testWorld.ts';
import type { Who } from './who.ts';
import { rolesThatCan, usersThatCan } from './whoCan.ts';

const view: What = { kind: 'action', action: 'view' };
const link = (until: string | undefined, via: 'header' | 'argument' = 'header'): Who => ({
  kind: 'shareLink',
  share: {
    via,
    payload: {
      type: 'stone-viewer-publication',
      resources: [{ level: 'study', orthancId: research.orthancId, dicomUid: research.dicomUid }],
      expirationDate: until,
    },
  },
});

describe('people whom the server doesn’t accept', () => {
  it.each<[string, Who, string, string[]]>([
    ['nobody', { kind: 'nobody' }, 'refused: permissionMissing', []],
    [
      'a disabled user',
      { kind: 'user', user: { ...user('research-role'), enabled: false } },
      'refused: permissionMissing',
      ['enableAccount'],
    ],
    [
      'a key that two users have, of a disabled one without the label',
      { kind: 'apiKey', unique: false, owner: { ...user('external-role'), enabled: false } },
      'refused: permissionMissing',
      [
        'replaceKey, then enableAccount, then external-role+[research]',
        'replaceKey, then enableAccount, then study+[external]',
        'replaceKey, then enableAccount, then user+research-role',
        'replaceKey, then enableAccount, then user+admin-role',
      ],
    ],
    ['a good key', { kind: 'apiKey', unique: true, owner: user('research-role') }, 'allowed', []],
    [
      'whoever holds a role',
      { kind: 'roles', roles: ['external-role'] },
      'refused: labelMissing',
      ['external-role+[research]', 'study+[external]'],
    ],
  ])('%s', (_name, who, answer, remedies) => {
    const explanation = explain(world, { who, study: research, what: view });
    expect(answerOf(explanation)).toBe(answer);
    expect(remediesOf(explanation)).toEqual(remedies);
  });
});

describe('a share link', () => {
  it.each<
    [
      string,
      Who,
      'open' | 'download' | 'share' | 'delete',
      typeof research,
      string,
      string | undefined,
      string[],
    ]
  >([
    ['opens its study', link(undefined), 'open', research, 'allowed', 'opens', []],
    ['downloads its study', link(undefined, 'argument'), 'download', research, 'allowed', 'opens', []],
    [
      'not another',
      link(undefined),
      'open',
      unlabeled,
      'refused: shareDoesNotOpen',
      'otherResource',
      ['createLink'],
    ],
    [
      'not after its end',
      link('2026-01-01T00:00:00Z'),
      'open',
      research,
      'refused: shareDoesNotOpen',
      'expired',
      ['createLink'],
    ],
    [
      'not without a time zone',
      link('2030-01-01T00:00:00'),
      'open',
      research,
      'refused: shareDoesNotOpen',
      'noTimeZone',
      ['createLink'],
    ],
    ['makes no link', link(undefined), 'share', research, 'refused: permissionMissing', 'notAsked', []],
    [
      'deletes nothing, as the audit log wants a user',
      link(undefined),
      'delete',
      research,
      'refused: userIdMissing',
      'opens',
      [],
    ],
  ])('%s', (_name, who, action, study, answer, share, remedies) => {
    const explanation = explain(world, { who, study, what: { kind: 'action', action } });
    expect(answerOf(explanation)).toBe(answer);
    expect(explanation.chain.share).toBe(share);
    expect(remediesOf(explanation)).toEqual(remedies);
  });

  it('is read from an argument that the pasted request lacks by now', () => {
    const target = `/studies/${research.orthancId}/archive`;
    const ask = (method: string) =>
      answerOf(
        explain(world, { who: link(undefined, 'argument'), what: { kind: 'request', method, target } }),
      );
    expect(ask('GET')).toBe('allowed');
    expect(ask('POST')).toBe('refused: noRoute');
  });

  it('deletes its study where audit logs are off: the plugin’s hole is told as it is', () => {
    const rules = { ...world.rules, auditLogs: false };
    const what: What = { kind: 'action', action: 'delete' };
    expect(answerOf(explain({ ...world, rules }, { who: link(undefined), study: research, what }))).toBe(
      'allowed',
    );
  });
});

describe('everyone who can see a study', () => {
  it('by role', () => {
    const standings = rolesThatCan(world, { study: research, what: view });
    expect(standings.map(({ subject, answer, by }) => [subject, answer.kind, by.label?.label])).toEqual([
      ['external-role', 'refused', undefined],
      ['research-role', 'allowed', 'research'],
      ['sender-role', 'refused', undefined],
      ['admin-role', 'allowed', '*'],
    ]);
  });

  it('by user, with the roles that decide, which may be two', () => {
    const roles = new Map([
      ['viewer', { permissions: ['view'], authorizedLabels: [] }],
      ['labels', { permissions: [], authorizedLabels: ['research'] }],
    ]);
    const two = { ...world, roles: { roles, availableLabels: [] } };
    const users = [user('viewer'), user('viewer', 'labels'), { ...user('viewer', 'labels'), enabled: false }];
    const standings = usersThatCan(two, { study: research, what: view }, users);
    expect(standings.map(({ answer, by }) => [answer.kind, by])).toEqual([
      ['refused', { permission: { role: 'viewer', permission: 'view' }, label: undefined }],
      [
        'allowed',
        { permission: { role: 'viewer', permission: 'view' }, label: { role: 'labels', label: 'research' } },
      ],
      ['refused', { permission: undefined, label: undefined }],
    ]);
    expect(answerOf(explain(two, { who: holder('viewer'), study: research, what: view }))).toBe(
      'refused: noLabels',
    );
  });
});

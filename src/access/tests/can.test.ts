import { describe, expect, it } from 'vitest';
import { actionNames, can, capabilities, requiredFor, type Action } from '#access/can.ts';
import { anonymousProfile, sees, unionSurprises, uniteRoles, type Profile } from '#access/roles/profile.ts';
import { checkRolesText } from '#access/roles/rolesCheck.ts';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { parseAuthorizationSection } from '#access/section/authorizationSection.ts';

const person = (permissions: string, labels: string): Profile => ({
  name: 'a person',
  permissions: permissions.split(' '),
  authorizedLabels: labels === '' ? [] : labels.split(' '),
});

describe('can', () => {
  it.each<[string, Profile, Action, string[] | undefined, string | undefined]>([
    ['an own study', person('view', 'x'), 'view', ['x'], undefined],
    ['a foreign study', person('view', 'x'), 'view', ['y'], 'labelMissing'],
    ['an unlabeled study', person('view', 'x'), 'view', [], 'labelMissing'],
    ['any study, not said which', person('view', 'x'), 'view', undefined, undefined],
    ['no labels', person('view', ''), 'search', undefined, 'noLabels'],
    ['an unlabeled study for all labels', person('all', '*'), 'delete', [], undefined],
    [
      'a share of a foreign study, which the plugin allows',
      person('share', 'x'),
      'share',
      ['y'],
      'labelMissing',
    ],
    ['sending a foreign study, which the plugin allows', person('send', 'x'), 'send', ['y'], 'labelMissing'],
    ['labels without edit-labels', person('view', '*'), 'editLabels', ['x'], 'permissionMissing'],
    ['roles with all', person('all', '*'), 'editRoles', undefined, 'permissionMissing'],
    ['roles', person('admin-permissions', ''), 'editRoles', undefined, undefined],
    ['audit log with its own permission', person('audit-logs', ''), 'readAuditLogs', undefined, undefined],
    ['the job list with all', person('all', '*'), 'listJobs', undefined, 'permissionMissing'],
    [
      'statistics, which are not filtered',
      person('view', 'x'),
      'readStatistics',
      undefined,
      'onlyWithAllLabels',
    ],
    ['statistics for all labels', person('view', '*'), 'readStatistics', undefined, undefined],
    ['upload without an account', anonymousProfile, 'upload', undefined, undefined],
    ['a note of a share where no row allows it', person('share', '*'), 'recordShare', [], 'noRoute'],
  ])('%s', (_name, profile, action, labels, kind) => {
    expect(can(profile, action, labels && { labels })?.kind).toBe(kind);
  });

  it('says which permissions and labels would do', () => {
    expect(can(person('view', '*'), 'editLabels')).toEqual({
      kind: 'permissionMissing',
      anyOf: ['all', 'edit-labels'],
    });
    expect(can(person('view', 'x'), 'view', { labels: ['y'] })).toMatchObject({ anyOf: ['y'], held: ['x'] });
  });

  it('follows the rules of an administrator', () => {
    const { rules } = parseAuthorizationSection(
      '{"WebServiceRootUrl": "http://a", "CheckedLevel": "studies", "ExtraPermissions": [["put", "^/studies/([a-f0-9-]+)/metadata/castellan-shares$", "all|share"]]}',
    );
    expect(can(person('share', 'x'), 'recordShare', { labels: ['x'] }, rules)).toBeUndefined();
    expect(requiredFor('recordShare', rules)).toEqual(['all', 'share']);
    expect(requiredFor('recordShare')).toBe('noRoute');
  });
});

describe('capabilities', () => {
  it('tells what a profile can do and how far', () => {
    const found = capabilities(person('view share', 'x'));
    expect(found).toContainEqual({ action: 'share', scope: { kind: 'labeled', labels: ['x'] } });
    expect(found.map(({ action }) => action)).not.toContain('delete');
  });

  it('tells rights without any studies', () => {
    expect(capabilities(person('delete', ''))).toContainEqual({
      action: 'delete',
      scope: { kind: 'noStudy' },
    });
  });

  it('knows every action of someone who may all', () => {
    const all = new Set(capabilities(person('all admin-permissions', '*')).map(({ action }) => action));
    expect(actionNames.filter((action) => !all.has(action))).toEqual(['recordShare']);
  });
});

const documentOf = (text: string): RolesDocument =>
  checkRolesText(text).document ?? { roles: new Map(), availableLabels: [] };

describe('roles together', () => {
  const document = documentOf(
    '{"roles": {"reader": {"permissions": ["view"], "authorized-labels": ["a"]}, "cleaner": {"permissions": ["view", "delete"], "authorized-labels": ["b"]}, "boss": {"permissions": ["all"], "authorized-labels": ["*"]}}}',
  );

  it('unites permissions and labels, and ignores roles that the document lacks', () => {
    const united = uniteRoles(['reader', 'cleaner', 'offline_access'], document);
    expect(united).toEqual({ permissions: ['view', 'delete'], authorizedLabels: ['a', 'b'] });
    expect(sees({ name: '', ...united }, ['b'])).toBe(true);
  });

  it('reports the right of one role that meets the label of another', () => {
    expect(unionSurprises(['reader', 'cleaner'], document)).toEqual([
      { rightsOf: 'cleaner', permissions: ['delete'], labelsOf: 'reader', labels: ['a'] },
    ]);
    expect(unionSurprises(['cleaner', 'boss'], document)).toEqual([]);
    expect(unionSurprises(['admin', 'cleaner'], document)).toEqual([]);
    expect(unionSurprises(['reader', 'reader'], document)).toEqual([]);
  });
});

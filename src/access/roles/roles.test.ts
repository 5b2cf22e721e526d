import { describe, expect, it } from 'vitest';
import { documentOf, role } from '#access/tests/sampleRoles.ts';
import { rolesFromJson } from './readRoles.ts';
import { checkRolesText, isLabel, repairRoles, severityOf } from './rolesCheck.ts';
import { applyChanges, changesByRole, diffRoles, undoChange, widens } from './rolesDiff.ts';
import { printRoles, sameRoles, type RolesDocument } from './rolesDocument.ts';

const sound = documentOf({ 'admin-role': role('all admin-permissions', '*'), reader: role('view', 'a') });

const mixed = `{
  // who may what
  "roles": {
    "admin-role": { "permissions": ["all", "admin-permissions"], "authorized_labels": ["*"] },
    "doctor": { "permissions": ["view", "dowload", "view"], "authorized-labels": ["b"], "authorized_labels": ["c"], },
    "nobody": { "permissions": [], "authorized-labels": [] },
    "doctor": { "permissions": ["VIEW"], "authorized-labels": ["not a label"], "note": "x" }
  },
  "available_labels": ["a"]
}`;

describe('checking a roles document', () => {
  it('finds nothing in a sound one', () => {
    expect(checkRolesText(printRoles(sound))).toEqual({ document: sound, findings: [] });
  });

  it('finds what is wrong, in its order, with line and column', () => {
    const { findings } = checkRolesText(mixed);
    const told = findings.map((finding) =>
      'at' in finding && finding.at
        ? `${finding.at.line}:${finding.at.column} ${finding.kind}`
        : finding.kind,
    );
    expect(told).toEqual([
      '2:3 comment',
      '4:66 underscoreSpelling',
      '5:52 repeatedEntry',
      '5:89 bothSpellings',
      '5:115 trailingComma',
      '6:5 emptyRole',
      '7:5 duplicateKey',
      '7:33 unknownPermission',
      '7:64 badLabel',
      '7:80 unknownField',
      '9:3 underscoreSpelling',
    ]);
  });

  it('takes the last of two roles with one name, as readers of JSON do', () => {
    expect(checkRolesText(mixed).document?.roles.get('doctor')).toEqual({
      permissions: ['VIEW'],
      authorizedLabels: ['not a label'],
    });
  });

  it.each([
    ['dowload', 'download'],
    ['VIEW', 'view'],
    ['edit_labels', 'edit-labels'],
    ['admin-permission', 'admin-permissions'],
    ['viev', 'view'],
    ['something-else', undefined],
  ])('guesses what %s means', (permission, meant) => {
    const { findings } = checkRolesText(
      printRoles(documentOf({ r: { permissions: [permission], authorizedLabels: ['*'] } })),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({ kind: 'unknownPermission', permission, meant }),
    );
  });

  it('knows permissions that the server has beyond the usual ones', () => {
    const text = printRoles(documentOf({ r: role('admin-permissions my-own', '*') }));
    expect(checkRolesText(text).findings.map(({ kind }) => kind)).toEqual(['unknownPermission']);
    expect(checkRolesText(text, ['my-own']).findings).toEqual([]);
  });

  it.each<[string, string, RolesDocument]>([
    ['nobodyKeepsAdmin', 'warning', documentOf({ r: role('view', 'a') })],
    ['noRoles', 'warning', documentOf({})],
    ['allWithoutAdmin', 'note', documentOf({ a: role('admin-permissions', '*'), r: role('all', '*') })],
    ['emptyRole', 'warning', documentOf({ a: role('admin-permissions', '*'), r: role('', 'a') })],
    ['seesNothing', 'warning', documentOf({ a: role('admin-permissions', '*'), r: role('view', '') })],
    ['labelsBesideAll', 'note', documentOf({ a: role('admin-permissions', '* a') })],
    ['labelNotAvailable', 'note', documentOf({ a: role('admin-permissions', 'b') }, ['a'])],
    ['badLabel', 'warning', documentOf({ a: role('admin-permissions', '*') }, ['a b'])],
    ['badRoleName', 'warning', documentOf({ 'a/b': role('admin-permissions', '*') })],
    ['badRoleName', 'warning', documentOf({ '..': role('admin-permissions', '*') })],
    ['hiddenInRoleName', 'warning', documentOf({ 'a\u200B': role('admin-permissions', '*') })],
    ['lookalikeInRoleName', 'warning', documentOf({ 'r\u043Ele': role('admin-permissions', '*') })],
  ])('reports %s as a %s', (kind, severity, document) => {
    const found = checkRolesText(printRoles(document)).findings.filter((finding) => finding.kind === kind);
    expect(found).toHaveLength(1);
    expect(found.map(severityOf)).toEqual([severity]);
  });

  it.each([
    '',
    'null',
    '[]',
    '{"roles": []}',
    '{"available-labels": []}',
    '{"roles": {"a": [1]}}',
    '{{{{',
    '"\\u',
  ])('finds an error in %j', (text) => {
    const { findings } = checkRolesText(text);
    expect(findings.map(severityOf)).toContain('error');
  });

  it.each([
    ['a'.repeat(64), true],
    ['a'.repeat(65), false],
    ['', false],
    ['Ab_9-', true],
    ['a b', false],
    ['é', false],
    ['a/b', false],
    ['*', false],
    ['a\n', false],
  ])('takes %j for a label: %s', (label, taken) => {
    expect(isLabel(label)).toBe(taken);
  });

  it('gives up on what nests too deep, without throwing', () => {
    expect(checkRolesText('['.repeat(100_000)).findings.map(({ kind }) => kind)).toContain('tooDeep');
  });
});

describe('repairing', () => {
  it('writes strict JSON in one spelling, and says what it did and what is left', () => {
    const repaired = repairRoles(mixed);
    expect(JSON.parse(repaired?.text ?? '')).toEqual({
      roles: {
        'admin-role': { 'authorized-labels': ['*'], permissions: ['all', 'admin-permissions'] },
        doctor: { 'authorized-labels': ['not a label'], permissions: ['VIEW'] },
        nobody: { 'authorized-labels': [], permissions: [] },
      },
      'available-labels': ['a'],
    });
    expect(repaired?.lossy).toBe(true);
    expect(repaired?.left.map(({ kind }) => kind)).toContain('unknownPermission');
    expect(checkRolesText(repaired?.text ?? '').findings.map(({ kind }) => kind)).not.toContain('comment');
  });

  it('loses nothing of commas, comments and spellings', () => {
    const repaired = repairRoles(
      '{"roles": {"a": {"permissions": ["view"], "authorized_labels": ["x"],}, /* b */ },}',
    );
    expect(repaired?.lossy).toBe(false);
    expect(repaired?.document).toEqual(documentOf({ a: role('view', 'x') }));
  });

  it('has nothing to write where there are no roles', () => {
    expect(repairRoles('{"available-labels": []}')).toBeUndefined();
  });
});

describe('what the server answers', () => {
  it('is a document, or none', () => {
    const answer = {
      roles: { r: { 'authorized-labels': ['a'], permissions: ['view'] } },
      'available-labels': ['a'],
    };
    expect(rolesFromJson(answer)).toEqual(documentOf({ r: role('view', 'a') }, ['a']));
    expect(rolesFromJson(null)).toBeUndefined();
    expect(rolesFromJson(undefined)).toBeUndefined();
  });

  it('may have names that are hostile to objects, and keeps their order', () => {
    const roles = new Map([
      ['b', role('view', 'constructor')],
      ['__proto__', role('view', '')],
      ['1', role('share', 'x')],
    ]);
    const hostile: RolesDocument = { roles, availableLabels: ['__proto__'] };
    const { document } = checkRolesText(printRoles(hostile));
    expect(document).toEqual(hostile);
    expect([...(document?.roles.keys() ?? [])]).toEqual(['b', '__proto__', '1']);
  });
});

describe('differences', () => {
  const before = documentOf({ a: role('view', 'x'), b: role('view send', '*'), c: role('view', '') }, ['x']);
  const after = documentOf({ a: role('view download', 'y'), b: role('send', ''), d: role('share', '*') }, [
    'y',
  ]);

  it('are changes in words', () => {
    expect(diffRoles(before, after)).toEqual([
      { kind: 'permissionGranted', role: 'a', permission: 'download' },
      { kind: 'labelGranted', role: 'a', label: 'y' },
      { kind: 'labelWithdrawn', role: 'a', label: 'x' },
      { kind: 'permissionWithdrawn', role: 'b', permission: 'view' },
      { kind: 'allLabelsOff', role: 'b' },
      { kind: 'roleRemoved', role: 'c', had: role('view', '') },
      { kind: 'roleAdded', role: 'd' },
      { kind: 'permissionGranted', role: 'd', permission: 'share' },
      { kind: 'allLabelsOn', role: 'd' },
      { kind: 'availableLabelAdded', label: 'y' },
      { kind: 'availableLabelRemoved', label: 'x' },
    ]);
  });

  it('can be taken back, one by one from the last', () => {
    const changes = diffRoles(before, after);
    const back = changes.toReversed().flatMap((change) => undoChange(change));
    expect(sameRoles(applyChanges(after, back), before)).toBe(true);
  });

  it('tell whether they widen, and whom they concern', () => {
    const changes = diffRoles(before, after);
    expect(changes.filter(widens).map(({ kind }) => kind)).toEqual([
      'permissionGranted',
      'labelGranted',
      'permissionGranted',
      'allLabelsOn',
    ]);
    expect([...changesByRole(changes).keys()]).toEqual(['a', 'b', 'c', 'd', undefined]);
  });

  it('do not depend on the order of lists', () => {
    expect(diffRoles(documentOf({ a: role('x y', 'b a') }), documentOf({ a: role('y x', 'a b') }))).toEqual(
      [],
    );
  });
});

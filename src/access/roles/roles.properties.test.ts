import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capabilities } from '#access/can.ts';
import { isShareToken, readShareToken } from '#access/plugin/shareToken.ts';
import { parseAuthorizationSection } from '#access/section/authorizationSection.ts';
import { anyDocument, fewNames, permission, roleOf } from '#access/tests/arbitraries.ts';
import { permissionNames } from './permissions.ts';
import { unionSurprises, uniteRoles } from './profile.ts';
import { rolesFromJson } from './readRoles.ts';
import { checkRolesText, repairRoles } from './rolesCheck.ts';
import { applyChanges, diffRoles } from './rolesDiff.ts';
import { printRoles, sameRole, sameRoles, type RolesDocument } from './rolesDocument.ts';
import { mergeRoles, resolveMerge } from './rolesMerge.ts';

describe('roles united', () => {
  it('are the same in any order', () => {
    fc.assert(
      fc.property(
        fewNames,
        fc.constantFrom('a', 'b', 'c'),
        fc.constantFrom('a', 'b', 'd'),
        (document, one, other) => {
          const left = uniteRoles([one, other], document);
          const right = uniteRoles([other, one], document);
          expect(sameRole(left, right)).toBe(true);
          expect(new Set(capabilities(left).map(({ action }) => action))).toEqual(
            new Set(capabilities(right).map(({ action }) => action)),
          );
          expect(unionSurprises([one, other], document)).toHaveLength(
            unionSurprises([other, one], document).length,
          );
        },
      ),
    );
  });
});

describe('roles documents', () => {
  it('are read as they were printed', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const { document: read } = checkRolesText(printRoles(document));
        expect(read).toEqual(document);
        expect([...(read?.roles.keys() ?? [])]).toEqual([...document.roles.keys()]);
        expect(rolesFromJson(JSON.parse(printRoles(document)))).toBeDefined();
      }),
    );
  });

  it('become another by their difference, and need none to become themselves', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (before, after) => {
        expect(sameRoles(applyChanges(before, diffRoles(before, after)), after)).toBe(true);
        expect(diffRoles(after, after)).toEqual([]);
      }),
    );
  });

  it('merge without conflict where different roles were edited, and keep both edits', () => {
    fc.assert(
      fc.property(
        fewNames,
        fewNames,
        fewNames,
        fc.subarray(['a', 'b', 'c', 'd']),
        (base, one, other, names) => {
          const edited = (side: RolesDocument, isMine: boolean): RolesDocument => ({
            roles: new Map(
              ['a', 'b', 'c', 'd'].flatMap((name) => {
                const role = (names.includes(name) === isMine ? side : base).roles.get(name);
                return role ? [[name, role] as const] : [];
              }),
            ),
            availableLabels: isMine ? side.availableLabels : base.availableLabels,
          });
          const [mine, theirs] = [edited(one, true), edited(other, false)];
          const { merged, conflicts } = mergeRoles(base, mine, theirs);
          expect(conflicts).toEqual([]);
          for (const name of ['a', 'b', 'c', 'd']) {
            expect(
              sameRole(merged.roles.get(name), (names.includes(name) ? mine : theirs).roles.get(name)),
            ).toBe(true);
          }
          expect(new Set(merged.availableLabels)).toEqual(new Set(mine.availableLabels));
        },
      ),
    );
  });

  it('merge without conflict where different permissions of one role were changed, and keep both', () => {
    const [minePermissions, theirPermissions] = [permissionNames.slice(0, 8), permissionNames.slice(8)];
    fc.assert(
      fc.property(
        roleOf(permission),
        fc.subarray(minePermissions),
        fc.subarray(theirPermissions),
        (role, one, other) => {
          const of = (permissions: readonly string[]): RolesDocument => ({
            roles: new Map([['r', { ...role, permissions }]]),
            availableLabels: [],
          });
          const keep = (list: readonly string[]): string[] =>
            role.permissions.filter((name) => list.some((own) => own === name));
          const { merged, conflicts } = mergeRoles(
            of(role.permissions),
            of([...one, ...keep(theirPermissions)]),
            of([...keep(minePermissions), ...other]),
          );
          expect(conflicts).toEqual([]);
          expect(new Set(merged.roles.get('r')?.permissions)).toEqual(new Set([...one, ...other]));
        },
      ),
    );
  });

  it('merge to one of the two wherever a person chooses one side for all, if all is in conflict or the same', () => {
    fc.assert(
      fc.property(fewNames, fewNames, fewNames, (base, mine, theirs) => {
        const merge = mergeRoles(base, mine, theirs);
        const all = (side: 'mine' | 'theirs') => new Map(merge.conflicts.map(({ id }) => [id, side]));
        const byThem = resolveMerge(merge, all('theirs'));
        expect(byThem && sameRoles(byThem, merge.merged)).toBe(true);
        expect(resolveMerge(merge, all('mine'))).toBeDefined();
        const same = mergeRoles(base, mine, mine);
        expect(same.conflicts).toEqual([]);
        expect(sameRoles(same.merged, mine)).toBe(true);
      }),
    );
  });
});

describe('whatever comes in', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"roles"',
    '"a"',
    '"',
    '//',
    '/*',
    '*/',
    '\n',
    'null',
    '1e9',
    '\\u',
    '"permissions"',
    '"authorized_labels"',
    '"Permissions"',
    '["get","^/(","x"]',
    '"CheckedLevel"',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.array(pieces, { maxLength: 40 }).map((some) => some.join('')),
    fc.tuple(anyDocument, fc.nat(400), fc.string({ maxLength: 3 })).map(([document, position, noise]) => {
      const printed = printRoles(document);
      return printed.slice(0, position) + noise + printed.slice(position + 1);
    }),
  );

  it('nothing makes the checkers throw, and a repaired text needs no repair of its form', () => {
    fc.assert(
      fc.property(text, (anything) => {
        checkRolesText(anything);
        parseAuthorizationSection(anything);
        readShareToken(anything);
        isShareToken(anything);
        const repaired = repairRoles(anything);
        expect(repaired ? repairRoles(repaired.text)?.repaired : []).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

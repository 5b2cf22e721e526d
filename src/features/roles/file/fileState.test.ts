import { expect, it } from 'vitest';
import { checkFile, bySeverity, repairFile, withMeant } from './fileState.ts';

const mixed = `{
  // exported in May
  "roles": {
    "admin-role": { "authorized_labels": ["*"], "permissions": ["all", "admin-permissions"] },
    "reader": { "authorized-labels": ["a"], "permissions": ["viev"], },
  },
}`;

it('an empty text is nothing yet', () => {
  expect(checkFile(' \n', [])).toBeUndefined();
});

it('mixed spellings, comments and commas need a repair, after which only meanings are left', () => {
  const checked = checkFile(mixed, []);
  expect(checked?.needsRepair).toBe(true);
  const repair = repairFile(mixed, []);
  expect(repair).toMatchObject({ count: 5, lossy: false });
  const again = checkFile(repair?.text ?? '', []);
  expect(again?.needsRepair).toBe(false);
  expect(bySeverity(again?.findings ?? []).map(({ kind }) => kind)).toEqual(['unknownPermission']);
  const meant = again?.document && withMeant(again.document, 'reader', 'viev', 'view');
  expect(checkFile(meant ?? '', [])?.findings).toEqual([]);
});

it('a permission of the server’s own table is no finding', () => {
  const text = '{"roles": {"a": {"permissions": ["admin-permissions", "own"], "authorized-labels": ["*"]}}}';
  expect(checkFile(text, [])?.findings).toHaveLength(1);
  expect(checkFile(text, ['own'])?.findings).toEqual([]);
});

it('what holds no roles cannot be repaired', () => {
  expect(repairFile('{"something": 1}', [])).toBeUndefined();
});

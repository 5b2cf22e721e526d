import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyChanges,
  changesFor,
  inverse,
  stands,
  labelStates,
  toggled,
  type LabelWish,
} from './labelChanges.ts';

const study = (id: string, ...labels: string[]) => ({ id, labels });

test('sends nothing for a study that is already as wished', () => {
  const studies = [study('a', 'x'), study('b'), study('c', 'x', 'y')];
  expect(changesFor(studies, { add: new Set(['x']), remove: new Set(['y']) })).toEqual([
    { studyId: 'b', label: 'x', kind: 'add' },
    { studyId: 'c', label: 'y', kind: 'remove' },
  ]);
});

test.each([
  ['all', [study('a', 'x'), study('b', 'x')]],
  ['some', [study('a', 'x'), study('b')]],
  ['none', [study('a'), study('b')]],
])('state %s', (state, studies) => {
  expect(labelStates(studies).get('x') ?? 'none').toBe(state);
});

describe('undo', () => {
  const labels = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));

  test('gives each study the labels it had', () => {
    fc.assert(
      fc.property(labels, labels, labels, (had, add, remove) => {
        const wish = { add: new Set(add.filter((one) => !remove.includes(one))), remove: new Set(remove) };
        const changes = changesFor([{ id: 's', labels: had }], wish);
        const after = applyChanges(had, changes);
        expect(new Set(applyChanges(after, changes.map(inverse)))).toEqual(new Set(had));
      }),
    );
  });
});

test.each([
  ['add', ['x'], true],
  ['add', [], false],
  ['remove', [], true],
  ['remove', ['x'], false],
] as const)('%s of x on %j still stands: %s', (kind, labels, expected) => {
  expect(stands({ kind, label: 'x' }, labels)).toBe(expected);
});

test('a change that stands already moves no label', () => {
  expect(applyChanges(['a', 'b'], [{ kind: 'add', label: 'a' }])).toEqual(['a', 'b']);
});

test.each([
  ['all', false, ['-x', '']],
  ['none', false, ['+x', '']],
  ['some', false, ['+x', '-x', '']],
  ['some', true, ['-x', '']],
  ['all', true, ['-x', '']],
  ['none', true, ['', '']],
] as const)('clicks on a label that %s carry, only off: %s, go %j', (state, onlyOff, steps) => {
  let wish: LabelWish = { add: new Set(), remove: new Set() };
  const seen = steps.map(() => {
    wish = toggled(wish, 'x', state, onlyOff);
    return [...wish.add].map(() => '+x').join('') + [...wish.remove].map(() => '-x').join('');
  });
  expect(seen).toEqual(steps);
});

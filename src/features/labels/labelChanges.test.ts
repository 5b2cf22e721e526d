import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChanges, changesFor, inverse, stateOf } from './labelChanges.ts';

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
  expect(stateOf('x', studies)).toBe(state);
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

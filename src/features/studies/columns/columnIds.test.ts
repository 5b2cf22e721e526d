import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnIds, columnsIn, movedColumn, withColumn } from './columnIds.ts';

const some = fc.shuffledSubarray([...columnIds], { minLength: 1 });

test.each([
  ['', []],
  ['nonsense,__proto__', []],
  ['labels,patientName,nonsense', ['labels', 'patientName']],
  ['labels,labels,description', ['labels', 'description']],
])('the columns in %j', (text, expected) => {
  expect(columnsIn(text)).toEqual(expected);
});

test('columns come back from their text in their order', () => {
  fc.assert(
    fc.property(some, (columns) => {
      expect(columnsIn(columns.join(','))).toEqual(columns);
    }),
  );
});

test('a column that is added to those at first stands where it stood', () => {
  fc.assert(
    fc.property(fc.subarray([...columnIds]), fc.constantFrom(...columnIds), (others, id) => {
      const columns = others.filter((one) => one !== id);
      expect(withColumn(columns, id)).toEqual(columnIds.filter((one) => one === id || columns.includes(one)));
    }),
  );
});

test('a column that is moved and moved back is where it was, and no column is lost', () => {
  fc.assert(
    fc.property(some, fc.constantFrom(-1 as const, 1 as const), fc.nat(), (columns, by, pick) => {
      const id = columns[pick % columns.length] ?? 'labels';
      const moved = movedColumn(columns, id, by);
      expect(moved.toSorted()).toEqual(columns.toSorted());
      const back = movedColumn(moved, id, by === 1 ? -1 : 1);
      expect(moved === columns ? moved : back).toEqual(columns);
    }),
  );
  expect(movedColumn(['labels', 'received'], 'labels', -1)).toEqual(['labels', 'received']);
  expect(movedColumn(['labels', 'received'], 'labels', 1)).toEqual(['received', 'labels']);
});

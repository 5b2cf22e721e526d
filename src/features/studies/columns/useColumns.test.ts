import { expect, test } from 'vitest';
import { firstColumns } from './columns.tsx';
import { readColumns } from './useColumns.ts';

test.each([
  [null, firstColumns(2000)],
  ['', firstColumns(2000)],
  ['nonsense,__proto__', firstColumns(2000)],
  ['labels,patientName,nonsense', ['labels', 'patientName']],
])('columns kept as %j', (stored, expected) => {
  expect(readColumns(stored, 2000)).toEqual(expected);
});

test('a narrow window shows no birth date unless it was chosen', () => {
  expect(readColumns(null, 1600)).toContain('birthDate');
  expect(readColumns(null, 1599)).not.toContain('birthDate');
  expect(readColumns('patientName,birthDate', 0)).toContain('birthDate');
  expect(firstColumns(1599)).toContain('accessionNumber');
  expect(firstColumns(800)).not.toContain('accessionNumber');
  expect(firstColumns(0)).toContain('labels');
});

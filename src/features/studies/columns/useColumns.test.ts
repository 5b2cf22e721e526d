import { expect, test } from 'vitest';
import { firstColumns } from './columns.tsx';
import { readColumns } from './useColumns.ts';

test.each([
  [null, firstColumns],
  ['', firstColumns],
  ['nonsense,__proto__', firstColumns],
  ['labels,patientName,nonsense', ['patientName', 'labels']],
])('columns kept as %j', (stored, expected) => {
  expect(readColumns(stored)).toEqual(expected);
});

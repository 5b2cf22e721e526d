import { expect, test } from 'vitest';
import { tagsThatFit } from './tagsThatFit.ts';

const lines = [
  { tag: '0008,0060', name: 'Modality', value: 'CT' },
  { tag: '0010,0010', name: 'PatientName', value: 'Doe^Jane' },
  { tag: '0008,1140[1] 0008,1155', name: 'ReferencedSOPInstanceUID', value: '1.2.3' },
];

test.each([
  ['', 3],
  ['  ', 3],
  ['modal', 1],
  ['jane', 1],
  ['00100010', 1],
  ['0008', 2],
  ['0008,1155', 1],
  ['1.2.3', 1],
  ['nothing', 0],
])('%j leaves %i', (wanted, count) => {
  expect(tagsThatFit(lines, wanted)).toHaveLength(count);
});

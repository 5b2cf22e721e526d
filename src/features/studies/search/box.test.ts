import { expect, test } from 'vitest';
import { decideBox } from './box.ts';

test.each([
  ['dupont', 'PatientName'],
  ["O'Brien", 'PatientName'],
  ['Dupont^Arthur', 'PatientName'],
  ['Dupont^2', 'PatientName'],
  ['山田^太郎', 'PatientName'],
  ['عمر', 'PatientName'],
  ['"Müller"', 'PatientName'],
  ['*', 'PatientName'],
  ['', 'PatientName'],
  ['PID106941', 'PatientID'],
  ['TCGA-08-0360', 'PatientID'],
  ['123456', 'PatientID'],
  ['"123456"', 'PatientID'],
  ['A12', 'PatientID'],
  ['A2026000992', 'AccessionNumber'],
  ['acc-20260', 'AccessionNumber'],
  ['1746145767942571', 'AccessionNumber'],
])('%j is sought as %s', (typed, kind) => {
  expect(decideBox(typed)).toBe(kind);
});

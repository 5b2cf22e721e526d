import { expect, test } from 'vitest';
import { decideBox, withBox } from './box.ts';
import { noPrivateSearch } from './searchState.ts';

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

test('the text of the box takes the place of the field that it looks in', () => {
  const hidden = { ...noPrivateSearch, patientName: 'Muster', patientId: '7' };
  expect(withBox({ ...hidden, box: ' ' })).toMatchObject({ patientName: 'Muster', patientId: '7' });
  expect(withBox({ ...hidden, box: 'dupont' })).toMatchObject({ patientName: 'dupont', patientId: '7' });
  expect(withBox({ ...hidden, box: 'dupont', boxKind: 'PatientID' })).toMatchObject({ patientId: 'dupont' });
});

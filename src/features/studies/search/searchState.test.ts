import { expect, test } from 'vitest';
import { noPrivateSearch, noPublicSearch, seeksPrivately, textsOf } from './searchState.ts';

test('a name, an id or a birth date is sought privately, a space is not', () => {
  expect(seeksPrivately(noPrivateSearch)).toBe(false);
  expect(seeksPrivately({ ...noPrivateSearch, birthDate: { from: '19310512', to: '' } })).toBe(true);
  expect(seeksPrivately({ ...noPrivateSearch, box: ' ' })).toBe(false);
});

test('the box takes the place of the column that it looks in', () => {
  const hidden = { ...noPrivateSearch, box: 'weber', patientName: 'other', patientId: '1' };
  expect(textsOf(noPublicSearch, hidden, 'PatientName')).toEqual({ PatientName: 'weber', PatientID: '1' });
});

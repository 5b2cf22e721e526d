import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tagNames } from '#api/orthanc/modifications/correctableTags.ts';
import { changesOf, fieldsOf, fromField, problemsOf, rebase, toField } from './values.ts';

const base = fromAll({
  PatientName: 'A^B',
  StudyDate: '20240229',
  StudyTime: '143000.5',
  PatientSex: '0000',
});

function fromAll(some: object) {
  return { ...fieldsOf(undefined), ...some };
}

test.each([
  ['StudyDate', '20240229', '2024-02-29'],
  ['StudyTime', '1430', '14:30'],
  ['StudyTime', '143059', '14:30:59'],
  ['StudyTime', '143059.123456', '14:30:59.123456'],
  ['StudyTime', '14', '14'],
  ['StudyDate', 'unknown', 'unknown'],
  ['StudyDate', '2024.02.29', '2024.02.29'],
  ['PatientName', '20240229', '20240229'],
] as const)('%s %s is shown as %s, and back', (tag, value, shown) => {
  expect(toField(tag, value)).toBe(shown);
  expect(fromField(tag, shown)).toBe(value);
});

test('a form that nobody touched changes nothing, whatever the file holds', () => {
  fc.assert(
    fc.property(
      fc.record(Object.fromEntries(tagNames.map((tag) => [tag, fc.string({ unit: 'binary' })]))),
      (some) => {
        const tags = fromAll(some);
        expect(changesOf(fieldsOf(tags), tags)).toEqual({});
      },
    ),
  );
});

test('only what was typed is a change; for several studies, what isn’t empty', () => {
  const typed = { ...fieldsOf(base), PatientName: ' C^D ', PatientSex: 'm', StudyDate: '2024-03-01' };
  expect(changesOf(typed, base)).toEqual({ PatientName: 'C^D', PatientSex: 'M', StudyDate: '20240301' });
  expect(changesOf({ ...fieldsOf(undefined), InstitutionName: 'X' }, undefined)).toEqual({
    InstitutionName: 'X',
  });
});

test('what is wrong is said of what was changed only', () => {
  expect(problemsOf(changesOf(fieldsOf(base), base))).toEqual({});
  expect(problemsOf({ PatientID: '', StudyDate: '20230229', StudyID: 'a'.repeat(17) })).toEqual({
    PatientID: 'patientIdNeeded',
    StudyDate: 'notDate',
    StudyID: 'tooLong',
  });
});

test('when someone else changed the study, what was typed stays and the rest follows', () => {
  const typed = { ...fieldsOf(base), PatientName: 'C^D' };
  const now = { ...base, PatientName: 'E^F', StudyDescription: 'new' };
  const after = rebase(typed, base, now);
  expect([after.PatientName, after.StudyDescription]).toEqual(['C^D', 'new']);
  expect(changesOf(after, now)).toEqual({ PatientName: 'C^D' });
});

import { expect, test } from 'vitest';
import type { TagChanges, TagValues } from '#api/orthanc/modifications/correctableTags.ts';
import type { KnownPatient } from '#api/orthanc/modifications/knownPatient.ts';
import type { StudyTags } from '#api/orthanc/modifications/studyTags.ts';
import { fieldsOf } from '#features/correct/form/values.ts';
import {
  differences,
  isObstacle,
  unfulfilled,
  planCorrection,
  type CorrectionOrder,
  type Patients,
} from './correction.ts';

const tags: TagValues = {
  ...fieldsOf(undefined),
  PatientID: 'P1',
  PatientName: 'ONE',
  OtherPatientIDs: 'X9',
  StudyDescription: 'Knee',
};
const study: StudyTags = {
  id: 's1',
  studyInstanceUid: '1.2',
  tags,
  characterSet: 'ISO_IR 100',
  labels: [],
  lastUpdate: '',
  images: 3,
};
const alone: Patients = { present: { tags: {}, studies: ['s1'] }, next: null };
const order = (changes: TagChanges, more: Partial<CorrectionOrder> = {}): CorrectionOrder => ({
  changes,
  mode: 'inPlace',
  toUtf8: false,
  keepsLabels: true,
  ...more,
});

test('only what differs is sent', () => {
  expect(planCorrection(study, order({ StudyDescription: 'Hip', PatientName: 'ONE' }), alone)).toEqual({
    replace: { StudyDescription: 'Hip' },
    remove: [],
    expected: { ...tags, StudyDescription: 'Hip' },
    moves: false,
  });
  expect(planCorrection(study, order({ StudyDescription: 'Knee' }), alone)).toEqual({ kind: 'nothing' });
});

test('patient data of a patient with other studies is refused; the study’s own tags aren’t', () => {
  const present: KnownPatient = { tags: {}, studies: ['s1', 's2', 's3'] };
  const patients = { present, next: null };
  expect(planCorrection(study, order({ PatientName: 'TWO' }), patients)).toEqual({
    kind: 'patientHasOthers',
    others: 2,
  });
  expect(planCorrection(study, order({ StudyDescription: 'Hip' }), patients)).toMatchObject({ moves: false });
  expect(
    planCorrection(study, order({ PatientName: 'TWO', PatientID: 'P2' }), { present: null, next: null }),
  ).toMatchObject({
    replace: { PatientName: 'TWO', PatientID: 'P2' },
    moves: true,
  });
});

test('an existing patient’s data is taken whole: every tag that they have is sent, none that they don’t', () => {
  const next: KnownPatient = {
    tags: { PatientID: 'P2', PatientName: 'ONE', PatientSex: '' },
    studies: ['s9'],
  };
  const given = order({ PatientID: 'P2', PatientName: 'typed before', PatientBirthDate: '19800101' });
  expect(planCorrection(study, given, { present: null, next })).toEqual({
    replace: { PatientID: 'P2', PatientName: 'ONE', PatientSex: '' },
    remove: ['OtherPatientIDs'],
    expected: { ...tags, PatientID: 'P2', OtherPatientIDs: '' },
    moves: true,
  });
  expect(planCorrection(study, { ...given, mode: 'copy' }, { present: null, next })).toMatchObject({
    moves: false,
  });
});

test('with their whole patient, studies say everything of them, and drop what isn’t known', () => {
  const given = order({ PatientName: 'TWO', PatientID: 'AWAY' }, { wholePatient: 'out' });
  const present: KnownPatient = { tags: {}, studies: ['s1', 's2'] };
  const first = planCorrection(study, given, { present, next: null });
  expect(first).toEqual({
    replace: { PatientID: 'AWAY', PatientName: 'TWO', OtherPatientIDs: 'X9' },
    remove: ['PatientBirthDate', 'PatientSex'],
    expected: { ...tags, PatientID: 'AWAY', PatientName: 'TWO' },
    moves: true,
  });
  // The next one meets what the first one made, and says the same.
  const next: KnownPatient = {
    tags: { PatientID: 'AWAY', PatientName: 'TWO', OtherPatientIDs: 'X9' },
    studies: ['s1'],
  };
  expect(planCorrection({ ...study, id: 's2' }, given, { present: null, next })).toEqual(first);
  // On the way back, nothing may have come between; on undo, what has stayed holds.
  const away: StudyTags = { ...study, tags: { ...tags, PatientID: 'AWAY', PatientName: 'TWO' } };
  const back = order({ PatientID: 'P1' }, { wholePatient: 'back' });
  const sameAsAway: KnownPatient = { tags: { ...next.tags, PatientID: 'P1' }, studies: ['s2'] };
  const arrived: KnownPatient = { tags: { PatientID: 'P1', PatientName: 'ONE' }, studies: ['s3'] };
  expect(planCorrection(away, back, { present: null, next: sameAsAway })).toMatchObject({ moves: true });
  expect(planCorrection(away, back, { present: null, next: arrived })).toEqual({
    kind: 'formerData',
    patientId: 'AWAY',
  });
  expect(
    planCorrection(away, { ...back, wholePatient: 'undo' }, { present: null, next: arrived }),
  ).toMatchObject({ replace: { PatientName: 'ONE' }, remove: expect.arrayContaining(['OtherPatientIDs']) });
  const latin: StudyTags = { ...study, tags: { ...tags, OtherPatientIDs: 'Łódź' } };
  expect(planCorrection(latin, given, { present: null, next: null })).toEqual({
    kind: 'characters',
    characters: ['Ł', 'ź'],
  });
});

test('characters that would be dropped hold it back, until the texts become UTF-8', () => {
  const typed = { StudyDescription: 'Łódź é' };
  expect(planCorrection(study, order(typed), alone)).toEqual({ kind: 'characters', characters: ['Ł', 'ź'] });
  expect(planCorrection(study, order(typed, { toUtf8: true }), alone)).toMatchObject({
    replace: { ...typed, SpecificCharacterSet: 'ISO_IR 192' },
  });
});

test('no study is left without a patient ID', () => {
  expect(planCorrection(study, order({ PatientID: '' }), alone)).toEqual({ kind: 'noPatientId' });
});

test('a result is held to what was sent; of other tags the server may tell another image’s', () => {
  const plan = planCorrection(study, order({ StudyDescription: 'Hip' }), alone);
  if (isObstacle(plan)) throw new Error('it is a plan');
  const found = { ...tags, StudyDescription: 'Hip', RequestingPhysician: 'of a later series' };
  expect(unfulfilled(plan, found)).toEqual([]);
  expect(unfulfilled(plan, { ...found, StudyDescription: 'Knee' })).toEqual([
    { tag: 'StudyDescription', expected: 'Hip', found: 'Knee' },
  ]);
});

test('spaces that fill up a value are no difference', () => {
  expect(differences(tags, { ...tags, StudyDescription: 'Knee ' })).toEqual([]);
  expect(differences(tags, { ...tags, StudyDescription: 'Kne' })).toEqual([
    { tag: 'StudyDescription', expected: 'Knee', found: 'Kne' },
  ]);
});

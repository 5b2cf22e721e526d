import { expect, test } from 'vitest';
import { findAnswers } from '#api/orthanc/remotes/remoteStudy.ts';
import * as z from 'zod/mini';
import { sortAnswers, type AnswerSort } from './sortAnswers.ts';

const studies = z.parse(findAnswers, [
  { PatientName: 'Éa', StudyDate: '20240101', StudyTime: '120000', NumberOfStudyRelatedInstances: '9' },
  { PatientName: 'Eb', StudyDate: '20240101', StudyTime: '080000', NumberOfStudyRelatedInstances: '100' },
  { StudyTime: '235959' },
  { PatientName: 'ea', StudyDate: '20250101' },
]);

test.each<[AnswerSort['column'], boolean, readonly number[]]>([
  ['patientName', false, [0, 3, 1, 2]],
  ['patientName', true, [1, 0, 3, 2]],
  ['studyDate', true, [3, 0, 1, 2]],
  ['studyDate', false, [1, 0, 3, 2]],
  ['counts', false, [0, 1, 2, 3]],
  ['counts', true, [1, 0, 2, 3]],
  ['modalities', true, [0, 1, 2, 3]],
])('by %s, descending %s: what has no value is last', (column, descending, expected) => {
  expect(sortAnswers(studies, { column, descending }, 'en').map(({ index }) => index)).toEqual(expected);
});

import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { findAnswers } from '#api/orthanc/remotes/remoteStudy.ts';
import type { Presence } from '#features/remote/answers/useStudiesHere.ts';
import { planOf, splitSelected } from './planRetrieval.ts';
import { parseRetrievePlan } from './retrievePlan.ts';

const answer = (uid: string, images?: string) => ({
  StudyInstanceUID: uid,
  NumberOfStudyRelatedInstances: images,
});
const studies = z.parse(findAnswers, [
  answer('1', '5'),
  answer('2', '5'),
  answer('3', '5'),
  answer('4'),
  answer('5', '5'),
  answer(''),
  answer('1', '5'),
]);
const present = (id: string, instanceCount: number | undefined) => [
  { id, studyInstanceUid: id, labels: ['x'], instanceCount },
];
const presences = new Map<string, Presence>([
  ['1', []],
  ['2', present('b', 5)],
  ['3', present('c', 4)],
  ['4', present('d', 9)],
  ['5', 'failed'],
]);
const presenceOf = ({ studyInstanceUid }: { studyInstanceUid: string }): Presence =>
  presences.get(studyInstanceUid) ?? [];

test('what is here with all its images is told apart from what is missing, here in part or not known', () => {
  const { missing, here, withoutUid } = splitSelected(studies, presenceOf);
  expect(missing.map((study) => study.studyInstanceUid)).toEqual(['1', '3', '5']);
  expect(here.map((study) => study.studyInstanceUid)).toEqual(['2', '4']);
  expect(withoutUid).toBe(1);
});

test('a plan holds no names, and is read back', () => {
  const plan = planOf(studies.slice(1, 2), {
    remote: { kind: 'modality', name: 'PACS' },
    query: 'q',
    method: 'C-GET',
    label: 'arrived',
  });
  expect(plan.studies).toEqual([{ uid: '2', index: 1, images: 5 }]);
  expect(parseRetrievePlan(structuredClone(plan))).toEqual(plan);
  expect(parseRetrievePlan({ ...plan, remote: { kind: 'peer', name: 'x' } })).toBeUndefined();
});

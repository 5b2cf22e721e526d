import { expect, test } from 'vitest';
import { accessRequest } from '#access/plugin/request.ts';
import { defaultRules } from '#access/plugin/rules.ts';
import { reportOf, type ReportFacts } from './report.ts';

const facts: ReportFacts = {
  at: new Date('2026-11-22T12:00:00Z'),
  versions: { Console: '1.0', Orthanc: '1.13.0' },
  rules: defaultRules,
  isPasted: false,
  request: accessRequest(
    'GET',
    '/studies/11111111-11111111-11111111-11111111-11111111/archive?filename=Doe^John.zip',
  ),
  credential: 'apiKey',
  identified: {
    kind: 'account',
    profile: { name: 'Jane Roe', userId: 'secret-id', permissions: ['view'], authorizedLabels: ['research'] },
  },
  labelsOfStudy: ['cardio'],
  model: {
    answer: {
      kind: 'refused',
      by: 'filter',
      refusal: { kind: 'labelMissing', anyOf: ['cardio'], held: ['research'] },
    },
    reasons: [
      { kind: 'permissionHeld', permission: 'view' },
      { kind: 'labelMissing', anyOf: [], held: [] },
    ],
  },
  verdict: { kind: 'passed', status: 200 },
  comparison: 'differs',
  cache: { seconds: 60, left: 12 },
};

test('says what is needed to find the cause', () => {
  const report = reportOf(facts);
  for (const part of [
    'GET /studies/{id}/archive',
    'Arguments: filename',
    'Sent as: apiKey',
    'Permissions: view',
    'Access to labels: research',
    'Labels of the study: cardio',
    'readResource',
    'refused (labelMissing); permissionHeld > labelMissing',
    'Server: passed, status 200',
    'Cache: 60 s, 12 s left',
  ])
    expect(report).toContain(part);
});

test.each([
  '/studies/11111111-11111111-11111111-11111111-11111111',
  '/dicom-web/studies/1.2.840.113619.2.55/series/1.2.3.4.5',
  '/dicom-web/studies?PatientName=Doe*&PatientID=4711',
  '/patients/4711-Doe',
  '/patients/Doe',
  '/patients/doe/archive',
  '/modalities/Dr. Doe/x',
])('no patient data of %s', (target) => {
  const report = reportOf({ ...facts, request: accessRequest('GET', target) });
  expect(report).not.toMatch(/doe|4711|1\.2\.|11111111|Jane|secret-id/i);
});

test('a body that was searched for stays out', () => {
  const body = '{"Level":"Study","Query":{"PatientName":"Doe*"}}';
  expect(reportOf({ ...facts, request: accessRequest('POST', '/tools/find', body) })).not.toContain('Doe');
});

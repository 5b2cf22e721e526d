import { describe, expect, test } from 'vitest';
import { findBody } from '#api/orthanc/studies/findBody.ts';
import { studySchema } from '#api/orthanc/studies/study.ts';
import {
  asAsked,
  countBody,
  countsTooMany,
  datePattern,
  everyStudy,
  isBlind,
  mayDrop,
  restOfSearch,
  type StudySearch,
} from '#api/orthanc/studies/studySearch.ts';
import { loosePattern, looseTest, textPattern } from '#api/orthanc/studies/textPattern.ts';

const study = (patientName: string, lastUpdate = '20261121T000000') =>
  studySchema.parse({ ID: 'x', PatientMainDicomTags: { PatientName: patientName }, LastUpdate: lastUpdate });

test.each([
  ['dupont', '*dupont*'],
  ['  dupont arthur ', '*dupont*arthur*'],
  ['Dupont, Arthur', '*Dupont*Arthur*'],
  ['Dupont^Arthur', '*Dupont^Arthur*'],
  ['"Dupont^Arthur"', 'Dupont^Arthur'],
  ['"unclosed', '*unclosed*'],
  ['du*t', 'du*t'],
  ['du?ont', 'du?ont'],
  ['a\\b', '*a?b*'],
  ['müller', '*m*ller*'],
  ['mu\u0308ller', '*m*ller*'],
  ['"Müller^Ute"', 'M*ller^Ute'],
  ['mü*', 'mü*'],
  ['mül*', 'm*l*'],
  ['é', '*é*'],
  ['山田', '*山田*'],
  ['""', ''],
  ['   ', ''],
])('%j is sent as %j', (typed, sent) => {
  expect(textPattern(typed)).toBe(sent);
});

test.each([
  ['', '', ''],
  ['20240101', '20240630', '20240101-20240630'],
  ['20240101', '', '20240101-99991231'],
  ['', '20240630', '00010101-20240630'],
  ['20240101', '20240101', '20240101'],
])('days from %j to %j are sent as %j', (from, to, sent) => {
  expect(datePattern({ from, to })).toBe(sent);
});

test.each([
  ['muller', '*m*ll*r*'],
  ['Ozturk', '*t*rk*'],
  ['sahin', '*s*h*n*'],
  ['Weber Anna', '*w*b*r*'],
  ['γεωργιου', '*γ*ργ*'],
  ['ea', undefined],
])('%j with any accents is sent as %j', (typed, sent) => {
  expect(loosePattern(typed)).toBe(sent);
});

test.each([
  ['muller', 'Müller^Ute', true],
  ['mueller', 'Müller^Ute', true],
  ['mueller', 'Mueller^Ute', true],
  ['muller', 'Miller^Ute', false],
  ['de smet, lars', 'De Smet^Lars', true],
  ['γεωργιου', 'Γεωργίου^Άννα', true],
  ['strasse', 'Straße^A', true],
])('%j is found in %j whatever its accents: %s', (typed, name, found) => {
  expect(looseTest(typed)(name)).toBe(found);
});

describe('the body of a count', () => {
  test('names no tag that is not sought', () => {
    expect(countBody({ ...everyStudy, texts: { PatientName: ' ', PatientID: '*' } })).toEqual({
      Level: 'Study',
      Query: {},
    });
  });

  test.each([
    ['any', ['a', 'b'], { Labels: ['a', 'b'], LabelsConstraint: 'Any' }],
    ['all', ['a'], { Labels: ['a'], LabelsConstraint: 'All' }],
    ['none', ['a'], { Labels: ['a'], LabelsConstraint: 'None' }],
    ['none', [], {}],
    ['without', ['a'], { Labels: [], LabelsConstraint: 'None' }],
  ] as const)('labels %s of %j', (labelMatch, labels, expected) => {
    expect(countBody({ ...everyStudy, labels, labelMatch })).toEqual({
      Level: 'Study',
      Query: {},
      ...expected,
    });
  });
});

test('a find orders by stored tags, the date with its time', () => {
  const slice = { since: 50, limit: 50 };
  expect(findBody({ ...everyStudy, modalities: ['CT', 'MR'] }, { slice, extended: true })).toMatchObject({
    Query: { ModalitiesInStudy: 'CT\\MR' },
    Since: 50,
    Limit: 50,
    OrderBy: [
      { Type: 'DicomTag', Key: 'StudyDate', Direction: 'DESC' },
      { Type: 'DicomTag', Key: 'StudyTime', Direction: 'DESC' },
    ],
  });
});

test('a server without extended find is asked for no order and no chosen content', () => {
  const body = findBody(everyStudy, { slice: { since: 0, limit: 50 }, extended: false });
  expect(body).toMatchObject({ Expand: true });
  expect(body).not.toHaveProperty('OrderBy');
  expect(body).not.toHaveProperty('ResponseContent');
});

test.each([
  ['filled', ['PatientName DESC', 'StudyDate ASC', 'StudyTime ASC'], { PatientName: '?*' }],
  ['rest', ['PatientName DESC'], {}],
] as const)('a second order: the %s part', (part, order, query) => {
  const search: StudySearch = {
    ...everyStudy,
    sort: 'patientName',
    second: { sort: 'studyDate', descending: false },
  };
  const slice = { since: 0, limit: 10 };
  const body = findBody(search, { slice, extended: true, part });
  expect(body).toMatchObject({ Query: query });
  const orderBy = 'OrderBy' in body && Array.isArray(body.OrderBy) ? body.OrderBy : [];
  expect(orderBy.map(({ Key, Direction }) => `${String(Key)} ${String(Direction)}`)).toEqual(order);
});

test('accents that were sent as any character are told apart here', () => {
  const rest = restOfSearch({ ...everyStudy, texts: { PatientName: 'müller' } });
  expect(
    ['Müller^Ute', 'MÜLLER^UTE', 'Mu\u0308ller^Ute', 'Miller^Ute'].map((name) => rest?.(study(name))),
  ).toEqual([true, true, true, false]);
  expect(restOfSearch({ ...everyStudy, texts: { PatientName: 'miller' } })).toBeUndefined();
});

test('"received since" sorts by it and cuts there', () => {
  const search = asAsked({ ...everyStudy, receivedSince: '20261120T120000' });
  expect(search).toMatchObject({ sort: 'received', descending: true });
  const rest = restOfSearch(search);
  expect(rest?.(study('a', '20261120T120000'))).toBe(true);
  expect(rest?.(study('a', '20261120T115959'))).toBe(false);
});

test.each([
  ['dupont', false, false],
  ['Dupont, Arthur', false, false],
  ['müller', true, false],
  ['Κα', true, true],
  ['山田', true, true],
  ['_', true, true],
  ['1', false, false],
])('%j: counted too high %s, blind %s', (typed, tooMany, blind) => {
  const search = { ...everyStudy, texts: { PatientName: typed } };
  expect([countsTooMany(search), isBlind(search), mayDrop(search)]).toEqual([tooMany, blind, true]);
  const elsewhere = { ...everyStudy, texts: { InstitutionName: typed } };
  expect([countsTooMany(elsewhere), isBlind(elsewhere), mayDrop(elsewhere)]).toEqual([false, false, false]);
});

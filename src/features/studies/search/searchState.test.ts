import { describe, expect, test } from 'vitest';
import {
  noPrivateSearch,
  noPublicSearch,
  readPublicSearch,
  seeksPrivately,
  textsOf,
  writePublicSearch,
  type PublicSearch,
} from './searchState.ts';

const busy: PublicSearch = {
  description: 'CT of <b>chest</b>',
  institution: 'CHU Liège',
  studyDate: { from: '20240101', to: '' },
  receivedDays: 7,
  modalities: ['CT', 'MR'],
  labels: ['a', 'b_c'],
  labelMatch: 'none',
  sort: 'received',
  descending: false,
  mode: 'pages',
  page: 3,
};

describe('the address of a search', () => {
  test('is empty when nothing is sought', () => {
    expect(writePublicSearch(noPublicSearch).toString()).toBe('');
    expect(readPublicSearch(new URLSearchParams())).toEqual(noPublicSearch);
  });

  test('brings everything back', () => {
    expect(readPublicSearch(new URLSearchParams(writePublicSearch(busy).toString()))).toEqual(busy);
  });

  test.each(['any', 'today', 'week', 'month', 'year'] as const)('brings the preset %s back', (studyDate) => {
    expect(readPublicSearch(writePublicSearch({ ...noPublicSearch, studyDate })).studyDate).toBe(studyDate);
  });

  test.each([
    'date=nonsense',
    'date=2024-99',
    'received=-1',
    'received=1e9',
    'modality=a;b,%3Cscript%3E',
    'label=no%20blank,%2e%2e',
    'match=xx',
    'sort=PatientName',
    'page=0',
    'page=-3',
    'view=x',
  ])('%s is left out', (query) => {
    expect(readPublicSearch(new URLSearchParams(query))).toEqual(noPublicSearch);
  });
});

test('names, ids and birth dates have no place in an address', () => {
  const address = writePublicSearch(busy).toString();
  for (const name of ['name', 'patient', 'accession', 'birth', 'physician', 'box']) {
    expect(address).not.toContain(name);
  }
  expect(seeksPrivately(noPrivateSearch)).toBe(false);
  expect(seeksPrivately({ ...noPrivateSearch, birthDate: { from: '19310512', to: '' } })).toBe(true);
  expect(seeksPrivately({ ...noPrivateSearch, box: ' ' })).toBe(false);
});

test('the box takes the place of the column that it looks in', () => {
  const hidden = { ...noPrivateSearch, box: 'weber', patientName: 'other', patientId: '1' };
  expect(textsOf(noPublicSearch, hidden, 'PatientName')).toEqual({ PatientName: 'weber', PatientID: '1' });
});

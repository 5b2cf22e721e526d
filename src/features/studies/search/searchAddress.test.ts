import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPublicSearch, writePublicSearch } from './searchAddress.ts';
import { columnIds } from '#features/studies/columns/columnIds.ts';
import { sortKeys } from '#api/orthanc/studies/studySearch.ts';
import { datePresets } from '#widgets/studySearch/studyDates.ts';
import { labelMatches, noPublicSearch, type PublicSearch } from './searchState.ts';

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
  second: { sort: 'description', descending: true },
  columns: ['labels', 'description'],
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
    'columns=nonsense,<b>',
  ])('%s is left out', (query) => {
    expect(readPublicSearch(new URLSearchParams(query))).toEqual(noPublicSearch);
  });
});

test('names, ids and birth dates have no place in an address', () => {
  const address = writePublicSearch(busy).toString();
  for (const name of ['name', 'patient', 'accession', 'birth', 'physician', 'box']) {
    expect(address).not.toContain(name);
  }
});

const day = fc.stringMatching(/^[12]\d{7}$/);
const range = fc.oneof(
  fc.record({ from: day, to: day }),
  fc.record({ from: day, to: fc.constant('') }),
  fc.record({ from: fc.constant(''), to: day }),
);
const text = fc.string({ unit: 'grapheme' }).map((some) => some.trim());
const search: fc.Arbitrary<PublicSearch> = fc.record({
  description: text,
  institution: text,
  studyDate: fc.oneof(fc.constantFrom(...datePresets), range),
  receivedDays: fc.nat(999_999),
  modalities: fc.array(fc.stringMatching(/^[A-Z0-9_]{1,16}$/), { maxLength: 50 }),
  labels: fc.array(fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/), { maxLength: 50 }),
  labelMatch: fc.constantFrom(...labelMatches),
  sort: fc.constantFrom(...sortKeys),
  descending: fc.boolean(),
  second: fc.option(fc.record({ sort: fc.constantFrom(...sortKeys), descending: fc.boolean() }), {
    nil: undefined,
  }),
  columns: fc.shuffledSubarray([...columnIds]),
  mode: fc.constantFrom('scroll' as const, 'pages' as const),
  page: fc.nat(999_998),
});

test('every search comes back from its address', () => {
  fc.assert(
    fc.property(search, (some) => {
      expect(readPublicSearch(new URLSearchParams(writePublicSearch(some).toString()))).toEqual(some);
    }),
  );
});

// As earlier versions wrote them: they are in bookmarks.
test.each<[string, Partial<PublicSearch>]>([
  ['label=research', { labels: ['research'] }],
  ['date=week&sort=-received', { studyDate: 'week', sort: 'received', descending: true }],
  [
    'date=20240101-&modality=CT%2CMR&match=all',
    { studyDate: { from: '20240101', to: '' }, modalities: ['CT', 'MR'], labelMatch: 'all' },
  ],
  [
    'description=knee+left&institution=CHU&received=7',
    { description: 'knee left', institution: 'CHU', receivedDays: 7 },
  ],
  ['sort=patientName&view=pages&page=3', { sort: 'patientName', descending: false, mode: 'pages', page: 2 }],
])('the old address %s says the same and is written the same', (query, part) => {
  const read = readPublicSearch(new URLSearchParams(query));
  expect(read).toEqual({ ...noPublicSearch, ...part });
  expect(writePublicSearch(read).toString()).toBe(query);
});

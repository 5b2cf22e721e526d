import { expect, test } from 'vitest';
import { messages } from '#features/studies/messages/en/studyFilters.ts';
import { noPrivateSearch, noPublicSearch } from '#features/studies/search/searchState.ts';
import { activeFilters } from './activeFilters.ts';
import { labelsToOffer } from './labelsToOffer.ts';

const words = (
  open: Partial<typeof noPublicSearch>,
  hidden: Partial<typeof noPrivateSearch> = {},
): readonly string[] =>
  activeFilters(
    { ...noPublicSearch, ...open },
    { ...noPrivateSearch, ...hidden },
    messages,
    (date) => date,
  ).map((filter) => filter.words);

test('nothing sought is no filter, and the box is none either', () => {
  expect(words({ sort: 'received', mode: 'pages', page: 3 }, { box: 'dupont' })).toEqual([]);
});

test('each filter is said in words', () => {
  expect(
    words(
      {
        studyDate: { from: '20240101', to: '' },
        receivedDays: 7,
        modalities: ['CT', 'MR'],
        labels: ['a', 'b'],
        labelMatch: 'none',
        description: '<b>',
      },
      { patientName: 'x', birthDate: { from: '', to: '19500101' } },
    ),
  ).toEqual([
    'Patient name: x',
    'Description: <b>',
    'Study date: from 20240101',
    'Birth date: to 19500101',
    'Date received: Last 7 days',
    'Modalities: CT, MR',
    'Labels: none of these labels: a, b',
  ]);
});

test('taking a filter off leaves nothing of it', () => {
  const open = { ...noPublicSearch, labels: ['a'], labelMatch: 'without' as const, receivedDays: 1 };
  const left = Object.assign(
    { ...open },
    ...activeFilters(open, noPrivateSearch, messages, String).map(({ remove }) => remove.open),
  );
  expect(left).toEqual(noPublicSearch);
});

test('labels chosen come first, also those that nobody uses any more; the others by what is sought', () => {
  expect(labelsToOffer(['cardio', 'Research', 'teaching'], ['gone', 'teaching'], 'R')).toEqual([
    'gone',
    'teaching',
    'cardio',
    'Research',
  ]);
});

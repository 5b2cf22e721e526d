import { expect, test } from 'vitest';
import { noPrivateSearch, noPublicSearch } from '#features/studies/search/searchState.ts';
import { alternativesTo, otherOrders } from './alternatives.ts';

test.each([
  ['Lars De Smet', ['De Smet, Lars', 'Smet, Lars De']],
  ['Anna Weber', ['Weber, Anna']],
  ['Lars, De Smet', ['De Smet, Lars']],
  ['Weber^Anna', ['Anna, Weber']],
  ['Weber', []],
])('%j in another order: %j', (text, expected) => {
  expect(otherOrders(text)).toEqual(expected);
});

const kinds = (hidden: Partial<typeof noPrivateSearch>) =>
  alternativesTo(noPublicSearch, { ...noPrivateSearch, ...hidden }).map(({ kind }) => kind);

test.each([
  ['one word', { box: 'muller' }, ['accents', 'patientId', 'description']],
  ['three words', { box: 'lars de smet' }, ['name', 'name', 'accents', 'description']],
  ['two words in the filter', { patientName: 'lars smet' }, ['name', 'accents', 'description']],
  ['accents are ignored already', { box: 'muller', ignoresAccents: true }, ['patientId', 'description']],
  ['an ID', { box: 'PID123' }, []],
  [
    'a name by choice',
    { box: 'PID123', boxKind: 'PatientName' as const },
    ['accents', 'patientId', 'description'],
  ],
  ['wildcards', { box: 'm?ller' }, []],
  ['no text', {}, []],
])('%s: %j', (_, hidden, expected) => {
  expect(kinds(hidden)).toEqual(expected);
});

test('as a description the text leaves the box, and other filters stay', () => {
  const [, , description] = alternativesTo(noPublicSearch, { ...noPrivateSearch, box: 'thorax' });
  expect(description?.change).toEqual({ hidden: { box: '', boxKind: '' }, open: { description: 'thorax' } });
});

import { expect, test } from 'vitest';
import { byNumber, tagLines } from '#api/orthanc/instances.ts';

test('tags become lines, sequences with their path', () => {
  const tree = {
    '0010,0010': { Name: 'PatientName', Type: 'String', Value: '<b>x</b>' },
    '0008,1140': {
      Name: 'ReferencedImageSequence',
      Type: 'Sequence',
      Value: [{ '0008,1155': { Name: 'ReferencedSOPInstanceUID', Type: 'String', Value: '1.2' } }, {}],
    },
    '0040,a730': { Name: 'ContentSequence', Type: 'Sequence', Value: [] },
    '7fe0,0010': { Name: 'PixelData', Type: 'Null', Value: null },
  };
  expect(tagLines(tree)).toEqual([
    { tag: '0010,0010', name: 'PatientName', value: '<b>x</b>' },
    { tag: '0008,1140', name: 'ReferencedImageSequence', value: '[2]' },
    { tag: '0008,1140[1] 0008,1155', name: 'ReferencedSOPInstanceUID', value: '1.2' },
    { tag: '0040,a730', name: 'ContentSequence', value: '[0]' },
    { tag: '7fe0,0010', name: 'PixelData', value: '' },
  ]);
});

test.each([null, 'text', [], 3])('what is no tree of tags (%j) gives no line', (tree) => {
  expect(tagLines(tree)).toEqual([]);
});

test('sequences nested without end come to an end', () => {
  const sequence: { Name: string; Type: string; Value: unknown[] } = {
    Name: 'S',
    Type: 'Sequence',
    Value: [],
  };
  sequence.Value.push({ '0040,a730': sequence });
  expect(tagLines({ '0040,a730': sequence })).toHaveLength(9);
});

test('series stand in the order of their numbers, those without one last', () => {
  const numbers = ['10', '', '2', 'x', '-1'].map((number) => ({ number }));
  expect(numbers.toSorted(byNumber).map(({ number }) => number)).toEqual(['-1', '2', '10', '', 'x']);
});

import { expect, test } from 'vitest';
import {
  conflictOf,
  groupByPatient,
  outcomeOf,
  planMerge,
  type MergePlan,
  type MergeStudy,
} from './mergePlan.ts';

const study = (
  id: string,
  series: Readonly<Record<string, number>>,
  more: Partial<MergeStudy> = {},
): MergeStudy => ({
  id,
  patientId: 'P1',
  labels: [],
  lastUpdate: '20261101T120000',
  series: Object.entries(series).map(([name, images]) => ({ id: name, images })),
  ...more,
});

const target = study('target', { t1: 3 }, { labels: ['ward'] });
const two = study('two', { a: 2, b: 5 }, { labels: ['ward', 'trial'] });
const one = study('one', { c: 1 }, { labels: ['trial', 'night'] });
const all = [target, two, one];

function plan(chosen: readonly string[], keepsSource = false, studies = all): MergePlan {
  const made = planMerge(studies, { targetId: 'target', chosen: new Set(chosen), keepsSource });
  if (typeof made === 'string') throw new Error(made);
  return made;
}

test('groups by PatientID exactly; one without an ID belongs to no group, and no study counts twice', () => {
  const of = (id: string, patientId: string): MergeStudy => study(id, {}, { patientId });
  const found = groupByPatient([
    of('a', '7'),
    of('b', '07'),
    of('c', '7'),
    of('d', ''),
    of('e', ''),
    of('f', ' '),
    of('b', '07'),
    of('g', '7 '),
  ]);
  expect([...found.groups].map(([id, list]) => [id, list.map((each) => each.id)])).toEqual([
    ['7', ['a', 'c']],
  ]);
  expect(found.alone.map(({ id }) => id)).toEqual(['b', 'g']);
  expect(found.withoutId.map(({ id }) => id)).toEqual(['d', 'e', 'f']);
});

test.each([
  ['nothing chosen', all, 'target', [], 'nothing'],
  ['no such target', all, 'other', ['a'], 'noTarget'],
  ['a series of the target', all, 'target', ['a', 't1'], 'inTarget'],
  ['a series of no study', all, 'target', ['a', 'x'], 'unknownSeries'],
  ['another patient', [target, { ...two, patientId: 'P2' }], 'target', ['a'], 'otherPatient'],
  ['the same ID with a space', [target, { ...two, patientId: 'P1 ' }], 'target', ['a'], 'otherPatient'],
  [
    'nobody’s',
    [
      { ...target, patientId: '' },
      { ...two, patientId: '' },
    ],
    'target',
    ['a'],
    'noPatientId',
  ],
] as const)('refuses %s', (_name, studies, targetId, chosen, obstacle) => {
  expect(planMerge(studies, { targetId, chosen: new Set<string>(chosen), keepsSource: false })).toBe(
    obstacle,
  );
});

test('a study of another patient that gives no series holds nothing back', () => {
  expect(plan(['a'], false, [target, two, { ...one, patientId: 'P2' }]).resources).toEqual(['a']);
});

test.each([
  ['one series of two', ['a'], false, 2, 5, [['two', ['b'], false]], []],
  ['a whole study', ['a', 'b'], false, 3, 10, [['two', [], true]], ['trial']],
  [
    'two studies',
    ['a', 'b', 'c'],
    false,
    4,
    11,
    [
      ['two', [], true],
      ['one', [], true],
    ],
    ['trial', 'night'],
  ],
  ['a whole study that stays', ['a', 'b'], true, 3, 10, [['two', ['a', 'b'], false]], []],
] as const)(
  '%s: what the target has, what remains, which labels end',
  (_name, chosen, keeps, series, images, left, ending) => {
    const made = plan(chosen, keeps);
    expect(made.resources).toEqual(chosen);
    expect([made.seriesAfter, made.imagesAfter]).toEqual([series, images]);
    expect(
      made.sources.map((source) => [source.study.id, source.remaining.map(({ id }) => id), source.vanishes]),
    ).toEqual(left);
    expect(made.endingLabels).toEqual(ending);
  },
);

test.each([
  ['nothing', all, undefined],
  [
    'the order of series and labels',
    [{ ...two, series: two.series.toReversed(), labels: two.labels.toReversed() }, target],
    undefined,
  ],
  ['a study that isn’t part of it', [target, two, { ...one, lastUpdate: 'later' }], undefined],
  ['a source deleted', [target], { gone: ['two'], changed: [] }],
  ['the target deleted', [two], { gone: ['target'], changed: [] }],
  [
    'a series more',
    [target, study('two', { a: 2, b: 5, d: 1 }, { labels: two.labels })],
    { gone: [], changed: ['two'] },
  ],
  [
    'an image more',
    [target, study('two', { a: 3, b: 5 }, { labels: two.labels })],
    { gone: [], changed: ['two'] },
  ],
  ['stored to', [{ ...target, lastUpdate: 'later' }, two], { gone: [], changed: ['target'] }],
  ['a label', [target, { ...two, labels: [] }], { gone: [], changed: ['two'] }],
  ['the patient', [target, { ...two, patientId: 'P2' }], { gone: [], changed: ['two'] }],
] as const)('changed meanwhile: %s', (_name, now, conflict) => {
  expect(conflictOf(plan(['a']), now)).toEqual(conflict);
});

test.each([
  ['done, sources deleted', [study('target', { t1: 3, n1: 2, n2: 5 })], [7, 0, ['n1', 'n2'], []]],
  ['done, sources kept', [study('target', { t1: 3, n1: 2, n2: 5 }), two], [7, 0, ['n1', 'n2'], ['a', 'b']]],
  ['failed halfway', [study('target', { t1: 3, n1: 2, n2: 1 }), two], [3, 4, ['n1', 'n2'], ['a', 'b']]],
  ['nothing done', [target, two], [0, 7, [], ['a', 'b']]],
  ['the target is gone', [two], [0, 7, [], ['a', 'b']]],
] as const)('what then holds: %s', (_name, now, [images, missing, arrived, left]) => {
  const found = outcomeOf(plan(['a', 'b']), now);
  expect([found.arrivedImages, found.missingImages]).toEqual([images, missing]);
  expect(found.arrived.map(({ id }) => id)).toEqual(arrived);
  expect(found.inSources.map(({ id }) => id)).toEqual(left);
});

test.each([
  ['what was merged only', { t1: 3, n1: 2, n2: 5 }, false],
  ['a part of it', { t1: 3, n1: 1 }, false],
  ['a series more', { t1: 3, n1: 2, n2: 5, other: 1 }, true],
  ['an image more', { t1: 3, n1: 2, n2: 6 }, true],
  ['an image more in a series that was there', { t1: 4, n1: 2, n2: 5 }, true],
] as const)('arrived in the target: %s', (_name, series, hasOthers) => {
  expect(outcomeOf(plan(['a', 'b']), [study('target', series)]).hasOthers).toBe(hasOthers);
});

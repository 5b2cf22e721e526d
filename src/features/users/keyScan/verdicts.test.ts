import { expect, test } from 'vitest';
import { defaultRules } from '#access/plugin/rules.ts';
import { verdictsFor, type CallName } from './verdicts.ts';

const passing = (permissions: string[], authorizedLabels: string[]): CallName[] =>
  verdictsFor(defaultRules, { name: 'x', userId: 'id', permissions, authorizedLabels })
    .filter(({ refusal }) => refusal === undefined)
    .map(({ call }) => call);

test('a key that sees all and may view reads everything and writes nothing', () => {
  expect(passing(['view'], ['*'])).toEqual([
    'qido',
    'qidoSeries',
    'wado',
    'find',
    'study',
    'file',
    'archive',
    'list',
  ]);
});

test('a key limited to a label reads its studies, but may not list them', () => {
  const calls = passing(['view'], ['research']);
  expect(calls).toContain('study');
  expect(calls).toContain('archive');
  expect(calls).toContain('find');
  expect(calls).not.toContain('list');
});

test('a key without labels opens no study, whatever its permissions', () => {
  const calls = passing(['all'], []);
  for (const call of ['study', 'archive', 'file', 'wado'] as const) expect(calls).not.toContain(call);
});

test('without permissions only the DICOMweb search is let through, which then finds nothing: a quirk of the plugin', () => {
  expect(passing([], ['a'])).toEqual(['qido']);
});

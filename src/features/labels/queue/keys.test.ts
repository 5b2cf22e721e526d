import { expect, test } from 'vitest';
import { queueProblem, withKeys } from './keys.ts';

test('labels get digits, then letters that do nothing else; beyond those none', () => {
  const keyed = withKeys(Array.from({ length: 40 }, (_, index) => `label-${String(index)}`));
  expect(keyed[0]).toEqual({ label: 'label-0', key: '1' });
  expect(keyed[9]?.key).toBe('a');
  expect(keyed.map(({ key }) => key)).not.toContain('s');
  expect(keyed.map(({ key }) => key)).not.toContain('u');
  expect(keyed.at(-1)?.key).toBeUndefined();
  expect(new Set(keyed.slice(0, 33).map(({ key }) => key)).size).toBe(33);
});

test.each([
  [29, true, 'oldServer'],
  [30, true, undefined],
  [31, false, 'limited'],
  [20, false, 'oldServer'],
])('API %i, sees all %s: %s', (apiVersion, seesAll, problem) => {
  expect(queueProblem(apiVersion, seesAll)).toBe(problem);
});

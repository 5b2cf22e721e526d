import { expect, it } from 'vitest';
import { nameProblem } from './roleName.ts';

it.each([
  ['cardiology-role', undefined],
  ['Радиология 2', undefined],
  ['', 'missing'],
  ['  ', 'missing'],
  [' a', 'spaces'],
  ['\u00A0', 'missing'],
  ['\u200B', 'hidden'],
  ['doctor-role\u200B', 'hidden'],
  ['\u202Eelor-rotcod', 'hidden'],
  ['night\u00A0role', 'hidden'],
  ['علی\u200Cرضا', 'hidden'],
  ['.', 'dots'],
  ['..', 'dots'],
  ['...', undefined],
  ['.hidden', undefined],
  ['مناوب', undefined],
  ['a/b', 'slash'],
  ['a'.repeat(256), 'long'],
  ['offline_access', 'keycloaks'],
  ['default-roles-orthanc', 'keycloaks'],
  ['doctor-role', 'taken'],
  ['Doctor-role', undefined],
])('the name %j: %s', (name, problem) => {
  expect(nameProblem(name, new Set(['doctor-role']))).toBe(problem);
});

import { expect, test } from 'vitest';
import { checkLabelName } from './labelName.ts';

test.each([
  ['research', undefined],
  ['Label_3-b', undefined],
  ['a'.repeat(64), undefined],
  ['a'.repeat(65), 'tooLong'],
  ['', 'empty'],
  ['two words', 'characters'],
  ['café', 'characters'],
  ['a/b', 'characters'],
  ['..', 'characters'],
  ['*', 'characters'],
])('%j is %s', (name, problem) => {
  expect(checkLabelName(name)).toBe(problem);
});

test('every other printable ASCII character is refused', () => {
  for (let code = 32; code < 127; code += 1) {
    const character = String.fromCodePoint(code);
    expect(checkLabelName(`a${character}`)).toBe(/[\w-]/.test(character) ? undefined : 'characters');
  }
});

import { expect, test } from 'vitest';
import { parseOptions } from '#server/options.ts';

test('share links are recorded, unless they are to be enforced, which takes the hardened mode', () => {
  expect(parseOptions([])).toMatchObject({ mode: 'faithful', 'share-links': 'recorded' });
  expect(parseOptions(['--mode', 'hardened'])).toMatchObject({ mode: 'hardened', 'share-links': 'recorded' });
  const enforced = { mode: 'hardened', 'share-links': 'enforced' };
  expect(parseOptions(['--share-links', 'enforced'])).toMatchObject(enforced);
  expect(parseOptions(['--share-links', 'enforced', '--mode', 'hardened'])).toMatchObject(enforced);
  expect(() => parseOptions(['--share-links', 'enforced', '--mode', 'faithful'])).toThrow(
    '--share-links: enforced needs the rules of the hardened mode',
  );
  expect(() => parseOptions(['--share-links', 'closed'])).toThrow('--share-links');
});

import { expect, test } from 'vitest';
import { labelsAddress } from './labelsAddress.ts';

const start = { find: '', show: 'all', label: undefined, edit: '' } as const;

// As earlier versions wrote them.
test.each([
  ['find=onco&show=noRole', { find: 'onco', show: 'noRole' }],
  ['label=research', { label: 'research' }],
  ['edit=allowed', { edit: 'allowed' }],
] as const)('the old address %s says the same and is written the same', (query, part) => {
  const read = labelsAddress.read(new URLSearchParams(query));
  expect(read).toEqual({ ...start, ...part });
  expect(labelsAddress.write(read).toString()).toBe(query);
});

test.each(['show=odd', 'edit=other', 'page=2'])('%s means the default', (query) => {
  expect(labelsAddress.read(new URLSearchParams(query))).toEqual(start);
});

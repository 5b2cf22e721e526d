import { expect, test } from 'vitest';
import { afterSearch } from '#ui/useSearchDraft.ts';

test.each([
  [
    'its own text comes back',
    { text: 'ab', sent: ['ab'], seen: '' },
    'ab',
    { text: 'ab', sent: [], seen: 'ab' },
  ],
  [
    'its own text comes back late, more is typed',
    { text: 'abcd', sent: ['ab', 'abc'], seen: '' },
    'ab',
    { text: 'abcd', sent: ['abc'], seen: 'ab' },
  ],
  [
    'its own text comes back without the space that was typed for the next word',
    { text: 'ab ', sent: ['ab '], seen: '' },
    'ab',
    { text: 'ab ', sent: [], seen: 'ab' },
  ],
  ['cleared from elsewhere', { text: 'ab', sent: [], seen: 'ab' }, '', { text: '', sent: [], seen: '' }],
  ['come back to', { text: '', sent: [], seen: '' }, 'xy', { text: 'xy', sent: [], seen: 'xy' }],
])('%s', (_story, draft, searched, next) => {
  expect(afterSearch(draft, searched)).toEqual(next);
});

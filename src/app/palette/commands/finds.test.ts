import { expect, test } from 'vitest';
import { namesWith } from './finds.ts';

test('names that begin with the text come first, and few of them', () => {
  const names = ['cardio', 'micardis', 'Cardiology', 'neuro', 'card', 'x-card', 'y-card', 'z-card'];
  expect(namesWith(names, 'CARD')).toEqual(['card', 'cardio', 'Cardiology', 'micardis', 'x-card']);
  expect(namesWith(names, 'thorax')).toEqual([]);
});

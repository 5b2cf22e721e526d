import { expect, test, vi } from 'vitest';
import { isOffboarded, notBegun, runOffboarding, type OffboardState } from './offboard.ts';

const works = () => vi.fn<() => Promise<unknown>>(() => Promise.resolve());

test('a failed step stops no other, and a second run does only what failed', async () => {
  const disable = works().mockRejectedValueOnce(new Error('down'));
  const sessions = works();
  const keys = works();
  const seen: OffboardState[] = [];
  const first = await runOffboarding(notBegun, { disable, sessions, keys }, (state) => seen.push(state));
  expect(first).toMatchObject({
    disable: { state: 'failed' },
    sessions: { state: 'done' },
    keys: { state: 'done' },
  });
  expect(isOffboarded(first)).toBe(false);
  expect(seen[0]?.disable.state).toBe('running');
  const second = await runOffboarding(first, { disable, sessions, keys }, () => {});
  expect(isOffboarded(second)).toBe(true);
  expect([disable, sessions, keys].map((step) => step.mock.calls.length)).toEqual([2, 1, 1]);
});

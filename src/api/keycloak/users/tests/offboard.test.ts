import { expect, test, vi } from 'vitest';
import {
  isOffboarded,
  notBegun,
  runOffboarding,
  type OffboardState,
  type OffboardStep,
} from '#api/keycloak/users/offboard.ts';

const works = () => vi.fn<() => Promise<unknown>>(() => Promise.resolve());
const finds = (...undone: OffboardStep[][]) => {
  const check = vi.fn<() => Promise<readonly OffboardStep[]>>(() => Promise.resolve([]));
  for (const one of undone) check.mockResolvedValueOnce(one);
  return check;
};

test('a failed step stops no other, and a second run does only what failed', async () => {
  const disable = works().mockRejectedValueOnce(new Error('down'));
  const [sessions, keys, check] = [works(), works(), finds()];
  const seen: OffboardState[] = [];
  const does = { disable, sessions, keys, check };
  const first = await runOffboarding(notBegun, does, (state) => seen.push(state));
  expect(first).toMatchObject({
    disable: { state: 'failed' },
    sessions: { state: 'done' },
    keys: { state: 'done' },
  });
  expect(isOffboarded(first)).toBe(false);
  expect(seen[0]?.disable.state).toBe('running');
  const second = await runOffboarding(first, does, () => {});
  expect(isOffboarded(second)).toBe(true);
  expect([disable, sessions, keys, check].map((step) => step.mock.calls.length)).toEqual([2, 1, 1, 2]);
});

test('what somebody else has undone is told as failed, and done again on the next run', async () => {
  const [disable, sessions, keys, check] = [works(), works(), works(), finds(['keys'])];
  const does = { disable, sessions, keys, check };
  const first = await runOffboarding(notBegun, does, () => {});
  expect(first).toMatchObject({
    disable: { state: 'done' },
    keys: { state: 'failed' },
    check: { state: 'failed' },
  });
  expect(isOffboarded(await runOffboarding(first, does, () => {}))).toBe(true);
  expect([disable, sessions, keys].map((step) => step.mock.calls.length)).toEqual([1, 1, 2]);
});

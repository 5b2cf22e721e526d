import { expect, test, vi } from 'vitest';
import {
  isOffboarded,
  notBegun,
  runOffboarding,
  type OffboardState,
  type OffboardStep,
} from '#api/keycloak/users/offboard.ts';

const works = () => vi.fn<() => Promise<unknown>>(() => Promise.resolve());
const revokes = (ended: 'done' | 'notPossible' = 'done') =>
  vi.fn<() => Promise<'done' | 'notPossible'>>(() => Promise.resolve(ended));
const finds = (...undone: OffboardStep[][]) => {
  const check = vi.fn<(areLinksDone: boolean) => Promise<readonly OffboardStep[]>>(() => Promise.resolve([]));
  for (const one of undone) check.mockResolvedValueOnce(one);
  return check;
};

test('a failed step stops no other, and a second run does only what failed', async () => {
  const disable = works().mockRejectedValueOnce(new Error('down'));
  const [sessions, keys, check] = [works(), works(), finds()];
  const seen: OffboardState[] = [];
  const does = { disable, sessions, keys, links: revokes(), check };
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
  const does = { disable, sessions, keys, links: revokes(), check };
  const first = await runOffboarding(notBegun, does, () => {});
  expect(first).toMatchObject({
    disable: { state: 'done' },
    keys: { state: 'failed' },
    check: { state: 'failed' },
  });
  expect(isOffboarded(await runOffboarding(first, does, () => {}))).toBe(true);
  expect([disable, sessions, keys].map((step) => step.mock.calls.length)).toEqual([1, 1, 2]);
});

test('links that can’t be revoked are left, and don’t keep the user from being offboarded', async () => {
  const check = finds();
  const does = { disable: works(), sessions: works(), keys: works(), links: revokes('notPossible'), check };
  const ended = await runOffboarding(notBegun, does, () => {});
  expect(ended.links).toEqual({ state: 'notPossible' });
  expect(isOffboarded(ended)).toBe(true);
  expect(check).toHaveBeenCalledWith(false);
});

test('links that couldn’t be revoked fail alone, and are tried again; ones that came meanwhile too', async () => {
  const links = revokes().mockRejectedValueOnce(new Error('down'));
  const check = finds([], ['links']);
  const does = { disable: works(), sessions: works(), keys: works(), links, check };
  const first = await runOffboarding(notBegun, does, () => {});
  expect(first).toMatchObject({
    keys: { state: 'done' },
    links: { state: 'failed' },
    check: { state: 'done' },
  });
  const second = await runOffboarding(first, does, () => {});
  expect(second).toMatchObject({ links: { state: 'failed', error: { kind: 'conflict' } } });
  expect(isOffboarded(await runOffboarding(second, does, () => {}))).toBe(true);
  expect(links).toHaveBeenCalledTimes(3);
});

test('links that were opened again stay open when a step is tried again', async () => {
  const links = revokes();
  const does = { disable: works(), sessions: works(), keys: works(), links, check: finds() };
  const from = { ...notBegun, links: { state: 'undone' as const } };
  expect(isOffboarded(await runOffboarding(from, does, () => {}))).toBe(true);
  expect(links).not.toHaveBeenCalled();
  expect(does.check).toHaveBeenCalledWith(false);
});

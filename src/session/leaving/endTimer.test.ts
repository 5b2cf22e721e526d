// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEndTimer } from './endTimer.ts';
import { serverNow, setClockSkew } from '#api/serverClock.ts';

const begin = new Date('2026-11-21T09:00:00Z');
const after = (seconds: number): Date => new Date(begin.getTime() + seconds * 1000);

beforeEach(() => {
  vi.useFakeTimers({ now: begin });
});
afterEach(() => {
  vi.useRealTimers();
  setClockSkew(0);
});

test('tells once, when the moment has come', () => {
  const onEnd = vi.fn();
  createEndTimer(onEnd).set(after(100));
  vi.advanceTimersByTime(99_000);
  expect(onEnd).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  vi.advanceTimersByTime(100_000);
  expect(onEnd).toHaveBeenCalledTimes(1);
});

test('a later moment takes the place of the former, and none ends the waiting', () => {
  const onEnd = vi.fn();
  const timer = createEndTimer(onEnd);
  timer.set(after(100));
  vi.advanceTimersByTime(90_000);
  timer.set(after(200));
  vi.advanceTimersByTime(109_000);
  expect(onEnd).not.toHaveBeenCalled();
  timer.set(undefined);
  vi.advanceTimersByTime(100_000);
  expect(onEnd).not.toHaveBeenCalled();
});

test('the moment is one of the server’s clock', () => {
  setClockSkew(-7200);
  expect(serverNow()).toEqual(after(7200));
  const onEnd = vi.fn();
  createEndTimer(onEnd).set(after(7200 + 60));
  vi.advanceTimersByTime(59_000);
  expect(onEnd).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(onEnd).toHaveBeenCalledTimes(1);
});

test.each(['focus', 'visibilitychange'])('after the machine slept, %s tells at once', (event) => {
  const onEnd = vi.fn();
  createEndTimer(onEnd).set(after(100));
  // The clock goes on in sleep, timers do not.
  vi.setSystemTime(after(5000));
  (event === 'focus' ? window : document).dispatchEvent(new Event(event));
  expect(onEnd).toHaveBeenCalledTimes(1);
});

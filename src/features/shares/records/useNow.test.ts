import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClock } from './useNow.ts';

const began = new Date('2026-11-22T10:00:00Z');
const later = (seconds: number): Date => new Date(began.getTime() + seconds * 1000);

beforeEach(() => {
  vi.useFakeTimers({ now: began });
});
afterEach(() => {
  vi.useRealTimers();
});

test('an open page follows the time, and all who read it agree', () => {
  const clock = createClock();
  const heard: Date[] = [];
  const end = clock.subscribe(() => heard.push(clock.get()));
  vi.advanceTimersByTime(29_000);
  // A badge that is drawn now says what the filter has said.
  expect(clock.get()).toEqual(began);
  vi.advanceTimersByTime(31_000);
  expect(heard).toEqual([later(30), later(60)]);
  vi.advanceTimersByTime(5_000);
  clock.look();
  expect(clock.get()).toEqual(later(65));
  end();
});

test('nothing runs while nobody reads it, and the next page begins with the present', () => {
  const clock = createClock();
  const end = clock.subscribe(() => undefined);
  const endAnother = clock.subscribe(() => undefined);
  end();
  expect(vi.getTimerCount()).toBe(1);
  endAnother();
  expect(vi.getTimerCount()).toBe(0);
  vi.setSystemTime(later(600));
  expect(clock.get()).toEqual(later(600));
  expect(clock.get()).toBe(clock.get());
});

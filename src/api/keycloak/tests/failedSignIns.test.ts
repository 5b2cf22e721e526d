import { expect, test } from 'vitest';
import { countFailed } from '#api/keycloak/failedSignIns.ts';

const now = new Date('2026-03-29T12:00:00Z');
const ago = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);

test('24 hours and 7 times 24 are spans of time, whatever the clocks do in between', () => {
  const times = [0, 23.9, 24, 24.1, 167.9, 168, 168.1].map(ago);
  expect(countFailed(times, now, 100)).toEqual({ lastDay: 3, lastWeek: 6, isCut: false });
});

test('as many as were asked for: there may be more', () => {
  expect(countFailed([ago(1), ago(2)], now, 2)).toEqual({ lastDay: 2, lastWeek: 2, isCut: true });
  expect(countFailed([], now, 2)).toEqual({ lastDay: 0, lastWeek: 0, isCut: false });
});

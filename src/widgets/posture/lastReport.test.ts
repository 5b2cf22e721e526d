// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { keepLastReport, lastReport } from './lastReport.ts';

beforeEach(() => localStorage.clear());

const report = {
  at: new Date('2026-11-22T12:00:00Z'),
  open: { critical: 2, serious: 3, minor: 0 },
  unknown: 4,
};

test('keeps the counts of the last run, and nothing else', () => {
  expect(lastReport.get()).toBeUndefined();
  const withMore = { ...report, found: 'doctor-role' };
  keepLastReport(withMore);
  expect(lastReport.get()).toEqual(report);
  expect(JSON.stringify(localStorage)).not.toContain('doctor-role');
});

test('is the same object until a run ends, and tells of that, in this tab or another', () => {
  keepLastReport(report);
  expect(lastReport.get()).toBe(lastReport.get());
  const listener = vi.fn();
  const stop = lastReport.subscribe(listener);
  keepLastReport({ ...report, at: new Date('2026-11-23T12:00:00Z') });
  dispatchEvent(new StorageEvent('storage'));
  expect(listener).toHaveBeenCalledTimes(2);
  expect(lastReport.get()?.at).toEqual(new Date('2026-11-23T12:00:00Z'));
  stop();
  keepLastReport(report);
  expect(listener).toHaveBeenCalledTimes(2);
});

test.each([
  '',
  'no json',
  'null',
  '{"at":"yesterday","open":{"critical":0,"serious":0,"minor":0}}',
  '{"at":"2026-11-22T12:00:00Z","open":{"critical":-1,"serious":0,"minor":0}}',
  '{"at":"2026-11-22T12:00:00Z","open":{"critical":"<b>","serious":0,"minor":0}}',
])('what someone wrote there is no report: %s', (text) => {
  localStorage.setItem('castellan.posture', text);
  expect(lastReport.get()).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import { parseDicomDate, parseDicomTime, parseOrthancTimestamp, toDicomDate } from './dicomDate.ts';

describe('DICOM dates', () => {
  test.each([
    ['20260228', '20260228'],
    ['2026.02.28', '20260228'],
    ['20240229', '20240229'],
    ['20260229', undefined],
    ['20261301', undefined],
    ['00000000', undefined],
    ['', undefined],
    ['unknown', undefined],
    [undefined, undefined],
  ])('%s reads as %s', (text, expected) => {
    const date = parseDicomDate(text);
    expect(date && toDicomDate(date)).toBe(expected);
  });

  test.each([
    ['115452', [11, 54]],
    ['1154', [11, 54]],
    ['115452.000000', [11, 54]],
    ['11:54:52', [11, 54]],
    ['250000', undefined],
    ['', undefined],
    ['noon', undefined],
  ])('time %s reads as %s', (text, expected) => {
    expect(parseDicomTime(text)).toEqual(expected);
  });

  test("Orthanc's timestamps are UTC", () => {
    expect(parseOrthancTimestamp('20261121T023635')?.toISOString()).toBe('2026-11-21T02:36:35.000Z');
    expect(parseOrthancTimestamp('yesterday')).toBeUndefined();
  });
});

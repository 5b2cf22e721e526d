import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { choiceLike, daysFrom, daysOffered, expiryOf, localTextOf, type ExpiryChoice } from './expiry.ts';

const policy = { defaultDays: 30, longestDays: 365, allowNever: false };
const ownZone = process.env['TZ'];
const inZone = (zone: string): void => {
  process.env['TZ'] = zone;
};
afterEach(() => {
  if (ownZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = ownZone;
});

function ended(choice: ExpiryChoice, now: string, allowed = policy): string {
  const expiry = expiryOf(choice, allowed, new Date(now));
  return 'problem' in expiry ? expiry.problem : (expiry.expiresAt?.toISOString() ?? 'never');
}

test('the usual spans within the policy, and its default', () => {
  expect(daysOffered(policy)).toEqual([1, 7, 15, 30, 90, 365]);
  expect(daysOffered({ ...policy, defaultDays: 10, longestDays: 20 })).toEqual([1, 7, 10, 15]);
});

describe('a preset keeps the wall time, to the second', () => {
  test.each([
    ['Europe/Paris', 7, '2026-03-25T10:20:30.000Z', '2026-04-01T09:20:30.000Z'],
    ['Europe/Paris', 7, '2026-10-21T10:20:30.000Z', '2026-10-28T11:20:30.000Z'],
    ['Europe/Paris', 30, '2026-11-21T10:20:30.000Z', '2026-12-21T10:20:30.000Z'],
    ['America/New_York', 1, '2026-03-07T20:00:01.000Z', '2026-03-08T19:00:01.000Z'],
    ['Australia/Lord_Howe', 1, '2026-10-03T10:00:00.000Z', '2026-10-04T09:30:00.000Z'],
    ['Asia/Kathmandu', 365, '2027-02-28T18:14:59.000Z', '2028-02-28T18:14:59.000Z'],
    ['UTC', 365, '2028-02-28T23:59:59.000Z', '2029-02-27T23:59:59.000Z'],
  ])('%s, %i days from %s', (zone, days, now, end) => {
    inZone(zone);
    expect(ended({ kind: 'days', days }, now)).toBe(end);
  });
});

describe('a date and time is read in the reader’s zone', () => {
  const now = '2026-11-01T00:00:00.000Z';
  test.each([
    ['Europe/Paris', '2026-12-24T18:00', '2026-12-24T17:00:00.000Z'],
    ['Europe/Paris', '2027-07-14T18:00:59', '2027-07-14T16:00:59.000Z'],
    ['Asia/Kathmandu', '2026-12-24T18:00', '2026-12-24T12:15:00.000Z'],
    ['Pacific/Kiritimati', '2026-11-02T01:00', '2026-11-01T11:00:00.000Z'],
    ['Europe/Paris', '2027-03-28T02:30', 'noSuchTime'],
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30:00.000Z'],
    ['UTC', '2026-10-31T23:59', 'past'],
    ['UTC', '2026-11-01T00:00', 'past'],
    ['UTC', '2027-11-01T00:00', '2027-11-01T00:00:00.000Z'],
    ['UTC', '2027-11-01T00:01', 'tooLong'],
    ['UTC', '2027-02-30T10:00', 'noSuchTime'],
    ['UTC', '', 'noDate'],
    ['UTC', '2026-12-24', 'noDate'],
    ['UTC', '<b>soon</b>', 'noDate'],
  ])('%s: %s', (zone, local, end) => {
    inZone(zone);
    expect(ended({ kind: 'at', local }, now)).toBe(end);
  });
});

test('never only where it is allowed, and only when it is confirmed', () => {
  const now = '2026-11-01T00:00:00Z';
  const lax = { ...policy, allowNever: true };
  expect(ended({ kind: 'never', confirmed: true }, now)).toBe('neverRefused');
  expect(ended({ kind: 'never', confirmed: false }, now, lax)).toBe('notConfirmed');
  expect(ended({ kind: 'never', confirmed: true }, now, lax)).toBe('never');
});

describe('what the field is given comes back as the same minute', () => {
  beforeEach(() => inZone('America/St_Johns'));
  test.each(['2026-11-21T10:20:00Z', '2027-01-01T03:29:00Z'])('%s', (moment) => {
    const local = localTextOf(new Date(moment));
    expect(ended({ kind: 'at', local }, '2026-11-01T00:00:00Z')).toBe(new Date(moment).toISOString());
    expect(daysFrom(new Date(moment), 0).getTime()).toBe(new Date(moment).getTime());
  });
});

describe('another link is made for as long as the first', () => {
  const now = new Date('2026-11-22T10:20:30.000Z');
  test.each<[string, number | undefined, Partial<typeof policy>, ExpiryChoice]>([
    ['a span on offer', 7, {}, { kind: 'days', days: 7 }],
    ['another span', 12, {}, { kind: 'at', local: '2026-12-04T10:20' }],
    [
      'the longest span, which isn’t on offer',
      45,
      { longestDays: 45 },
      { kind: 'at', local: '2027-01-06T10:20' },
    ],
    ['too long by now', 90, { longestDays: 45 }, { kind: 'days', days: 30 }],
    ['without an end', undefined, { allowNever: true }, { kind: 'days', days: 30 }],
  ])('%s', (_name, days, part, choice) => {
    inZone('UTC');
    const allowed = { ...policy, ...part };
    const alike = choiceLike(days, allowed, now);
    expect(alike).toEqual(choice);
    expect(expiryOf(alike, allowed, now)).toHaveProperty('expiresAt');
  });
});

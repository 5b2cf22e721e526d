import { afterEach, beforeEach, expect, test } from 'vitest';
import { movedEnd } from './movedEnd.ts';

const ownZone = process.env['TZ'];
beforeEach(() => {
  process.env['TZ'] = 'Europe/Paris';
});
afterEach(() => {
  if (ownZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = ownZone;
});

const now = new Date('2026-11-22T10:00:30Z');
const latest = new Date('2026-12-22T10:20:42Z');

test.each([
  ['sooner', '2026-11-23T09:00', latest, '2026-11-23T08:00:00.000Z'],
  ['to the token’s last minute', '2026-12-22T11:20', latest, latest.toISOString()],
  ['a minute before', '2026-12-22T11:19', latest, '2026-12-22T10:19:00.000Z'],
  ['a minute after', '2026-12-22T11:21', latest, 'afterToken'],
  ['far away, where the token never ends', '2096-12-22T11:21', undefined, '2096-12-22T10:21:00.000Z'],
  ['to a moment that has passed', '2026-11-22T11:00', latest, 'past'],
  ['to nothing', '', latest, 'noDate'],
  ['to a time that doesn’t exist', '2027-03-28T02:30', undefined, 'noSuchTime'],
])('moved %s', (_name, local, end, result) => {
  const moved = movedEnd({ never: false, local }, end, now);
  expect('problem' in moved ? moved.problem : moved.expiresAt?.toISOString()).toBe(result);
});

test('moved back to never, where the token never ends', () => {
  const chosen = { never: true, local: '2026-11-23T09:00' };
  expect(movedEnd(chosen, undefined, now)).toEqual({ expiresAt: undefined });
  expect(movedEnd(chosen, latest, now)).toEqual({ problem: 'afterToken' });
});

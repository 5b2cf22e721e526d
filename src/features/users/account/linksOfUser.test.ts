import { expect, test } from 'vitest';
import type { ShareRecord, RecordedStudies } from '#api/orthanc/shares/shareRecords.ts';
import { studySchema } from '#api/orthanc/studies/study.ts';
import { liveLinksOf } from './useLinksOfUser.ts';
import * as z from 'zod/mini';

const now = new Date('2026-11-21T09:00:00Z');
const record = (id: string, by: string, expiresAt: string | undefined): ShareRecord => ({
  id,
  kind: 'stone',
  created: new Date(0),
  expiresAt: expiresAt === undefined ? undefined : new Date(expiresAt),
  latest: expiresAt === undefined ? undefined : new Date(expiresAt),
  by,
  studies: 1,
  revoked: undefined,
});
const recorded = (...records: ShareRecord[][]): RecordedStudies => ({
  isCut: false,
  studies: records.map((one) => ({ study: z.parse(studySchema, { ID: 'x' }), records: one, unreadable: 0 })),
});

test('a user’s links that still open something, each once, the longest first', () => {
  const found = liveLinksOf(
    'me',
    recorded(
      [record('a', 'me', '2026-11-22T00:00:00Z'), record('ended', 'me', '2026-11-20T00:00:00Z')],
      [
        record('a', 'me', '2026-11-22T00:00:00Z'),
        record('b', 'me', undefined),
        record('other', 'you', undefined),
      ],
    ),
    'enforced',
    now,
  );
  expect(found.map(({ id }) => id)).toEqual(['b', 'a']);
});

test('a revoked link, or one that ends sooner, is over only where the server checks the records', () => {
  const sooner = { ...record('sooner', 'me', '2026-11-20T00:00:00Z'), latest: new Date('2026-12-01') };
  const revoked = { ...record('revoked', 'me', undefined), revoked: { at: now, by: 'you' } };
  const all = recorded([sooner, revoked, record('live', 'me', undefined)]);
  const ids = (mode: 'enforced' | 'recorded') => liveLinksOf('me', all, mode, now).map(({ id }) => id);
  expect(ids('enforced')).toEqual(['live']);
  expect(ids('recorded').toSorted()).toEqual(['live', 'revoked', 'sooner']);
  const listed = liveLinksOf('me', all, 'recorded', now).find(({ id }) => id === 'sooner');
  expect(listed?.expiresAt).toEqual(sooner.latest);
});

import { expect, test } from 'vitest';
import type { LinkNote, NotedStudies } from '#api/orthanc/shareRecords.ts';
import { studySchema } from '#api/orthanc/studies/study.ts';
import { liveLinksOf } from './LinksOfUser.tsx';
import * as z from 'zod/mini';

const now = new Date('2026-11-21T09:00:00Z');
const note = (id: string, by: string, until: string | undefined): LinkNote => ({
  id,
  kind: 'stone',
  created: new Date(0),
  until: until === undefined ? undefined : new Date(until),
  by,
  studies: 1,
});
const noted = (...notes: LinkNote[][]): NotedStudies => ({
  isCut: false,
  studies: notes.map((one) => ({ study: z.parse(studySchema, { ID: 'x' }), notes: one, unreadable: 0 })),
});

test('his links that still open something, each once, the longest first', () => {
  const found = liveLinksOf(
    'me',
    noted(
      [note('a', 'me', '2026-11-22T00:00:00Z'), note('ended', 'me', '2026-11-20T00:00:00Z')],
      [note('a', 'me', '2026-11-22T00:00:00Z'), note('b', 'me', undefined), note('other', 'you', undefined)],
    ),
    now,
  );
  expect(found.map(({ id }) => id)).toEqual(['b', 'a']);
});

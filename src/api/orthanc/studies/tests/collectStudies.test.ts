import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, test, vi } from 'vitest';
import { collectStudies, maxCollected } from '#api/orthanc/studies/collectStudies.ts';
import { everyStudy } from '#api/orthanc/studies/studySearch.ts';
import { findStudies, type ListAsked } from '#api/orthanc/studies/studyFind.ts';
import { connectTest } from '#api/tests/connectTest.ts';

interface FindBody {
  Since?: number;
  Limit: number;
  Query: Record<string, string>;
  ResponseContent?: string[];
  Expand?: boolean;
}

/** A server with so many studies, which gives no more than `cap` at once; what `drops` says is left out of a page. */
function serverOf(size: number, cap: number, drops: (index: number) => boolean = () => false): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string, init: { body: string }) => {
    const body: FindBody = JSON.parse(init.body);
    asked.push(`${url.split('/').at(-1) ?? ''} ${String(body.Since ?? '')}+${String(body.Limit)}`);
    if (url.endsWith('count-resources')) return Promise.resolve(Response.json({ Count: size }));
    const since = body.Since ?? 0;
    const until = Math.min(size, since + Math.min(body.Limit, cap));
    const indexes = Array.from({ length: Math.max(0, until - since) }, (_, at) => since + at);
    const kept = Object.keys(body.Query).length > 0 ? indexes.filter((index) => !drops(index)) : indexes;
    const isWhole = body.ResponseContent !== undefined || body.Expand === true;
    return Promise.resolve(
      Response.json(kept.map((index) => (isWhole ? { ID: `s${String(index)}` } : `s${String(index)}`))),
    );
  });
  return asked;
}

beforeEach(() => {
  connectTest();
});

test('a server that caps its answers: a page covers what came', async () => {
  serverOf(100, 7);
  const page = await findStudies(
    new QueryClient(),
    { search: everyStudy, extended: true },
    { since: 0, limit: 50 },
  );
  expect(page).toMatchObject({ covered: 7, isLast: false });
});

test.each([
  [50, 50],
  [7, 7],
])(
  'a page of a name that is short, or empty, covers what the server goes through at once (%i)',
  async (cap, covered) => {
    serverOf(1000, cap, () => true);
    const search = { ...everyStudy, texts: { PatientName: 'mü*' } };
    const asked = { search, extended: true };
    const slice = { since: 0, limit: 50 };
    const page = await findStudies(new QueryClient(), asked, slice, { isSettled: true });
    expect(page).toMatchObject({ covered, isLast: false, isShort: false, studies: [] });
    // The first page does not wait for that: it says that it may cover more.
    const first = await findStudies(new QueryClient(), asked, slice);
    expect(first).toMatchObject({ covered: 0, isLast: false, isShort: true });
  },
);

test('an empty page is the end where nothing is left out', async () => {
  serverOf(100, 50);
  const page = await findStudies(
    new QueryClient(),
    { search: everyStudy, extended: true },
    { since: 100, limit: 50 },
  );
  expect(page).toMatchObject({ covered: 0, isLast: true });
});

const collect = async (asked: ListAsked): Promise<number> => {
  const signal = new AbortController().signal;
  return (await collectStudies(new QueryClient(), asked, signal, () => undefined)).size;
};

test('all that match, through a server that caps and leaves out', async () => {
  serverOf(1300, 300, (index) => index % 2 === 0);
  expect(await collect({ search: { ...everyStudy, texts: { PatientName: 'mü*' } }, extended: true })).toBe(
    650,
  );
});

test('10,001 that match: 10,000 are taken', async () => {
  serverOf(10_001, 100_000);
  expect(await collect({ search: everyStudy, extended: true })).toBe(maxCollected);
});

test('without extended find all that match are taken from one answer', async () => {
  const asked = serverOf(1000, 100_000);
  expect(await collect({ search: everyStudy, extended: false })).toBe(1000);
  expect(asked).toEqual([`find 0+${maxCollected}`]);
});

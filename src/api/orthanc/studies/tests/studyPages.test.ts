// The list against the simulated Orthanc in both orders that databases make: every study once, those without a value at the end.
import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Study } from '#api/orthanc/studies/study.ts';
import { studyCountQuery } from '#api/orthanc/studies/studyCount.ts';
import { studyAtQuery, studyPageQuery, studyPagesQuery } from '#api/orthanc/studies/studyPages.ts';
import { everyStudy, type SortKey, type StudySearch } from '#api/orthanc/studies/studySearch.ts';
import { connectTest } from '#api/tests/connectTest.ts';
import { compareTexts, normalize } from '#simulator/dataset/indexed.ts';
import { testServer, type TestServer } from '#simulator/orthanc/tests/server.ts';

/** Sends what the console asks to a simulated server. @returns what was asked: `find` and `count` */
function listenTo(server: TestServer): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string, init: { body: string }) => {
    const path = url.slice('/orthanc'.length);
    asked.push(path.endsWith('find') ? 'find' : 'count');
    return server.send('POST', path, init.body);
  });
  return asked;
}

/** Scrolls from the beginning to the end as the list does. */
async function scroll(search: StudySearch, pages = 100): Promise<Study[]> {
  const query = studyPagesQuery({ search, extended: true });
  const held = await new QueryClient().fetchInfiniteQuery({ ...query, maxPages: 0, pages });
  return held.pages.flatMap(({ studies }) => studies);
}

async function leaf(search: StudySearch): Promise<Study[]> {
  const client = new QueryClient();
  const found: Study[] = [];
  for (let page = 0; page < 400; page += 1) {
    const { studies } = await client.fetchQuery(studyPageQuery({ search, extended: true }, page));
    if (studies.length === 0) return found;
    found.push(...studies);
  }
  throw new Error('the list has no end');
}

const valueOf: Readonly<Partial<Record<SortKey, (study: Study) => string>>> = {
  studyDate: (study) => study.studyDate,
  birthDate: (study) => study.patientBirthDate,
  description: (study) => normalize(study.description),
  institution: (study) => study.institution,
};

const isDay = (text: string): boolean => text >= '00010101' && text <= '99991231';

beforeEach(() => {
  connectTest();
});

describe.each(['sqlite', 'postgresql'] as const)('on %s', (database) => {
  const server = testServer({ database, size: 700 });
  const capped = testServer({ database, size: 300, limitFindResults: 7 });

  test.each(
    (['studyDate', 'birthDate', 'description', 'institution'] as const).flatMap((sort) =>
      [true, false].map((descending) => [sort, descending] as const),
    ),
  )('by %s, downwards %s: every study once, without a value at the end', async (sort, descending) => {
    listenTo(server);
    const search = { ...everyStudy, sort, descending };
    const studies = await scroll(search);
    expect(new Set(studies.map(({ id }) => id)).size).toBe(700);
    expect(studies).toHaveLength(700);
    const values = studies.map((study) => valueOf[sort]?.(study) ?? '');
    const isValue = sort === 'studyDate' || sort === 'birthDate' ? isDay : (text: string) => text !== '';
    const filled = values.filter(isValue);
    expect(filled.length).toBeGreaterThan(500);
    expect(filled.length).toBeLessThan(700);
    expect(values.slice(0, filled.length)).toEqual(filled);
    const ordered = filled.toSorted(compareTexts);
    expect(filled).toEqual(descending ? ordered.toReversed() : ordered);
  });

  test.each([true, false])('page by page it is the same list, downwards %s', async (descending) => {
    listenTo(server);
    const search = { ...everyStudy, descending };
    expect((await leaf(search)).map(({ id }) => id)).toEqual((await scroll(search)).map(({ id }) => id));
  });

  test('a server that caps its answers', async () => {
    listenTo(capped);
    const studies = await scroll(everyStudy);
    expect(new Set(studies.map(({ id }) => id)).size).toBe(300);
    expect(studies).toHaveLength(300);
    expect((await leaf(everyStudy)).map(({ id }) => id)).toEqual(studies.map(({ id }) => id));
  });

  test('a name that the server counts too high for, its undated studies at the end', async () => {
    listenTo(server);
    const search = { ...everyStudy, texts: { PatientName: 'é' } };
    // Where studies are left out only the count tells the end: the list stops there, this goes on past it.
    const found = await scroll(search, 12);
    const all = (await scroll(everyStudy)).filter(({ patientName }) => /é/i.test(patientName));
    expect(found.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(found.length).toBeGreaterThan(0);
  });

  test('from one study to the next, past the last one with a date', async () => {
    listenTo(server);
    const list = await scroll(everyStudy);
    const client = new QueryClient();
    for (const at of [0, 650, list.findIndex(({ studyDate }) => !isDay(studyDate)), 698, 699]) {
      const study = await client.fetchQuery(studyAtQuery({ search: everyStudy, extended: true }, at));
      expect(study?.id).toBe(list[at]?.id);
    }
    expect(await client.fetchQuery(studyAtQuery({ search: everyStudy, extended: true }, 700))).toBeNull();
  });
});

test.each(['', 'ar', 'weber', 'Nobodyiscalledthis'])(
  'the first page of %j costs one find and one count, whether it is full, short or empty',
  async (text) => {
    const server = testServer({ size: 700 });
    const client = new QueryClient();
    const asked = listenTo(server);
    const search = { ...everyStudy, texts: text ? { PatientName: text } : {} };
    await Promise.all([
      client.fetchInfiniteQuery(studyPagesQuery({ search, extended: true })),
      client.fetchQuery(studyCountQuery(search)),
    ]);
    expect(asked.toSorted()).toEqual(['count', 'find']);
  },
);

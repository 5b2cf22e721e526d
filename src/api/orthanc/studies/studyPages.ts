import {
  infiniteQueryOptions,
  mutationOptions,
  queryOptions,
  type InfiniteData,
  type QueryClient,
} from '@tanstack/react-query';
import { studiesKey } from './study.ts';
import { fetchStudyCount } from './studyCount.ts';
import { findStudies, findWhole, settle, type ListAsked, type StudyPage } from './studyFind.ts';
import { countsTooMany, isBlind, restOfSearch, type Slice } from './studySearch.ts';

/** How many studies one request asks for. */
export const pageSize = 50;

/** The same where the index narrows nothing down and few of so many are left. */
const blindPageSize = 500;

/** How many the next ones ask for: who scrolls wants many. */
const nextPageSize = 100;

/** Studies that a scrolled list holds at most. */
const maxHeld = 500;

/** How many pages of a scrolled list are held. @param given studies in the first one, where the server gives fewer than asked for */
export function heldPagesFor(given = nextPageSize): number {
  return Math.ceil(maxHeld / (given < pageSize ? Math.max(given, 1) : nextPageSize));
}

/** Studies before the one that a list begins at that are fetched with it. */
const seenBefore = 20;

/** Without extended find there is one page only: the server cannot order, so pages would not meet. */
const withoutOrder = 200;

/** A page of a scrolled list. */
export interface PageAsked extends Slice {
  isSettled?: boolean | undefined;
  /** The short page before it: where this one begins is found out first. */
  after?: Pick<StudyPage, 'since' | 'covered'> & { limit: number };
  /** A page before others: they must meet without a gap. */
  isWhole?: boolean;
}

async function pageOf(
  client: QueryClient,
  asked: ListAsked,
  page: PageAsked,
  signal: AbortSignal,
): Promise<StudyPage> {
  const { after, limit, isSettled } = page;
  if (page.isWhole) return findWhole(client, asked, page, { signal, isSettled });
  if (!after) return findStudies(client, asked, page, { signal, isSettled });
  const before = await settle(client, asked, after, after.limit);
  const since = after.since + before.covered;
  if (before.isLast) return { since, covered: 0, studies: [], isLast: true, isShort: false };
  return findStudies(client, asked, { since, limit }, { signal, isSettled: true });
}

/**
 * The list as it is scrolled through: pages follow each other, at most 500 studies are held.
 * @param startAt position of the study to begin at, where nothing is held yet: for a list that is come back to
 */
export function studyPagesQuery(asked: ListAsked, startAt = 0) {
  const blind = isBlind(asked.search);
  const firstSize = !asked.extended ? withoutOrder : blind ? blindPageSize : pageSize;
  const size = blind ? blindPageSize : nextPageSize;
  const since = asked.extended ? Math.floor(Math.max(0, startAt - seenBefore) / pageSize) * pageSize : 0;
  const first: PageAsked = since === 0 ? { since, limit: firstSize } : { since, limit: size, isWhole: true };
  return infiniteQueryOptions({
    queryKey: [...studiesKey, 'list', 'scrolled', asked],
    queryFn: ({ pageParam, signal, client }) => pageOf(client, asked, pageParam, signal),
    initialPageParam: first,
    getNextPageParam: (last, _, lastAsked): PageAsked | undefined => {
      if (last.isLast) return undefined;
      const { since, covered } = last;
      return last.isShort
        ? { since: since + covered, limit: size, after: { since, covered, limit: lastAsked.limit } }
        : {
            since: since + covered,
            limit: size,
            isSettled: lastAsked.isSettled || lastAsked.after !== undefined,
          };
    },
    getPreviousPageParam: (next, _, nextAsked): PageAsked | undefined => {
      if (next.since === 0) return undefined;
      // As long as what the server gives at once, so that the pages meet without a gap.
      const since = Math.max(0, next.since - Math.min(next.covered || size, size));
      const isSettled = nextAsked.isSettled || nextAsked.after !== undefined;
      return { since, limit: next.since - since, isWhole: true, isSettled };
    },
    maxPages: heldPagesFor(),
  });
}

/** One page of the list, from 0, filled up where the server caps `Limit`. */
export const studyPageQuery = (asked: ListAsked, page: number) =>
  queryOptions({
    queryKey: [...studiesKey, 'list', 'paged', asked, page],
    queryFn: ({ signal, client }) =>
      findWhole(client, asked, { since: page * pageSize, limit: pageSize }, { signal }),
  });

/** The page that is jumped to where a list is scrolled far away from what is held of it. */
const jumpQuery = (asked: ListAsked, slice: Slice) =>
  queryOptions({
    queryKey: [...studiesKey, 'jump', asked, slice.since],
    queryFn: ({ signal, client }) => findWhole(client, asked, slice, { signal }),
  });

/** Jumps within a scrolled list: what it held is replaced by the page at that position. A failure is the mutation's, and leaves the list as it was. */
export const jumpMutation = mutationOptions({
  mutationFn: ({ asked, page }: { asked: ListAsked; page: PageAsked }, { client }) =>
    client.fetchQuery(jumpQuery(asked, page)),
  onSuccess: (found, { asked, page }, _before, { client }) => {
    client.setQueryData<InfiniteData<StudyPage, PageAsked>>(studyPagesQuery(asked).queryKey, {
      pages: [found],
      pageParams: [{ ...page, isWhole: true }],
    });
  },
});

/** How many studies are read if the server can't count the matches. */
const maxTried = 500;

/** How many studies another search would find: counted by the server where it can, else those among the first ones that match. */
export const tryQuery = (asked: ListAsked) =>
  queryOptions({
    queryKey: [...studiesKey, 'try', asked],
    async queryFn({ signal, client }): Promise<{ count: number; isMore: boolean }> {
      const { search, extended } = asked;
      if (extended && !restOfSearch(search) && !countsTooMany(search)) {
        return { count: await fetchStudyCount(search, signal), isMore: false };
      }
      const slice = { since: 0, limit: extended ? maxTried : withoutOrder };
      const page = await findStudies(client, asked, slice, { signal, content: 'lean', isByDay: true });
      return { count: page.studies.length, isMore: page.covered === slice.limit };
    },
  });

/** The study at a position of a list (from 0), for going to the next one; `null` past its end. */
export const studyAtQuery = (asked: ListAsked, index: number) =>
  queryOptions({
    queryKey: [...studiesKey, 'at', asked, index],
    queryFn: async ({ signal, client }) =>
      (await findWhole(client, asked, { since: index, limit: 1 }, { signal })).studies[0] ?? null,
  });

import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { studyCountQuery } from '#api/orthanc/studies/studyCount.ts';
import type { ListAsked } from '#api/orthanc/studies/studyFind.ts';
import {
  heldPagesFor,
  jumpMutation,
  pageSize,
  studyPageQuery,
  studyPagesQuery,
} from '#api/orthanc/studies/studyPages.ts';
import type { Study } from '#api/orthanc/studies/study.ts';
import { countsTooMany, restOfSearch, type StudySearch } from '#api/orthanc/studies/studySearch.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { listExtent, type ListExtent } from './listExtent.ts';

/** The list as far as it is known. */
export interface StudyList {
  rows: readonly Study[];
  /** Position of the first row in the whole list, from 0. */
  offset: number;
  /** Studies in all; `undefined` while they are counted, or where the server cannot. */
  total: number | undefined;
  /** The server can't count this search exactly: the count is an upper bound. */
  isUpperBound: boolean;
  /** Why they could not be counted; the list works without. */
  countError: Error | null;
  countAgain: () => void;
  /** How far it can be scrolled, rows still to be fetched included. */
  extent: ListExtent;
  /** What is shown belongs to the search before this one. */
  isStale: boolean;
  isPending: boolean;
  error: Error | null;
  onVisibleRange: (first: number, last: number) => void;
  retry: () => void;
}

/**
 * How near to the end of what is held the next page is asked for, in rows; less where little is held: fewer than the first page has
 * out of sight, or every visit would ask for two.
 */
const marginOf = (rows: number): number => Math.min(60, Math.floor(rows / 4));

/** The scrolled list: loads pages as they become visible, keeps at most 500 rows, and one count. */
export function useScrolledList(
  search: StudySearch,
  { extended, enabled, startAt }: { extended: boolean; enabled: boolean; startAt: number },
): StudyList {
  const asked = useMemo<ListAsked>(() => ({ search, extended }), [search, extended]);
  const options = studyPagesQuery(asked, startAt);
  const [given, setGiven] = useState<number>();
  const pages = useInfiniteQuery({
    ...options,
    enabled,
    placeholderData: keepPreviousData,
    maxPages: heldPagesFor(given),
    meta: toldInPlace,
  });
  const count = useCount(search, extended);
  const held = pages.data?.pages;
  // A server that caps its answers gives small pages: more of them are held, or a window would not be filled.
  const first = held?.[0]?.covered;
  if (first !== undefined && first !== given) setGiven(first);
  const rows = useMemo(() => held?.flatMap((page) => page.studies) ?? [], [held]);
  const offset = held?.[0]?.since ?? 0;
  const extent = listExtent(held ?? [], rows.length, count.total);
  const { hasPreviousPage, isFetching, isError, fetchNextPage, fetchPreviousPage } = pages;
  const end = offset + rows.length;
  const hasMore = extent.rows > end;
  const jump = useJump(asked);

  const onVisibleRange = useCallback(
    (first: number, last: number): void => {
      // After a failure it is the person who tries again.
      if (isFetching || isError || jump.isBusy) return;
      // Far above the loaded rows (the Home key): start over there instead of page by page.
      if (first < offset - pageSize) {
        jump.to(Math.floor(first / pageSize) * pageSize);
        return;
      }
      const margin = marginOf(end - offset);
      if (hasMore && last >= end - margin) void fetchNextPage({ cancelRefetch: false });
      else if (hasPreviousPage && first < offset + margin) void fetchPreviousPage({ cancelRefetch: false });
    },
    [isFetching, isError, offset, end, hasMore, hasPreviousPage, fetchNextPage, fetchPreviousPage, jump],
  );
  return {
    rows,
    offset,
    ...count,
    extent,
    isStale: pages.isPlaceholderData,
    isPending: pages.isPending && enabled,
    error: pages.error ?? jump.error,
    onVisibleRange,
    retry: () =>
      void (jump.error ? jump.again() : pages.isFetchNextPageError ? fetchNextPage() : pages.refetch()),
  };
}

/** How a scrolled list starts over at a position far from the rows it holds. */
interface Jump {
  to: (since: number) => void;
  /** One is under way, or has failed and waits for the user. */
  isBusy: boolean;
  error: Error | null;
  again: () => void;
}

/** Jumps within a scrolled list: what it held is replaced by the page at that position. */
function useJump(asked: ListAsked): Jump {
  const { mutate, variables, status, error } = useMutation(jumpMutation);
  return useMemo(() => {
    const isOurs = variables?.asked === asked;
    return {
      to: (since) => mutate({ asked, page: { since, limit: pageSize } }),
      isBusy: isOurs && (status === 'pending' || status === 'error'),
      error: isOurs ? error : null,
      again: () => (variables ? mutate(variables) : undefined),
    };
  }, [asked, mutate, variables, status, error]);
}

/** One page of the list, of 50 rows. */
export function usePagedList(
  search: StudySearch,
  extended: boolean,
  page: number,
  enabled: boolean,
): StudyList {
  const result = useQuery({
    ...studyPageQuery({ search, extended }, page),
    enabled,
    placeholderData: keepPreviousData,
    meta: toldInPlace,
  });
  const count = useCount(search, extended);
  const rows = result.data?.studies ?? noRows;
  return {
    rows,
    offset: 0,
    ...count,
    extent: { rows: rows.length, isWhole: false, stoppedAfter: undefined },
    isStale: result.isPlaceholderData,
    isPending: result.isPending && enabled,
    error: result.error,
    onVisibleRange: nothing,
    retry: () => void result.refetch(),
  };
}

const noRows: readonly Study[] = [];
const nothing = (): void => undefined;

function useCount(
  search: StudySearch,
  extended: boolean,
): Pick<StudyList, 'total' | 'isUpperBound' | 'countError' | 'countAgain'> {
  const count = useQuery({
    ...studyCountQuery(search),
    enabled: extended,
    placeholderData: keepPreviousData,
    meta: toldInPlace,
  });
  return {
    total: extended ? count.data : undefined,
    isUpperBound: restOfSearch(search) !== undefined || countsTooMany(search),
    countError: count.isFetching ? null : count.error,
    countAgain: () => void count.refetch(),
  };
}

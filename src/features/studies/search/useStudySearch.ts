import { useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { StudySearch } from '#api/orthanc/studies/studySearch.ts';
import { daysOf, receivedSince } from '#widgets/studySearch/studyDates.ts';
import { decideBox } from './box.ts';
import { readHistory } from './listPosition.ts';
import { forgetPrivateSearch, keepPrivateSearch, readPrivateSearch } from './privateStore.ts';
import { readPublicSearch, writePublicSearch } from './searchAddress.ts';
import { textsOf, type PrivateSearch, type PublicSearch } from './searchState.ts';

/** What changes in a search. */
export interface SearchChange {
  open?: Partial<PublicSearch>;
  hidden?: Partial<PrivateSearch>;
}

/** The search by this tab's URL and history entry; the same objects until it changes. */
export interface SearchState {
  open: PublicSearch;
  hidden: PrivateSearch;
  /** What is asked of the server. */
  search: StudySearch;
  /** The key of the private search; empty if there is none. */
  privateKey: string;
  /** Searches for something else: adds a history entry, or replaces it while the user types (`typing`). */
  change: (change: SearchChange, typing?: boolean) => void;
  /** The typing has ended: the next search is a new history entry. */
  commit: () => void;
}

/** The search that an address and a private part make. */
export function searchOf(open: PublicSearch, hidden: PrivateSearch, now = new Date()): StudySearch {
  return {
    texts: textsOf(open, hidden, hidden.boxKind || decideBox(hidden.box)),
    ignoresAccents: hidden.ignoresAccents || undefined,
    studyDate: daysOf(open.studyDate, now),
    birthDate: hidden.birthDate,
    receivedSince: receivedSince(open.receivedDays, now),
    modalities: open.modalities,
    labels: open.labels,
    labelMatch: open.labelMatch,
    sort: open.sort,
    descending: open.descending,
    second: open.second?.sort === open.sort ? undefined : open.second,
  };
}

/** A search that was asked for: the address that will show it, and those that are left on the way there. */
interface Asked {
  entry: string;
  left: ReadonlySet<string>;
  open: PublicSearch;
  hidden: PrivateSearch;
}

const entryOf = (query: string, privateKey: string): string => `${privateKey} ${query}`;

/**
 * The search of the list: the address is its state, but for names, ids and birth dates (see `PrivateSearch`).
 * @param onSeek called with a new search before it is rendered
 */
export function useStudySearch(onSeek?: (open: PublicSearch, search: StudySearch) => void): SearchState {
  const location = useLocation();
  const navigate = useNavigate();
  const { search: key } = readHistory(location.state);
  /** What stands in the history entry that typing has made: it is the one to replace, unless the reader has gone elsewhere. */
  const typed = useRef<string>(undefined);
  const open = useMemo(() => readPublicSearch(new URLSearchParams(location.search)), [location.search]);
  const hidden = useMemo(() => readPrivateSearch(key), [key]);
  const search = useMemo(() => searchOf(open, hidden), [open, hidden]);
  const shown = entryOf(location.search, key);
  /** The router takes a while to come to an address: what changes meanwhile is a change of the search asked for, not of the one still shown. */
  const [asked, setAsked] = useState<Asked>();
  if (asked && !asked.left.has(shown)) setAsked(undefined);

  return {
    open,
    hidden,
    search,
    privateKey: key,
    change(change, typing = false) {
      const replace = typing && typed.current === shown;
      const nextOpen = { ...(asked?.open ?? open), page: 0, ...change.open };
      const nextHidden = { ...(asked?.hidden ?? hidden), ...change.hidden };
      onSeek?.(nextOpen, searchOf(nextOpen, nextHidden));
      const next = keepPrivateSearch(nextHidden);
      if (replace) forgetPrivateSearch(key);
      const params = writePublicSearch(nextOpen).toString();
      const query = params && `?${params}`;
      const entry = entryOf(query, next);
      const left = new Set([...(asked ? [...asked.left, asked.entry] : []), shown]);
      left.delete(entry);
      setAsked({ entry, left, open: nextOpen, hidden: nextHidden });
      typed.current = typing ? entry : undefined;
      void navigate(
        { search: query },
        {
          replace,
          state: { search: next },
          // A box that shows its old state for a moment after a click would look broken. While typing the request leaves first.
          flushSync: !typing,
        },
      );
    },
    commit() {
      typed.current = undefined;
    },
  };
}

import { useMemo, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { StudySearch } from '#api/orthanc/studySearch.ts';
import { decideBox } from './box.ts';
import { daysOf, receivedSince } from './dates.ts';
import { readHistory } from './listPlace.ts';
import { forgetPrivateSearch, keepPrivateSearch, readPrivateSearch } from './privateStore.ts';
import {
  readPublicSearch,
  textsOf,
  writePublicSearch,
  type PrivateSearch,
  type PublicSearch,
} from './searchState.ts';

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
  /** Changes with every search: a draft that was typed for another one is dropped. */
  stamp: string;
  /**
   * Seeks something else: a new entry of the history, or the same one again while somebody types (`typing`).
   * @returns the stamp of the new search
   */
  change: (change: SearchChange, typing?: boolean) => string;
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
  };
}

/**
 * The search of the list: the address is its state, but for names, ids and birth dates (see `PrivateSearch`).
 * @param onSeek called with a new search before it is rendered
 */
export function useStudySearch(onSeek?: (open: PublicSearch, search: StudySearch) => void): SearchState {
  const location = useLocation();
  const navigate = useNavigate();
  const { search: key } = readHistory(location.state);
  const typingKey = useRef<string>(undefined);
  const open = useMemo(() => readPublicSearch(new URLSearchParams(location.search)), [location.search]);
  const hidden = useMemo(() => readPrivateSearch(key), [key]);
  const search = useMemo(() => searchOf(open, hidden), [open, hidden]);

  return {
    open,
    hidden,
    search,
    stamp: key,
    change(change, typing = false) {
      const replace = typing && typingKey.current === key && key !== '';
      const nextOpen = { ...open, page: 0, ...change.open };
      const nextHidden = { ...hidden, ...change.hidden };
      onSeek?.(nextOpen, searchOf(nextOpen, nextHidden));
      const next = keepPrivateSearch(nextHidden);
      if (replace) forgetPrivateSearch(key);
      typingKey.current = typing ? next : undefined;
      const params = writePublicSearch(nextOpen).toString();
      void navigate(
        { search: params && `?${params}` },
        {
          replace,
          state: { search: next },
          // A box that shows its old state for a moment after a click would look broken. While typing the request leaves first.
          flushSync: !typing,
        },
      );
      return next;
    },
    commit() {
      typingKey.current = undefined;
    },
  };
}

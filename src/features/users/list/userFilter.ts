import { useMemo } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { UserFilter } from '#api/keycloak/users.ts';
import { personalTexts } from '#session/personalTexts.ts';

const searches = personalTexts('userSearch');

/** What the address and the history say about the list: all but the text, which holds names and stays out of the address. */
export interface ListState {
  filter: UserFilter;
  /** From 0. */
  page: number;
}

/** Reads filter and page; unknown values are ignored. @param text the text searched for, which is never in the URL */
export function readListState(params: URLSearchParams, text: string): ListState {
  const state = params.get('state');
  const page = Number(params.get('page') ?? '1');
  return {
    filter: {
      text,
      anywhere: params.get('anywhere') === 'yes',
      state: state === 'enabled' || state === 'disabled' ? state : 'all',
      role: params.get('role') || undefined,
    },
    page: Number.isInteger(page) && page > 0 ? page - 1 : 0,
  };
}

/** The key in a `history.state` that may be anybody's; earlier versions kept the text itself there, which is no key. */
function keyOf(historyState: unknown): string {
  if (typeof historyState !== 'object' || historyState === null || !('userSearch' in historyState)) return '';
  return typeof historyState.userSearch === 'string' ? historyState.userSearch : '';
}

/** The list at an address, with the text that its history entry stands for. */
export const readListPlace = (params: URLSearchParams, historyState: unknown): ListState =>
  readListState(params, searches.read(keyOf(historyState)) ?? '');

/** The address for filter and page; defaults are left out. */
export function writeListState({ filter, page }: ListState): URLSearchParams {
  const params = new URLSearchParams();
  if (filter.role !== undefined) params.set('role', filter.role);
  if (filter.state !== 'all') params.set('state', filter.state);
  if (filter.anywhere) params.set('anywhere', 'yes');
  if (page > 0) params.set('page', String(page + 1));
  return params;
}

/** Filter and page of the list, kept in the address (the text under a key in the history entry), with a way to change them. */
export function useListState() {
  const [params] = useSearchParams();
  const location = useLocation();
  const navigate = useNavigate();
  const key = keyOf(location.state);
  const text = useMemo(() => searches.read(key) ?? '', [key]);
  const state = readListState(params, text);
  const go = (next: ListState, replace: boolean): void => {
    const search = writeListState(next).toString();
    // Each entry of the history has a key of its own.
    const userSearch = next.filter.text && searches.keep(next.filter.text);
    if (replace) searches.forget(key);
    // At once: a box that shows its old state for a moment after a click would look broken.
    void navigate({ search }, { replace, state: { userSearch }, flushSync: true });
  };
  return {
    ...state,
    /** A new filter begins at the first page. While typing the entry is replaced, so that Back leaves the list. */
    setFilter: (change: Partial<UserFilter>, replace = false): void =>
      go({ filter: { ...state.filter, ...change }, page: 0 }, replace),
    setPage: (page: number): void => go({ ...state, page }, false),
  };
}

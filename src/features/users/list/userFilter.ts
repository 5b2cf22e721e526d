import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { UserFilter } from '#api/keycloak/users.ts';

/** What the address and the history say about the list: all but the text, which holds names and stays out of the address. */
export interface ListState {
  filter: UserFilter;
  /** From 0. */
  page: number;
}

/** Reads filter and page; what is not understood is left out. */
export function readListState(params: URLSearchParams, historyState: unknown): ListState {
  const state = params.get('state');
  const page = Number(params.get('page') ?? '1');
  return {
    filter: {
      text: textOf(historyState),
      anywhere: params.get('anywhere') === 'yes',
      state: state === 'enabled' || state === 'disabled' ? state : 'all',
      role: params.get('role') || undefined,
    },
    page: Number.isInteger(page) && page > 0 ? page - 1 : 0,
  };
}

function textOf(historyState: unknown): string {
  if (typeof historyState !== 'object' || historyState === null || !('userSearch' in historyState)) return '';
  return typeof historyState.userSearch === 'string' ? historyState.userSearch : '';
}

/** The address for filter and page; defaults are left out. */
export function writeListState({ filter, page }: ListState): URLSearchParams {
  const params = new URLSearchParams();
  if (filter.role !== undefined) params.set('role', filter.role);
  if (filter.state !== 'all') params.set('state', filter.state);
  if (filter.anywhere) params.set('anywhere', 'yes');
  if (page > 0) params.set('page', String(page + 1));
  return params;
}

/** Filter and page of the list, kept in the address (the text in the history entry), with a way to change them. */
export function useListState() {
  const [params] = useSearchParams();
  const location = useLocation();
  const navigate = useNavigate();
  const state = readListState(params, location.state);
  const go = (next: ListState, replace: boolean): void => {
    const search = writeListState(next).toString();
    // At once: a box that shows its old state for a moment after a click would look broken.
    void navigate({ search }, { replace, state: { userSearch: next.filter.text }, flushSync: true });
  };
  return {
    ...state,
    /** A new filter begins at the first page. While typing the entry is replaced, so that Back leaves the list. */
    setFilter: (change: Partial<UserFilter>, replace = false): void =>
      go({ filter: { ...state.filter, ...change }, page: 0 }, replace),
    setPage: (page: number): void => go({ ...state, page }, false),
  };
}

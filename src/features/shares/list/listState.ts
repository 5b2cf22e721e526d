import { useMemo } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { personalTexts } from '#session/personalTexts.ts';
import { sortableColumns, type ShareFilter } from '#features/shares/notes/shareRows.ts';
import type { Sort } from '#ui/table/column.ts';

const searches = personalTexts('shareSearch');

/** The state of the list of links in the URL. The search text may contain names: only its key is in the history entry. */
export interface ListState {
  show: ShareFilter['show'];
  mine: boolean;
  text: string;
  sort: Sort;
}

const shows: readonly ShareFilter['show'][] = ['all', 'live', 'week', 'ended'];
const newestFirst: Sort = { column: 'created', descending: true };

/** The key in a `history.state` that may be anybody's; earlier versions kept the text itself there, which is no key. */
function keyOf(state: unknown): string {
  if (typeof state !== 'object' || state === null || !('shareSearch' in state)) return '';
  return typeof state.shareSearch === 'string' ? state.shareSearch : '';
}

/** Reads the list's state; what is not understood is left out. */
function readListState(params: URLSearchParams, text: string): ListState {
  const column = params.get('sort') ?? '';
  return {
    show: shows.find((show) => show === params.get('show')) ?? 'all',
    mine: params.get('mine') === 'yes',
    text,
    sort: sortableColumns.includes(column)
      ? { column, descending: params.get('order') === 'down' }
      : newestFirst,
  };
}

/** The address of a state of the list; defaults are left out. */
function writeListState({ show, mine, sort }: ListState): string {
  const params = new URLSearchParams();
  if (show !== 'all') params.set('show', show);
  if (mine) params.set('mine', 'yes');
  const isDefault = sort.column === newestFirst.column && sort.descending;
  if (!isDefault) {
    params.set('sort', sort.column);
    if (sort.descending) params.set('order', 'down');
  }
  return params.toString();
}

/** The list's state, kept in the address and the history entry, and a way to change it. While typing the entry is replaced. */
export function useListState() {
  const [params] = useSearchParams();
  const location = useLocation();
  const navigate = useNavigate();
  const key = keyOf(location.state);
  const text = useMemo(() => searches.read(key) ?? '', [key]);
  const state = readListState(params, text);
  const change = (part: Partial<ListState>, replace = false): void => {
    const next = { ...state, ...part };
    const search = writeListState(next);
    // Each entry of the history has a key of its own.
    const shareSearch = next.text && searches.keep(next.text);
    if (replace) searches.forget(key);
    // At once: a box that shows its old state for a moment after a click would look broken.
    void navigate({ search }, { replace, state: { shareSearch }, flushSync: true });
  };
  return { state, change };
}

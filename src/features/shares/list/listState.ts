import * as z from 'zod/mini';
import { shareShows, sortableColumns, type ShareShow } from '#features/shares/records/shareRows.ts';
import { choiceParam, flagParam, param, searchParams } from '#lib/searchParams.ts';
import { personalTexts } from '#session/leaving/personalTexts.ts';
import { useListSearch, type ListSearch } from '#session/useListSearch.ts';
import type { Sort } from '#ui/table/column.ts';

/** The state of the list of links in the URL. The search text may contain names: only its key is in the history entry. */
export interface ListState {
  show: ShareShow;
  mine: boolean;
  /** Keycloak's id of who made them; empty: everybody's. */
  by: string;
  text: string;
  sort: Sort;
}

const newestFirst: Sort = { column: 'created', descending: true };

/** Keycloak's ids, as in the address of a user's page. */
const userParam = param(
  z.string(),
  '',
  (text) => (/^[\w:-]{1,80}$/.test(text) ? text : undefined),
  (id) => id,
);

const params = searchParams(
  z.object({
    show: choiceParam([...shareShows], 'all'),
    mine: flagParam('yes'),
    by: userParam,
    sort: choiceParam(['', ...sortableColumns], ''),
    order: flagParam('down'),
  }),
);
type Values = ReturnType<typeof params.read>;

const list: ListSearch<Values> = { params, texts: personalTexts('shareSearch'), stateKey: 'shareSearch' };

function stateOf({ show, mine, by, sort, order }: Values, text: string): ListState {
  return { show, mine, by, text, sort: sort ? { column: sort, descending: order } : newestFirst };
}

function valuesOf({ show, mine, by, sort: { column, descending } }: ListState): Values {
  const isDefault = column === newestFirst.column && descending;
  return { show, mine, by, sort: isDefault ? '' : column, order: !isDefault && descending };
}

/** What a history entry of the list keeps for a text that is sought. */
export const historyOfSearch = (text: string): object => ({ [list.stateKey]: list.texts.keep(text) });

/** Reads the list's state; what is not understood is left out. @param text what is sought, which stands in no address */
export const readListState = (address: URLSearchParams, text: string): ListState =>
  stateOf(params.read(address), text);

/** The address of a state of the list; defaults are left out. */
export const writeListState = (state: ListState): URLSearchParams => params.write(valuesOf(state));

/** The list's state, kept in the address and the history entry, and a way to change it. While typing the entry is replaced. */
export function useListState() {
  const { values, text, go } = useListSearch(list);
  const state = stateOf(values, text);
  const change = (part: Partial<ListState>, replace = false): void => {
    const next = { ...state, ...part };
    go(valuesOf(next), next.text, replace);
  };
  return { state, change };
}

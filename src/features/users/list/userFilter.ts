import * as z from 'zod/mini';
import type { UserFilter } from '#api/keycloak/users/users.ts';
import { choiceParam, flagParam, nameParam, pageParam, searchParams } from '#lib/searchParams.ts';
import { personalTexts } from '#session/leaving/personalTexts.ts';
import { soughtText, useListSearch, type ListSearch } from '#session/useListSearch.ts';

/** What the address and the history say about the list: all but the text, which holds names and stays out of the address. */
export interface ListState {
  filter: UserFilter;
  /** From 0. */
  page: number;
}

const params = searchParams(
  z.object({
    role: nameParam,
    state: choiceParam(['all', 'enabled', 'disabled'], 'all'),
    anywhere: flagParam('yes'),
    page: pageParam,
  }),
);
type Values = ReturnType<typeof params.read>;

const list: ListSearch<Values> = { params, texts: personalTexts('userSearch'), stateKey: 'userSearch' };

const stateOf = ({ role, page, ...filter }: Values, text: string): ListState => ({
  filter: { ...filter, text, role: role || undefined },
  page,
});

const valuesOf = ({ filter: { role, state, anywhere }, page }: ListState): Values => ({
  role,
  state,
  anywhere,
  page,
});

/** Reads filter and page; unknown values are ignored. @param text the text searched for, which is never in the URL */
export const readListState = (address: URLSearchParams, text: string): ListState =>
  stateOf(params.read(address), text);

/** The address for filter and page; defaults are left out. */
export const writeListState = (state: ListState): URLSearchParams => params.write(valuesOf(state));

/** The list at an address, with the text that its history entry stands for. */
export const readListEntry = (address: URLSearchParams, historyState: unknown): ListState =>
  readListState(address, soughtText(list, historyState));

/** Filter and page of the list, kept in the address (the text under a key in the history entry), with a way to change them. */
export function useListState() {
  const { values, text, go } = useListSearch(list);
  const state = stateOf(values, text);
  const show = (next: ListState, replace: boolean): void => go(valuesOf(next), next.filter.text, replace);
  return {
    ...state,
    /** A new filter begins at the first page. While typing the entry is replaced, so that Back leaves the list. */
    setFilter: (change: Partial<UserFilter>, replace = false): void =>
      show({ filter: { ...state.filter, ...change }, page: 0 }, replace),
    setPage: (page: number): void => show({ ...state, page }, false),
  };
}

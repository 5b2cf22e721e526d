import { useMemo } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import * as z from 'zod/mini';
import type { SearchParams } from '#lib/searchParams.ts';
import type { PersonalTexts } from '#session/leaving/personalTexts.ts';

/** A list whose filters are in the address. What people type in its box may be names: only a key of it is in the history entry. */
export interface ListSearch<Values> {
  params: SearchParams<Values>;
  texts: PersonalTexts;
  /** What the history entry calls the key. */
  stateKey: string;
}

const historyState = z.record(z.string(), z.unknown());

/** The key in a `history.state` that may be anybody's; earlier versions kept the text itself there, which is no key. */
function keyOf(state: unknown, name: string): string {
  const key = z.safeParse(historyState, state).data?.[name];
  return typeof key === 'string' ? key : '';
}

/** The text that is sought by a history entry; empty for none. */
export const soughtText = ({ texts, stateKey }: ListSearch<unknown>, state: unknown): string =>
  texts.read(keyOf(state, stateKey)) ?? '';

/** The filters and the text of a list, and a way to change them. While typing, the entry of the history is replaced. */
export function useListSearch<Values>(list: ListSearch<Values>) {
  const [params] = useSearchParams();
  const { state } = useLocation();
  const navigate = useNavigate();
  const key = keyOf(state, list.stateKey);
  const text = useMemo(() => list.texts.read(key) ?? '', [list, key]);
  return {
    values: list.params.read(params),
    text,
    go: (values: Values, sought: string, replace: boolean): void => {
      // Each entry of the history has a key of its own.
      const next = sought && list.texts.keep(sought);
      if (replace) list.texts.forget(key);
      // At once: a box that shows its old state for a moment after a click would look broken.
      void navigate(
        { search: list.params.write(values).toString() },
        { replace, state: { [list.stateKey]: next }, flushSync: true },
      );
    },
  };
}

import { Button } from '@mantine/core';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { noPrivateSearch, noPublicSearch } from '#features/studies/search/searchState.ts';
import type { SearchState } from '#features/studies/search/useStudySearch.ts';
import { activeFilters } from './activeFilters.ts';
import { filterMessages } from './filterMessages.ts';
import classes from './Filters.module.css';

/** What narrows the list, in words; each can be taken off. */
export function ActiveFilters({ state }: { state: SearchState }) {
  const t = useMessages(filterMessages);
  const format = useFormat();
  const { open, hidden, change } = state;
  const filters = activeFilters(open, hidden, t, (date) => format.dicomDate(date));
  if (filters.length === 0) return null;
  return (
    <div className={classes['active']} role="group" aria-label={t.filters}>
      {filters.map(({ words, remove }) => (
        <span key={words} className={classes['chip']}>
          {words}
          <button type="button" aria-label={t.remove(words)} onClick={() => change(remove)}>
            ×
          </button>
        </span>
      ))}
      {filters.length > 1 ? (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => {
            const { sort, descending, mode } = open;
            change({
              open: { ...noPublicSearch, sort, descending, mode },
              hidden: { ...noPrivateSearch, box: hidden.box, boxKind: hidden.boxKind },
            });
          }}
        >
          {t.clear}
        </Button>
      ) : null}
    </div>
  );
}

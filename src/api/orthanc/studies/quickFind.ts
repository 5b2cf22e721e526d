import { queryOptions } from '@tanstack/react-query';
import { findStudies } from './studyFind.ts';
import { studiesKey } from './study.ts';
import type { StudySearch } from './studySearch.ts';

/** So many are found for a text that is being typed. */
const maxFound = 5;

/** The first few studies of a search, the newest days first: one request, for a box in which somebody types. */
export const quickFindQuery = (search: StudySearch, extended: boolean) =>
  queryOptions({
    queryKey: [...studiesKey, 'list', 'quick', search, extended],
    queryFn: async ({ signal, client }) => {
      const slice = { since: 0, limit: maxFound };
      return (await findStudies(client, { search, extended }, slice, { signal, isByDay: true })).studies;
    },
    staleTime: 10_000,
    gcTime: 60_000,
  });

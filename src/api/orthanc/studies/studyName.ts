import { queryOptions } from '@tanstack/react-query';
import { ApiError } from '#api/ApiError.ts';
import { request } from '#api/http.ts';
import { findStudiesByUid } from './studiesByUid.ts';
import { studiesKey, studySchema, type Study } from './study.ts';

/** Whether an error says that there is no such study for this person: deleted, or without a label of theirs. */
export const isNotVisible = (error: unknown): boolean =>
  error instanceof ApiError &&
  (error.kind === 'notFound' || error.refusal?.because === 'gone' || error.refusal?.because === 'label');

/**
 * A study of which only the id is known, for its name; `null` where it was deleted or this person may not see it, which the server doesn't
 * tell apart. A find can't ask for Orthanc's ids, and one unknown id refuses a whole bulk request: so each is asked for alone.
 */
export const studyNameQuery = (id: string) =>
  queryOptions({
    queryKey: [...studiesKey, 'one', id, 'name'],
    queryFn: async ({ signal }): Promise<Study | null> => {
      try {
        return await request('orthanc', `/studies/${encodeURIComponent(id)}`, studySchema, { signal });
      } catch (error) {
        if (isNotVisible(error)) return null;
        throw error;
      }
    },
    staleTime: 60_000,
  });

/**
 * A study of which only the StudyInstanceUID is known, for its name; `null` where this server doesn't have it or this person may not see it.
 * @param extended the server's `HasExtendedFind`
 */
export const studyOfUidQuery = (uid: string, extended: boolean) =>
  queryOptions({
    queryKey: [...studiesKey, 'ofUid', uid],
    queryFn: async ({ signal }): Promise<Study | null> =>
      (await findStudiesByUid([uid], { extended, withTags: true, signal }))[0] ?? null,
    staleTime: 60_000,
  });

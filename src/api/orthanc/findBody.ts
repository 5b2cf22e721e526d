import { filledPart, orderOf, type ListPart } from './studyOrder.ts';
import { countBody, type CountBody, type Slice, type StudySearch } from './studySearch.ts';

const computed = ['ModalitiesInStudy', 'NumberOfStudyRelatedInstances', 'NumberOfStudyRelatedSeries'];
const always = ['MainDicomTags', 'Labels', 'Metadata'];

/** `whole` with what the server computes from the series (modalities, counts), `lean` without: for many at once. */
export type FindContent = 'whole' | 'lean';

/** What is asked of a find beside the search. */
export interface FindAsked {
  slice: Slice;
  /** The server's `HasExtendedFind`; without it there is no order, and `Metadata` comes with the rest. */
  extended: boolean;
  content?: FindContent;
  part?: ListPart;
}

/** The body of `POST /tools/find`. Modalities and counts are computed by the server from the series, so they are asked for by page. */
export function findBody(
  search: StudySearch,
  { slice, extended, content = 'whole', part = 'whole' }: FindAsked,
): object {
  return {
    ...(part === 'filled' ? filledBody(search) : countBody(search)),
    Since: slice.since,
    Limit: slice.limit,
    ...(content === 'whole' ? { RequestedTags: computed } : {}),
    ...(extended
      ? {
          ResponseContent: content === 'whole' ? [...always, 'RequestedTags', 'Parent'] : always,
          OrderBy: orderOf(search, part),
        }
      : { Expand: true }),
  };
}

/** The body of a count of the studies that have a value to sort by; with `orAbove`, also of garbage that sorts after every date. */
export function filledBody(search: StudySearch, orAbove = false): CountBody {
  const body = countBody(search);
  const filled = filledPart(search);
  if (!filled) return body;
  const pattern = orAbove ? (filled.orAbove ?? filled.pattern) : filled.pattern;
  return { ...body, Query: { ...body.Query, [filled.tag]: pattern } };
}

import {
  countBody,
  type CountBody,
  type Slice,
  type SortKey,
  type StudySearch,
  type TextTag,
} from './studySearch.ts';

interface OrderKey {
  Type: 'DicomTag' | 'Metadata';
  Key: string;
}

const textTags: Readonly<Partial<Record<SortKey, TextTag>>> = {
  patientName: 'PatientName',
  patientId: 'PatientID',
  description: 'StudyDescription',
  accessionNumber: 'AccessionNumber',
  referringPhysician: 'ReferringPhysicianName',
  institution: 'InstitutionName',
};

/** The keys of an order: tags that the server stores, or when a study last received something. */
function keysOf(sort: SortKey): readonly [OrderKey, ...OrderKey[]] {
  const text = textTags[sort];
  if (text) return [{ Type: 'DicomTag', Key: text }];
  if (sort === 'received') return [{ Type: 'Metadata', Key: 'LastUpdate' }];
  if (sort === 'birthDate') return [{ Type: 'DicomTag', Key: 'PatientBirthDate' }];
  return [
    { Type: 'DicomTag', Key: 'StudyDate' },
    { Type: 'DicomTag', Key: 'StudyTime' },
  ];
}

/**
 * Which studies of a search are asked for. `filled`: those with a value to sort by. `rest`: all of them, where the others come after
 * those. `whole`: where the server's order is right as it is, or where it cannot sort.
 */
export type ListPart = 'whole' | 'filled' | 'rest';

/** The condition that a study has a value to sort by. */
export interface FilledPart {
  tag: string;
  pattern: string;
  /** For a date: those, and garbage that sorts after every date ("unknown", 99999999). */
  orAbove?: string;
}

const everyDay = '00010101-99991231';

/**
 * How studies with a value to sort by are told apart from the others, which belong at the end in both directions. No order of the
 * server's does that: with two keys PostgreSQL puts studies that lack the first one before the newest, SQLite before the oldest; an empty
 * value is the smallest on both; and garbage is compared as text (docs/platform.md, "Sorting"). So the list is asked for in two parts.
 * @returns undefined where one part is enough: the search has such a condition itself, or a single key downwards puts them last
 */
export function filledPart(search: StudySearch): FilledPart | undefined {
  const { sort, descending, second, texts, studyDate, birthDate } = search;
  const [{ Key: tag }] = keysOf(sort);
  if (sort === 'received') return undefined;
  if (sort === 'studyDate' || sort === 'birthDate') {
    const { from, to } = sort === 'studyDate' ? studyDate : birthDate;
    return from || to ? undefined : { tag, pattern: everyDay, orAbove: '00010101-' };
  }
  const text = textTags[sort];
  // With a second key that is not enough: missing values of the first would be where the database puts them.
  return (descending && !second) || (text && texts[text]?.trim()) ? undefined : { tag, pattern: '?*' };
}

/** `OrderBy` of a part. Of the rest, and of all that precedes it, one key downwards: that alone puts nothing last everywhere. */
function orderOf(search: StudySearch, part: ListPart): object[] {
  const orders = search.second ? [search, search.second] : [search];
  if (part === 'rest') return [{ ...keysOf(search.sort)[0], Direction: 'DESC' }];
  return orders.flatMap(({ sort, descending }) =>
    keysOf(sort).map((key) => ({ ...key, Direction: descending ? 'DESC' : 'ASC' })),
  );
}

/** How long the parts are. */
export interface PartCounts {
  filled: number;
  /** Studies of the rest that the server sorts before those with a value. */
  above: number;
}

/** The request for the beginning of a slice. The slice continues after it if `limit` is less. */
export function requestFor(
  slice: Slice,
  counts: PartCounts | undefined,
): Slice & { part: 'filled' | 'rest' } {
  const { since, limit } = slice;
  if (!counts) return { part: 'filled', since, limit };
  const { filled, above } = counts;
  if (since < filled) return { part: 'filled', since, limit: Math.min(limit, filled - since) };
  if (since < filled + above) {
    return { part: 'rest', since: since - filled, limit: Math.min(limit, filled + above - since) };
  }
  return { part: 'rest', since, limit };
}

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

import * as z from 'zod/mini';
import {
  choiceParam,
  listParam,
  numberParam,
  pageParam,
  param,
  searchParams,
  textParam,
} from '#lib/searchParams.ts';
import { sortKeys, type SearchOrder } from '#api/orthanc/studies/studySearch.ts';
import { columnIds, columnsIn, type ColumnId } from '#features/studies/columns/columnIds.ts';
import { studyDateParam } from '#widgets/studySearch/studyDateParam.ts';
import { labelMatches, noPublicSearch, type PublicSearch } from './searchState.ts';

const orderType = z.object({ sort: z.enum(sortKeys), descending: z.boolean() });

/** An order in an address: the column, after a minus for the last first. */
function readOrder(text: string): SearchOrder | undefined {
  const sort = sortKeys.find((key) => key === text.replace(/^-/, ''));
  return sort && { sort, descending: text.startsWith('-') };
}

const orderText = ({ sort, descending }: SearchOrder): string => `${descending ? '-' : ''}${sort}`;

/** The order of the list. */
const sortParam = param(
  orderType,
  { sort: noPublicSearch.sort, descending: noPublicSearch.descending },
  readOrder,
  orderText,
);

/** The order of studies that are alike in the first. */
const secondParam = param(z.optional(orderType), undefined, readOrder, (order) =>
  order ? orderText(order) : '',
);

/** The columns that a saved view is shown with. */
const columnsParam = param<readonly ColumnId[]>(
  z.readonly(z.array(z.enum(columnIds))),
  [],
  columnsIn,
  (ids) => ids.join(','),
);

const address = searchParams(
  z.object({
    description: textParam,
    institution: textParam,
    date: studyDateParam,
    received: numberParam,
    modality: listParam(/^[A-Z0-9_ ]{1,16}$/),
    label: listParam(/^[A-Za-z0-9_-]{1,64}$/),
    match: choiceParam(labelMatches, 'any'),
    sort: sortParam,
    second: secondParam,
    columns: columnsParam,
    view: choiceParam(['scroll', 'pages'], 'scroll'),
    page: pageParam,
  }),
);

/** Reads an address; whatever is not understood is left out. */
export function readPublicSearch(params: URLSearchParams): PublicSearch {
  const read = address.read(params);
  return {
    description: read.description,
    institution: read.institution,
    studyDate: read.date,
    receivedDays: read.received,
    modalities: read.modality,
    labels: read.label,
    labelMatch: read.match,
    ...read.sort,
    second: read.second,
    columns: read.columns,
    mode: read.view,
    page: read.page,
  };
}

/** Writes an address: only what differs from nothing sought. */
export function writePublicSearch(search: PublicSearch): URLSearchParams {
  const { sort, descending } = search;
  return address.write({
    description: search.description,
    institution: search.institution,
    date: search.studyDate,
    received: search.receivedDays,
    modality: search.modalities,
    label: search.labels,
    match: search.labelMatch,
    sort: { sort, descending },
    second: search.second,
    columns: search.columns,
    view: search.mode,
    page: search.page,
  });
}

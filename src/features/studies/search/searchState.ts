import {
  sortKeys,
  type DateRange,
  type LabelMatch,
  type SearchOrder,
  type SortKey,
  type StudySearch,
  type TextTag,
} from '#api/orthanc/studies/studySearch.ts';
import type { ColumnId } from '#features/studies/columns/columnIds.ts';
import type { SoughtDate } from '#widgets/studySearch/studyDates.ts';

/** What the one search box looks in. */
export const boxKinds = ['PatientName', 'PatientID', 'AccessionNumber'] as const;

/** A tag that the search box can search. */
export type BoxKind = (typeof boxKinds)[number];

/**
 * What of a search must not stand in an address, where it would stay in histories and logs: names, ids and birth dates. It lives in
 * session storage under a key in `history.state`.
 */
export interface PrivateSearch {
  /** The text of the search box. */
  box: string;
  /** What the box looks in; empty while it decides by itself. */
  boxKind: BoxKind | '';
  /** Names are searched regardless of accents. */
  ignoresAccents: boolean;
  patientName: string;
  patientId: string;
  accessionNumber: string;
  referringPhysician: string;
  birthDate: DateRange;
}

/** What of a search may stand in an address, to be bookmarked and sent to others. */
export interface PublicSearch {
  description: string;
  institution: string;
  studyDate: SoughtDate;
  /** Days back from now; 0 for any time. */
  receivedDays: number;
  modalities: readonly string[];
  labels: readonly string[];
  labelMatch: LabelMatch;
  sort: SortKey;
  descending: boolean;
  /** The order of studies that are alike in the first. */
  second: SearchOrder | undefined;
  /** Those that are shown, in their order; none: those that the person has chosen on this device. */
  columns: readonly ColumnId[];
  /** `scroll` as far as one likes, or page by page. */
  mode: 'scroll' | 'pages';
  /** Of the paged mode, from 0. */
  page: number;
}

/** How the labels that are sought are put together. */
export const labelMatches: readonly LabelMatch[] = ['any', 'all', 'none', 'without'];

/** A private search without any field. */
export const noPrivateSearch: PrivateSearch = {
  box: '',
  boxKind: '',
  ignoresAccents: false,
  patientName: '',
  patientId: '',
  accessionNumber: '',
  referringPhysician: '',
  birthDate: { from: '', to: '' },
};

/** Everything, newest first. */
export const noPublicSearch: PublicSearch = {
  description: '',
  institution: '',
  studyDate: 'any',
  receivedDays: 0,
  modalities: [],
  labels: [],
  labelMatch: 'any',
  sort: 'studyDate',
  descending: true,
  second: undefined,
  columns: [],
  mode: 'scroll',
  page: 0,
};

/** Whether there is a private search, which a copied link leaves out. */
export function seeksPrivately(search: PrivateSearch): boolean {
  const { box, patientName, patientId, accessionNumber, referringPhysician, birthDate } = search;
  return [
    box,
    patientName,
    patientId,
    accessionNumber,
    referringPhysician,
    birthDate.from,
    birthDate.to,
  ].some((text) => text.trim() !== '');
}

/** The texts to seek by tag; the box adds to the column of the same tag by taking its place. */
export function textsOf(
  open: PublicSearch,
  hidden: PrivateSearch,
  boxTag: BoxKind,
): Partial<Record<TextTag, string>> {
  const texts: Partial<Record<TextTag, string>> = {
    PatientName: hidden.patientName,
    PatientID: hidden.patientId,
    AccessionNumber: hidden.accessionNumber,
    ReferringPhysicianName: hidden.referringPhysician,
    StudyDescription: open.description,
    InstitutionName: open.institution,
  };
  if (hidden.box.trim()) texts[boxTag] = hidden.box;
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
}

/** The sort key of a column; the date for one that does not sort. */
export function sortKeyOf(column: string): SortKey {
  return sortKeys.find((key) => key === column) ?? noPublicSearch.sort;
}

/** Whether anything is left out of the list. */
export function isFiltered(search: StudySearch): boolean {
  const { texts, studyDate, birthDate, receivedSince, modalities, labels, labelMatch } = search;
  const dates = [studyDate.from, studyDate.to, birthDate.from, birthDate.to, receivedSince];
  return (
    Object.keys(texts).length > 0 ||
    dates.some((date) => date !== '') ||
    modalities.length > 0 ||
    labels.length > 0 ||
    labelMatch === 'without'
  );
}

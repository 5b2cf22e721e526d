import type { DateRange, LabelMatch, SortKey, StudySearch, TextTag } from '#api/orthanc/studySearch.ts';

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
  /** One of the presets, or a range of days. */
  studyDate: DatePreset | DateRange;
  /** Days back from now; 0 for any time. */
  receivedDays: number;
  modalities: readonly string[];
  labels: readonly string[];
  labelMatch: LabelMatch;
  sort: SortKey;
  descending: boolean;
  /** `scroll` as far as one likes, or page by page. */
  mode: 'scroll' | 'pages';
  /** Of the paged mode, from 0. */
  page: number;
}

/** Spans of days that end today; `any` is no limit. */
export const datePresets = ['any', 'today', 'week', 'month', 'year'] as const;

/** A named range of dates. */
export type DatePreset = (typeof datePresets)[number];

const sortKeys: readonly SortKey[] = [
  'patientName',
  'patientId',
  'birthDate',
  'studyDate',
  'description',
  'accessionNumber',
  'referringPhysician',
  'institution',
  'received',
];
const labelMatches: readonly LabelMatch[] = ['any', 'all', 'none', 'without'];

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
  mode: 'scroll',
  page: 0,
};

const day = (text: string): string => (/^\d{8}$/.test(text) ? text : '');

function readDate(text: string): PublicSearch['studyDate'] {
  const preset = datePresets.find((one) => one === text);
  if (preset) return preset;
  const [from = '', to = ''] = text.split('-');
  const range = { from: day(from), to: day(to) };
  return range.from || range.to ? range : 'any';
}

const list = (text: string | null): string[] => (text ?? '').split(',').filter(Boolean).slice(0, 50);

const whole = (text: string | null): number => (/^\d{1,6}$/.test(text ?? '') ? Number(text) : 0);

/** Reads an address; whatever is not understood is left out. */
export function readPublicSearch(params: URLSearchParams): PublicSearch {
  const sort = params.get('sort') ?? '';
  const sortKey = sortKeys.find((key) => key === sort.replace(/^-/, ''));
  return {
    description: params.get('description') ?? '',
    institution: params.get('institution') ?? '',
    studyDate: readDate(params.get('date') ?? ''),
    receivedDays: whole(params.get('received')),
    modalities: list(params.get('modality')).filter((name) => /^[A-Z0-9_ ]{1,16}$/.test(name)),
    labels: list(params.get('label')).filter((name) => /^[A-Za-z0-9_-]{1,64}$/.test(name)),
    labelMatch: labelMatches.find((match) => match === params.get('match')) ?? 'any',
    sort: sortKey ?? noPublicSearch.sort,
    descending: sortKey ? sort.startsWith('-') : noPublicSearch.descending,
    mode: params.get('view') === 'pages' ? 'pages' : 'scroll',
    page: Math.max(0, whole(params.get('page')) - 1),
  };
}

/** Writes the search params: only what differs from the default. */
export function writePublicSearch(search: PublicSearch): URLSearchParams {
  const { studyDate, sort, descending } = search;
  const date =
    typeof studyDate === 'string'
      ? studyDate === 'any'
        ? ''
        : studyDate
      : `${studyDate.from}-${studyDate.to}`;
  const isDefaultSort = sort === noPublicSearch.sort && descending === noPublicSearch.descending;
  const entries: [string, string][] = [
    ['description', search.description.trim()],
    ['institution', search.institution.trim()],
    ['date', date === '-' ? '' : date],
    ['received', search.receivedDays > 0 ? String(search.receivedDays) : ''],
    ['modality', search.modalities.join(',')],
    ['label', search.labels.join(',')],
    ['match', search.labelMatch === 'any' ? '' : search.labelMatch],
    ['sort', isDefaultSort ? '' : `${descending ? '-' : ''}${sort}`],
    ['view', search.mode === 'pages' ? 'pages' : ''],
    ['page', search.page > 0 ? String(search.page + 1) : ''],
  ];
  return new URLSearchParams(entries.filter(([, value]) => value !== ''));
}

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

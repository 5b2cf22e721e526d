import type { Study } from './study.ts';
import {
  accentTest,
  enough,
  hidesAccents,
  loosePattern,
  looseTest,
  plainLetters,
  textPattern,
} from './textPattern.ts';

/** The stored tags of a study or its patient that can be searched for a text. */
export type TextTag =
  | 'PatientName'
  | 'PatientID'
  | 'AccessionNumber'
  | 'StudyDescription'
  | 'ReferringPhysicianName'
  | 'InstitutionName';

/** Days as DICOM dates (`YYYYMMDD`), both included; an empty end is open. */
export interface DateRange {
  from: string;
  to: string;
}

/** What a list can be sorted by: tags that the server stores, and when a study last received something. */
export const sortKeys = [
  'patientName',
  'patientId',
  'birthDate',
  'studyDate',
  'description',
  'accessionNumber',
  'referringPhysician',
  'institution',
  'received',
] as const;

/** One of `sortKeys`. */
export type SortKey = (typeof sortKeys)[number];

/** What a list is sorted by, and which way. */
export interface SearchOrder {
  sort: SortKey;
  descending: boolean;
}

/** Which labels: at least one of them, each of them, none of them; `without`: studies that carry no label at all. */
export type LabelMatch = 'any' | 'all' | 'none' | 'without';

/** A search, in the console's own terms. Plain values only: it is part of a query key. */
export interface StudySearch {
  /** As typed: wildcards are added, quotes ask for an exact match. */
  texts: Readonly<Partial<Record<TextTag, string>>>;
  /** The patient's name is searched regardless of accents: "muller" finds Müller. */
  ignoresAccents?: boolean | undefined;
  studyDate: DateRange;
  birthDate: DateRange;
  /** Orthanc's timestamp (`YYYYMMDDTHHMMSS`, UTC) that a study was last received after; empty for any. */
  receivedSince: string;
  modalities: readonly string[];
  labels: readonly string[];
  labelMatch: LabelMatch;
  sort: SortKey;
  descending: boolean;
  /** The order of studies that are alike in the first; those without a value stand where the server's database puts them. */
  second?: SearchOrder | undefined;
}

/** A search for every study, the newest first. */
export const everyStudy: StudySearch = {
  texts: {},
  studyDate: { from: '', to: '' },
  birthDate: { from: '', to: '' },
  receivedSince: '',
  modalities: [],
  labels: [],
  labelMatch: 'any',
  sort: 'studyDate',
  descending: true,
};

/** The tags that an index keeps normalized: the server counts and pages by that, then drops what does not really match. */
const normalizedTags: readonly TextTag[] = [
  'PatientName',
  'PatientID',
  'StudyDescription',
  'AccessionNumber',
];

const normalizedTexts = (search: StudySearch): readonly string[] =>
  normalizedTags.map((tag) => search.texts[tag] ?? '').filter((text) => text.trim() !== '');

/** Whether a page may hold fewer studies than the server went through for it, so that a short or empty one is not the end. */
export function mayDrop(search: StudySearch): boolean {
  return normalizedTexts(search).length > 0;
}

/** Whether the server counts more than it finds: signs and letters outside ASCII are not in what it counts by. */
export function countsTooMany(search: StudySearch): boolean {
  return normalizedTexts(search).some((text) => /[^A-Za-z0-9 ^*?",]/.test(text));
}

/** Whether the index narrows nothing down by these texts (all in Greek, say): the server goes through the whole archive. */
export function isBlind(search: StudySearch): boolean {
  const texts = normalizedTexts(search);
  if (search.ignoresAccents) return true;
  return texts.length > 0 && texts.every((text) => plainLetters(text) < enough) && countsTooMany(search);
}

/**
 * A range as a query's text; empty when both ends are open. An end that is open is sent as the first or last day there is: without it
 * the server, which compares texts, would find empty values or garbage as well (docs/platform.md, "Sorting").
 */
export function datePattern({ from, to }: DateRange): string {
  if (!from && !to) return '';
  return from === to ? from : `${from || '00010101'}-${to || '99991231'}`;
}

function queryOf(search: StudySearch): Record<string, string> {
  const parts: [string, string][] = [
    ...Object.entries(search.texts).map(([tag, text]): [string, string] => [
      tag,
      (search.ignoresAccents && tag === 'PatientName' ? loosePattern(text) : undefined) ?? textPattern(text),
    ]),
    ['StudyDate', datePattern(search.studyDate)],
    ['PatientBirthDate', datePattern(search.birthDate)],
    ['ModalitiesInStudy', search.modalities.join('\\')],
  ];
  return Object.fromEntries(parts.filter(([, pattern]) => pattern !== '' && pattern !== '*'));
}

const constraints = { any: 'Any', all: 'All', none: 'None', without: 'None' } as const;

/** `Labels` and `LabelsConstraint` together or neither: one alone is refused by the plugin, for everybody. */
function labelsOf({ labels, labelMatch }: StudySearch): Pick<CountBody, 'Labels' | 'LabelsConstraint'> {
  if (labelMatch === 'without') return { Labels: [], LabelsConstraint: 'None' };
  return labels.length > 0 ? { Labels: labels, LabelsConstraint: constraints[labelMatch] } : {};
}

/** The body of `POST /tools/count-resources`. */
export interface CountBody {
  Level: 'Study';
  Query: Readonly<Record<string, string>>;
  Labels?: readonly string[];
  LabelsConstraint?: string;
}

/** What is counted for a search. */
export function countBody(search: StudySearch): CountBody {
  return { Level: 'Study', Query: queryOf(search), ...labelsOf(search) };
}

/** Which part of the list to ask for, from 0. */
export interface Slice {
  since: number;
  limit: number;
}

const tagValues: Readonly<Record<TextTag, (study: Study) => string>> = {
  PatientName: (study) => study.patientName,
  PatientID: (study) => study.patientId,
  AccessionNumber: (study) => study.accessionNumber,
  StudyDescription: (study) => study.description,
  ReferringPhysicianName: (study) => study.referringPhysician,
  InstitutionName: (study) => study.institution,
};

/**
 * The rest of the search, which the server cannot do: telling accented letters apart where they were sent as `?`, and "received
 * since". `undefined` where the server does it all.
 */
export function restOfSearch(search: StudySearch): ((study: Study) => boolean) | undefined {
  const accents = Object.entries(search.texts).flatMap(([tag, text]) => {
    const valueOf = Object.entries(tagValues).find(([name]) => name === tag)?.[1];
    const isLoose = search.ignoresAccents && tag === 'PatientName';
    if (!valueOf || !(isLoose || hidesAccents(text))) return [];
    const test = isLoose ? looseTest(text) : accentTest(text);
    return [(study: Study) => test(valueOf(study))];
  });
  const tests = search.receivedSince
    ? [...accents, (study: Study) => study.lastUpdate >= search.receivedSince]
    : accents;
  return tests.length > 0 ? (study) => tests.every((test) => test(study)) : undefined;
}

/** "Received since" is a cut through the list sorted by when studies were received, as no server filters by that. */
export function asAsked(search: StudySearch): StudySearch {
  return search.receivedSince ? { ...search, sort: 'received', descending: true } : search;
}

/** The order that a search really comes in. */
export function shownOrder(search: StudySearch): { column: SortKey; descending: boolean } {
  const { sort, descending } = asAsked(search);
  return { column: sort, descending };
}

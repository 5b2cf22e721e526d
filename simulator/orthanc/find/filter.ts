import { isNormalized, normalize } from '#simulator/dataset/indexed.ts';
import type { Archive } from '../archive/Archive.ts';
import { ALTERED } from '../archive/Archive.ts';
import type { Study } from '../archive/types.ts';
import { MAIN_KEYWORDS } from '../dicom/dictionary.ts';
import { indexTest, valueTest, type ValueTest } from './match.ts';
import { dateTime } from './metadata.ts';
import type { FindRequest, LabelsConstraint } from './request.ts';
import { metadataValue } from './metadata.ts';

/** What a request asks of studies, in two forms: of a generated slot (fast), and of any study. */
export interface StudyFilter {
  /** The only slots that can match, where the request names them; else all must be looked at. */
  readonly candidates: readonly number[] | undefined;
  /** Whether every study matches. */
  readonly all: boolean;
  slot(slot: number): boolean;
  study(study: Study): boolean;
  /** The second step, for a page that the index gave: whether the study is shown. A count does without. */
  shows(study: Study): boolean;
}

type SlotTest = (slot: number) => boolean;

const NOTHING: StudyFilter = {
  candidates: [],
  all: false,
  slot: () => false,
  study: () => false,
  shows: () => false,
};
const isStudyTag = (keyword: string): boolean =>
  MAIN_KEYWORDS.Study.has(keyword) || MAIN_KEYWORDS.Patient.has(keyword) || keyword === 'ModalitiesInStudy';

/** A stored value of a study or its patient; absent ones are empty. */
export const studyValue = (study: Study, keyword: string): string =>
  study.tags[keyword] ?? study.patientTags[keyword] ?? '';

/** Whether a study has no such tag, where another may have it empty: that one is ordered by its value, and found by `*`. */
export function lacksTag(study: Study, keyword: string): boolean {
  return study.tags[keyword] === undefined && study.patientTags[keyword] === undefined;
}

/** Whether labels satisfy a constraint; no labels asked for is no constraint, except that `None` of none means unlabeled. */
export function labelsSatisfy(
  labels: ReadonlySet<string>,
  asked: readonly string[],
  constraint: LabelsConstraint,
): boolean {
  if (asked.length === 0) return constraint !== 'None' || labels.size === 0;
  if (constraint === 'All') return asked.every((label) => labels.has(label));
  return asked.some((label) => labels.has(label)) === (constraint === 'Any');
}

function labelSlotTest(archive: Archive, asked: readonly string[], constraint: LabelsConstraint): SlotTest {
  const { dataset, altered } = archive;
  const bits = asked.map((label) => dataset.labelNames.indexOf(label));
  const mask = bits.reduce((sum, bit) => (bit < 0 ? sum : sum | (1 << bit)), 0);
  const allKnown = bits.every((bit) => bit >= 0);
  const ofMask = (have: number): boolean => {
    if (asked.length === 0) return constraint !== 'None' || have === 0;
    if (constraint === 'All') return allKnown && (have & mask) === mask;
    return ((have & mask) !== 0) === (constraint === 'Any');
  };
  return (slot) =>
    altered[slot] === ALTERED.labels
      ? labelsSatisfy(archive.editedLabels(slot) ?? new Set(), asked, constraint)
      : ofMask(dataset.labelMask(slot));
}

/** Tests a column's few values once each, so that a slot's test is one look-up. */
function tableTest(codes: Uint32Array, table: readonly string[], matches: ValueTest): SlotTest {
  const hits = Uint8Array.from(table, (value) => (matches(value) ? 1 : 0));
  return (slot) => hits[codes[slot] ?? 0] === 1;
}

const exact = (text: string): boolean => !/[*?\\]/.test(text);
const anyModality =
  (matches: ValueTest): ValueTest =>
  (value) =>
    value.split('\\').some(matches);

/** Reads the part of a request that speaks of studies and patients (all of it, at study level). */
export function studyFilter(archive: Archive, request: FindRequest): StudyFilter {
  const { dataset } = archive;
  const slotTests: SlotTest[] = [];
  const studyTests: ((study: Study) => boolean)[] = [];
  const secondTests: ((study: Study) => boolean)[] = [];
  let candidates: readonly number[] | undefined;
  const narrow = (slots: readonly number[]): void => {
    const before = candidates && new Set(candidates);
    candidates = before === undefined ? slots : slots.filter((slot) => before.has(slot));
  };

  for (const { keyword, vr, text } of request.conditions) {
    const plain = valueTest(vr, text, request.caseSensitive);
    if (plain === undefined) continue;
    if (!isStudyTag(keyword)) {
      // A tag that is not stored at this level finds nothing, as recorded; deeper levels test their own.
      if (request.level === 'Study' || request.level === 'Patient') return NOTHING;
      continue;
    }
    const indexed = isNormalized(keyword) ? indexTest(vr, text) : undefined;
    const matches = keyword === 'ModalitiesInStudy' ? anyModality(plain) : (indexed ?? plain);
    if (indexed !== undefined) secondTests.push((study) => plain(studyValue(study, keyword)));
    studyTests.push((study) =>
      keyword === 'ModalitiesInStudy'
        ? study.modalities.some(plain)
        : !lacksTag(study, keyword) && matches(studyValue(study, keyword)),
    );
    const column = dataset.columns.get(keyword);
    if (matches('')) slotTests.push((slot) => !dataset.lacks(keyword, slot));
    if (column === undefined) slotTests.push(() => false);
    else if (column.table !== undefined && column.codes !== undefined)
      slotTests.push(tableTest(column.codes(), column.table, matches));
    else {
      slotTests.push((slot) => matches(column.value(slot)));
      if (column.slotsOf !== undefined && exact(text))
        narrow([...column.slotsOf(indexed === undefined ? text : normalize(text)), ...heldSlots(archive)]);
    }
  }
  if (request.level === 'Study' && (request.labels !== undefined || request.labelsConstraint === 'None')) {
    const asked = request.labels ?? [];
    slotTests.push(labelSlotTest(archive, asked, request.labelsConstraint));
    studyTests.push((study) => labelsSatisfy(new Set(study.labels), asked, request.labelsConstraint));
  }
  if (request.level === 'Study') {
    for (const [name, text] of request.metadata) {
      const matches = valueTest('LO', text, true) ?? (() => true);
      const test = (study: Study | undefined): boolean => {
        const value = study && metadataValue(archive, study, name);
        return value !== undefined && matches(value);
      };
      studyTests.push(test);
      slotTests.push(
        name === 'LastUpdate'
          ? (slot) => matches(dateTime(dataset.received(slot)))
          : (slot) => test(archive.study(slot)),
      );
      if (name !== 'LastUpdate' && name !== 'MainDicomTagsSignature')
        narrow([...noted(archive), ...heldSlots(archive)]);
    }
  }
  if (request.parent !== undefined) {
    const parent = archive.lookup(request.parent.id);
    if (parent === undefined || parent.level !== request.parent.level || parent.level === 'Instance')
      return NOTHING;
    const studies = parent.level === 'Patient' ? parent.studies : [parent.study];
    narrow(studies.map((study) => study.slot));
  }
  return {
    candidates,
    all: candidates === undefined && studyTests.length === 0,
    slot: (slot) => slotTests.every((test) => test(slot)),
    study: (study) => studyTests.every((test) => test(study)),
    shows: (study) => secondTests.every((test) => test(study)),
  };
}

const heldSlots = (archive: Archive): number[] => archive.held().map((study) => study.slot);

/** The slots of studies that carry metadata of a user's. */
function noted(archive: Archive): number[] {
  return [...archive.metadata.ids()].flatMap((id) => {
    const resource = archive.lookup(id);
    return resource?.level === 'Study' ? [resource.study.slot] : [];
  });
}

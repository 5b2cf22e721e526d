import {
  changesBetween,
  correctableTags,
  tagNames,
  tagValues,
  type CorrectableTag,
  type TagChanges,
  type TagValues,
} from '#api/orthanc/modifications/correctableTags.ts';
import { problemOfValue, type ValueProblem } from '#api/orthanc/modifications/tagValue.ts';

/** What the fields of the form hold: values as people write them. */
export type Typed = TagValues;

/** A value as a person reads and writes it: `1980-05-12`, `14:30:00`. What isn't a date or a time stays as it is. */
export function toField(tag: CorrectableTag, value: string): string {
  switch (correctableTags[tag]) {
    case 'DA':
      return value.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
    case 'TM':
      return value
        .replace(/^(\d\d)(\d\d)$/, '$1:$2')
        .replace(/^(\d\d)(\d\d)(\d\d(?:\.\d{1,6})?)$/, '$1:$2:$3');
    default:
      return value;
  }
}

/** A typed value as DICOM writes it. Spaces around it are no part of it. */
export function fromField(tag: CorrectableTag, typed: string): string {
  const value = typed.trim();
  switch (correctableTags[tag]) {
    case 'DA':
      return value.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$1$2$3');
    case 'TM':
      return value.replace(/^(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,6})?))?$/, '$1$2$3');
    case 'CS':
      return value.toUpperCase();
    default:
      return value;
  }
}

/** The fields of a study. Without one, of several studies: all empty. */
export const fieldsOf = (tags: TagValues | undefined): Typed =>
  tagValues((tag) => (tags ? toField(tag, tags[tag]) : ''));

/** What was changed: against a study, or for several what isn't empty. A field that still shows what it began with is unchanged, garbage or not. */
export function changesOf(typed: Typed, base: TagValues | undefined): TagChanges {
  const entered = tagNames.filter((tag) => typed[tag] !== (base ? toField(tag, base[tag]) : ''));
  const changes: TagChanges = Object.fromEntries(entered.map((tag) => [tag, fromField(tag, typed[tag])]));
  return base ? changesBetween(base, changes) : changes;
}

/** What is wrong with a new value. */
export type FieldProblem = ValueProblem | 'patientIdNeeded';

function problemOf(tag: CorrectableTag, value: string): FieldProblem | undefined {
  if (tag === 'PatientID' && value === '') return 'patientIdNeeded';
  return problemOfValue(correctableTags[tag], value);
}

/** What is wrong with what was changed, by tag. What a file has already isn't complained of. */
export function problemsOf(changes: TagChanges): Partial<Record<CorrectableTag, FieldProblem>> {
  const problems: Partial<Record<CorrectableTag, FieldProblem>> = {};
  for (const tag of tagNames) {
    const problem = problemOf(tag, changes[tag] ?? 'unchanged');
    if (changes[tag] !== undefined && problem) problems[tag] = problem;
  }
  return problems;
}

/** The fields of a form when the study turns out to be another than it showed: what was typed stays, the rest follows. */
export function rebase(typed: Typed, before: TagValues, now: TagValues): Typed {
  return tagValues((tag) => (typed[tag] === toField(tag, before[tag]) ? toField(tag, now[tag]) : typed[tag]));
}

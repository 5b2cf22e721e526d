import {
  changesBetween,
  isPatientTag,
  patientTags,
  tagNames,
  type CorrectableTag,
  type TagChanges,
  type TagValues,
} from '#api/orthanc/modifications/correctableTags.ts';
import { droppedCharacters } from '#api/orthanc/modifications/characterSet.ts';
import { tagsOfPatient, type KnownPatient } from '#api/orthanc/modifications/knownPatient.ts';
import type { StudyTags } from '#api/orthanc/modifications/studyTags.ts';

/** What a person asks for: the same for every study of a selection. */
export interface CorrectionOrder {
  /** What was typed. */
  readonly changes: TagChanges;
  /** `inPlace`: the study keeps its UIDs. `copy`: a new study beside it. */
  readonly mode: 'inPlace' | 'copy';
  /** The texts are stored in UTF-8, whatever the character set was. */
  readonly toUtf8: boolean;
  /** Whether a copy has the study's labels. */
  readonly keepsLabels: boolean;
  /**
   * The patient is corrected with all their studies, which Orthanc allows no study alone: each goes `out` to a temporary patient ID with the new data, and
   * then `back`. Every patient tag is sent, so that all studies say the same whatever their files said before. On `undo` they take over what those say that
   * have stayed.
   */
  readonly wholePatient?: 'out' | 'back' | 'undo' | undefined;
}

/** What is done to one study. */
export interface Correction {
  readonly replace: Readonly<Record<string, string>>;
  readonly remove: readonly CorrectableTag[];
  /** How the tags are to be afterwards. */
  readonly expected: TagValues;
  /** Orthanc makes the study a second one under another patient; the first is deleted once that was looked at. */
  readonly moves: boolean;
}

/** Why a study isn't corrected as asked. */
export type Obstacle =
  /** The result would be what is there already. */
  | { readonly kind: 'nothing' }
  /** Orthanc refuses other data of a patient with other studies. */
  | { readonly kind: 'patientHasOthers'; readonly others: number }
  /** The file's character set doesn't hold these. */
  | { readonly kind: 'characters'; readonly characters: readonly string[] }
  /** A study that arrived meanwhile holds the patient as they were: those with the corrected data can't come back to it. */
  | { readonly kind: 'formerData'; readonly patientId: string }
  /** The study would be without PatientID. */
  | { readonly kind: 'noPatientId' };

/** What the server has of the patients that a correction is about; `null` where there is none with that ID, or this person sees none. */
export interface Patients {
  /** The one that the study has now. */
  readonly present: KnownPatient | null;
  /** The one that it is to have, where that is another one. */
  readonly next: KnownPatient | null;
}

/** Characters of new values that a character set can't hold, each once. What can't be told isn't counted: the result is looked at anyway. */
export function lostCharacters(characterSet: string, changes: TagChanges): string[] {
  const values = Object.values(changes);
  return [...new Set(values.flatMap((value) => droppedCharacters(characterSet, value) ?? []))];
}

const isMoved = ({ PatientID: before }: TagValues, { PatientID: after }: TagChanges): boolean =>
  after !== undefined && after !== before;

/** The patient's data that a study comes to; what was typed, where there is no such patient yet. */
function wanted(before: TagValues, { changes }: CorrectionOrder, { next }: Patients): TagChanges {
  if (!isMoved(before, changes) || !next) return changes;
  return { ...changes, ...tagsOfPatient(next) };
}

/** What a person asked for, as it is sent for one study; or why it can't be. */
export function planCorrection(
  study: StudyTags,
  order: CorrectionOrder,
  patients: Patients,
): Correction | Obstacle {
  const before = study.tags;
  const isMove = isMoved(before, order.changes);
  if (isMove && order.changes.PatientID === '') return { kind: 'noPatientId' };
  const changes = changesBetween(before, wanted(before, order, patients));
  const names = tagNames.filter((tag) => tag in changes);
  if (names.length === 0) return { kind: 'nothing' };
  const others = patients.present?.studies.filter((id) => id !== study.id).length ?? 0;
  if (!isMove && others > 0 && names.some(isPatientTag)) return { kind: 'patientHasOthers', others };
  const existing = isMove ? patients.next : null;
  if (
    existing &&
    order.wholePatient === 'back' &&
    patientTags.some((tag) => tag in changes && tag !== 'PatientID')
  )
    return { kind: 'formerData', patientId: before.PatientID };
  const whole = existing?.tags ?? (order.wholePatient ? withoutEmpty({ ...before, ...changes }) : undefined);
  const written = order.wholePatient ? { ...whole, ...changes } : changes;
  const characters = order.toUtf8 ? [] : lostCharacters(study.characterSet, written);
  if (characters.length > 0) return { kind: 'characters', characters };
  const replace: Record<string, string> = { ...changes };
  const remove: CorrectableTag[] = [];
  // All tags of an existing patient are to be sent, those that stay as they are as well, and none that they don't have.
  if (whole) {
    for (const tag of patientTags) {
      const value = whole[tag];
      delete replace[tag];
      if (value !== undefined) replace[tag] = value;
      else if (before[tag] !== '' || order.wholePatient) remove.push(tag);
    }
  }
  if (order.toUtf8) replace['SpecificCharacterSet'] = 'ISO_IR 192';
  return {
    replace,
    remove,
    expected: { ...before, ...changes },
    moves: isMove && order.mode === 'inPlace',
  };
}

const withoutEmpty = (values: TagValues): Partial<TagValues> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

/** Whether a plan is none. */
export const isObstacle = (plan: Correction | Obstacle): plan is Obstacle => 'kind' in plan;

/** A tag that isn't as it should be. */
export interface Difference {
  readonly tag: CorrectableTag;
  readonly expected: string;
  readonly found: string;
}

/** Spaces at the end only fill up a value (PS3.5 §6.2). */
const trimmed = (value: string): string => value.replace(/[ \0]+$/, '');

/** Where the tags that a study has differ from those that it should have. */
export const differences = (expected: TagValues, found: TagValues): Difference[] =>
  tagNames.flatMap((tag) =>
    trimmed(expected[tag]) === trimmed(found[tag])
      ? []
      : [{ tag, expected: expected[tag], found: found[tag] }],
  );

/**
 * Where a result isn't as it was planned, in the tags that were sent. Of the others the server tells what its index has of one image, which after
 * a rewrite may be another one: images of a study needn't agree.
 */
export const unfulfilled = ({ expected, replace, remove }: Correction, found: TagValues): Difference[] =>
  differences(expected, found).filter(({ tag }) => tag in replace || remove.includes(tag));

import type { Level } from '#simulator/dataset/ids.ts';
import type { Tags } from '#simulator/dataset/createDataset.ts';
import { OrthancError } from '../answers.ts';
import { encodable } from '../dicom/encodable.ts';
import { IDENTIFIERS, type Change } from './Change.ts';

let serial = 0;
/** A new UID under the root of the toolkit that Orthanc makes its own with. */
export function newUid(now: number): string {
  serial += 1;
  return `1.2.276.0.7230010.3.1.2.8323328.1.${Math.floor(now / 1000)}.${100_000 + serial}`;
}

/** From which level on a modification makes an identifier again. */
const LEVEL_OF: Readonly<Record<string, number>> = {
  StudyInstanceUID: 1,
  SeriesInstanceUID: 2,
  SOPInstanceUID: 3,
};
const RANK: Readonly<Record<Level, number>> = { Patient: 0, Study: 1, Series: 2, Instance: 3 };

/** New identifiers of one job: what was together stays together. */
export class Renaming {
  readonly #now: () => number;
  readonly #made = new Map<string, string>();
  readonly #name: string;

  /** @param name what an anonymization calls the patient */
  constructor(now: () => number, name: string) {
    this.#now = now;
    this.#name = name;
  }

  /** The new UID for one, or a patient's new `PatientID`: the same each time it's asked for. */
  of(keyword: string, before: string): string {
    const key = `${keyword}|${before}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const made = keyword === 'PatientID' ? crypto.randomUUID() : newUid(this.#now());
    this.#made.set(key, made);
    return made;
  }

  /** All tags of an instance after the change. @throws OrthancError where an identifier was to be removed: the job fails then */
  apply(tags: Tags, change: Change): Record<string, string> {
    const { profile, keep, remove, replace } = change;
    const result: Record<string, string> = { ...tags };
    if (profile !== undefined) this.#anonymize(result, profile);
    for (const name of IDENTIFIERS.slice(1)) {
      if (profile === undefined && (LEVEL_OF[name] ?? 0) < RANK[change.level]) continue;
      result[name] = this.of(name, tags[name] ?? '');
    }
    if (IDENTIFIERS.some((name) => remove.has(name))) throw new OrthancError('badRequest');
    for (const name of keep) {
      const before = tags[name];
      if (before === undefined) delete result[name];
      else result[name] = before;
    }
    for (const name of remove) delete result[name];
    const fits = encodable(replace['SpecificCharacterSet'] ?? tags['SpecificCharacterSet']);
    for (const [name, value] of Object.entries(replace)) result[name] = fits(value);
    return result;
  }

  #anonymize(
    tags: Record<string, string>,
    { removed, emptied, method }: NonNullable<Change['profile']>,
  ): void {
    for (const name of removed) delete tags[name];
    for (const name of emptied) if (name in tags) tags[name] = '';
    // A study without PatientID gets none, and stays under the source's patient.
    if (tags['PatientID'] !== undefined) tags['PatientID'] = this.of('PatientID', tags['PatientID']);
    tags['PatientName'] = this.#name;
    if (tags['FrameOfReferenceUID'] !== undefined)
      tags['FrameOfReferenceUID'] = this.of('FrameOfReferenceUID', tags['FrameOfReferenceUID']);
    Object.assign(tags, { PatientIdentityRemoved: 'YES', DeidentificationMethod: method });
  }
}

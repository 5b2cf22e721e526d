import type { Tags } from '#simulator/dataset/createDataset.ts';
import { MAIN_KEYWORDS } from '../dicom/dictionary.ts';
import type { Archive } from './Archive.ts';
import { HeldSeries, HeldStudy } from './HeldStudy.ts';
import { orthancId, patientIdOf } from './ids.ts';
import type { Instance, Series, Study } from './types.ts';

/** A modification or anonymization, understood. */
export interface Change {
  readonly anonymize: boolean;
  readonly replace: Tags;
  readonly remove: readonly string[];
  /** Tags whose value stays: identifiers that aren't replaced, and what anonymization would take away. */
  readonly keep: readonly string[];
  readonly keepLabels: boolean;
  readonly keepSource: boolean;
}

/** What anonymization empties (present, without value) and takes away, of the tags that the archive keeps. */
const EMPTIED = ['AccessionNumber', 'PatientBirthDate', 'PatientSex', 'ReferringPhysicianName', 'StudyID'];
const REMOVED = [
  'InstitutionName',
  'OtherPatientIDs',
  'RequestingPhysician',
  'StationName',
  'StudyDescription',
];

let serial = 0;
/** A new UID under the root of the toolkit that Orthanc makes its own with. */
function newUid(now: number): string {
  serial += 1;
  return `1.2.276.0.7230010.3.1.2.8323328.1.${Math.floor(now / 1000)}.${100_000 + serial}`;
}

function changed(tags: Tags, change: Change, defaults: Tags, names: ReadonlySet<string>): Tags {
  const result: Record<string, string> = { ...tags };
  if (change.anonymize) {
    for (const name of EMPTIED) if (name in result) result[name] = '';
    for (const name of REMOVED) delete result[name];
  }
  Object.assign(result, Object.fromEntries(Object.entries(defaults).filter(([name]) => names.has(name))));
  for (const name of change.keep) {
    const before = tags[name];
    if (before !== undefined) result[name] = before;
  }
  for (const name of change.remove) delete result[name];
  for (const [name, value] of Object.entries(change.replace)) if (names.has(name)) result[name] = value;
  return result;
}

interface Parents {
  readonly patientId: string;
  readonly studyUid: string;
  readonly now: number;
  readonly sameStudy: boolean;
}

async function changedSeries(series: Series, change: Change, parents: Parents): Promise<HeldSeries> {
  const { patientId, studyUid, now, sameStudy } = parents;
  const tags = changed(series.tags, change, { SeriesInstanceUID: newUid(now) }, MAIN_KEYWORDS.Series);
  const uid = tags['SeriesInstanceUID'] ?? '';
  const same = sameStudy && uid === series.tags['SeriesInstanceUID'];
  const instances: Instance[] = [];
  for (const instance of series.instances()) {
    const own = changed(instance.tags, change, { SOPInstanceUID: newUid(now) }, MAIN_KEYWORDS.Instance);
    const sop = own['SOPInstanceUID'] ?? '';
    const kept = same && sop === instance.tags['SOPInstanceUID'];
    instances.push({
      id: kept ? instance.id : await orthancId(patientId, studyUid, uid, sop),
      tags: own,
      size: instance.size,
      modifiedFrom: instance.id,
    });
  }
  return new HeldSeries(same ? series.id : await orthancId(patientId, studyUid, uid), tags, instances);
}

/**
 * Applies a change to a study and answers the study that comes of it: the same one where its identifiers are kept, else a
 * new one, beside or in place of the source.
 */
export async function changeStudy(archive: Archive, source: Study, change: Change): Promise<Study> {
  const now = archive.clock();
  const anonymous = { PatientName: `Anonymized${serial + 1}`, PatientID: crypto.randomUUID() };
  const patientTags = changed(
    source.patientTags,
    change,
    change.anonymize ? anonymous : {},
    MAIN_KEYWORDS.Patient,
  );
  const tags = changed(source.tags, change, { StudyInstanceUID: newUid(now) }, MAIN_KEYWORDS.Study);
  const patientId = patientTags['PatientID'] ?? '';
  const studyUid = tags['StudyInstanceUID'] ?? '';
  const sameStudy =
    studyUid === source.tags['StudyInstanceUID'] && patientId === source.patientTags['PatientID'];
  const series: HeldSeries[] = [];
  for (const one of source.series())
    series.push(await changedSeries(one, change, { patientId, studyUid, now, sameStudy }));
  const keepsLabels = change.keepLabels || (sameStudy && source.instanceCount > 1);
  const held = new HeldStudy(
    {
      slot: sameStudy ? source.slot : archive.nextSlot(),
      id: sameStudy ? source.id : await orthancId(patientId, studyUid),
      patientId: await patientIdOf(archive, patientId),
      patientTags,
      tags,
      labels: keepsLabels ? source.labels : [],
      updated: now,
      ...(sameStudy ? {} : change.anonymize ? { anonymizedFrom: source.id } : { modifiedFrom: source.id }),
    },
    series,
  );
  archive.keep(held);
  archive.note(change.anonymize ? 'AnonymizedStudy' : 'ModifiedStudy', 'Study', held.id);
  if (!sameStudy && !change.keepSource) archive.drop(source);
  return held;
}

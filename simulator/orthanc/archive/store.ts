import { slotOfUid } from '#simulator/dataset/identifiers.ts';
import type { Level } from '#simulator/dataset/ids.ts';
import type { Tags } from '#simulator/dataset/createDataset.ts';
import { MAIN_KEYWORDS } from '../dicom/dictionary.ts';
import type { ParsedTags } from '../dicom/parse.ts';
import type { Archive } from './Archive.ts';
import { HeldSeries, HeldStudy, hold } from './HeldStudy.ts';
import { orthancId, patientIdOf } from './ids.ts';
import type { Study } from './types.ts';

/** What an upload answers for one file. */
export interface Stored {
  readonly ID: string;
  readonly ParentPatient: string;
  readonly ParentSeries: string;
  readonly ParentStudy: string;
  readonly Path: string;
  readonly Status: 'Success' | 'AlreadyStored';
}

/** The main tags of one level. */
export const tagsOf = (tags: ParsedTags, level: Level): Tags =>
  Object.fromEntries(Object.entries(tags).filter(([name]) => MAIN_KEYWORDS[level].has(name)));

/** What is an instance's own: its main tags, and all that no level above keeps. */
function instanceTags(tags: ParsedTags): Tags {
  const above = (name: string): boolean =>
    (['Patient', 'Study', 'Series'] as const).some((level) => MAIN_KEYWORDS[level].has(name));
  return Object.fromEntries(Object.entries(tags).filter(([name]) => !above(name)));
}

/** The study that a file belongs to, if the archive has it. */
function existing(archive: Archive, patientId: string, uid: string, id: string): Study | undefined {
  const slot = slotOfUid(archive.dataset.identifiers, uid)?.slot;
  const generated = slot === undefined ? undefined : archive.study(slot);
  if (generated?.tags['StudyInstanceUID'] === uid && generated.patientTags['PatientID'] === patientId)
    return generated;
  const found = archive.lookup(id);
  return found?.level === 'Study' ? found.study : undefined;
}

/** A file to store: its tags, and its bytes or (where it's only written when it's asked for) their number. */
export interface Arriving {
  readonly tags: ParsedTags;
  readonly size: number;
  readonly file?: Uint8Array<ArrayBuffer>;
}

/**
 * Stores a file, over an instance with the same identifiers if there is one (`OverwriteInstances`; without it, that one is kept). When that was the study's
 * only one, the study is recreated and loses its labels, as in Orthanc.
 */
export async function store(
  archive: Archive,
  { tags, size, file }: Arriving,
  overwrites = true,
): Promise<Stored> {
  const { PatientID = '', StudyInstanceUID = '', SeriesInstanceUID = '', SOPInstanceUID = '' } = tags;
  const identifiers = [PatientID, StudyInstanceUID, SeriesInstanceUID, SOPInstanceUID];
  const [newPatient, newStudy, newSeries, newInstance] = await Promise.all([
    patientIdOf(archive, PatientID),
    ...[2, 3, 4].map(async (count) => orthancId(...identifiers.slice(0, count))),
  ]);
  // From here on nothing waits: two uploads at once must not both make the same study.
  const study = existing(archive, PatientID, StudyInstanceUID, newStudy ?? '');
  const oldSeries = study?.series().find((series) => series.tags['SeriesInstanceUID'] === SeriesInstanceUID);
  const oldInstance = oldSeries
    ?.instances()
    .find((instance) => instance.tags['SOPInstanceUID'] === SOPInstanceUID);
  const id = study?.id ?? newStudy ?? '';
  const seriesId = oldSeries?.id ?? newSeries ?? '';
  const instanceId = oldInstance?.id ?? newInstance ?? '';
  const patientId = study?.patientId ?? newPatient;
  const answer = {
    ID: instanceId,
    ParentPatient: patientId,
    ParentSeries: seriesId,
    ParentStudy: id,
    Path: `/instances/${instanceId}`,
  };
  if (oldInstance && !overwrites) return { ...answer, Status: 'AlreadyStored' };

  const anew = study === undefined || (oldInstance !== undefined && study.instanceCount === 1);
  const held = anew
    ? new HeldStudy({
        slot: study?.slot ?? archive.nextSlot(),
        id,
        patientId,
        patientTags: tagsOf(tags, 'Patient'),
        tags: tagsOf(tags, 'Study'),
        labels: [],
        updated: archive.clock(),
      })
    : study instanceof HeldStudy
      ? study
      : hold(study);
  if (oldInstance !== undefined) {
    // Orthanc deletes it first, and the series with it if it was the only one.
    archive.forget(instanceId);
    if (oldSeries?.instanceCount === 1) archive.forget(seriesId);
  }
  const series = held.held.get(seriesId) ?? new HeldSeries(seriesId, tagsOf(tags, 'Series'));
  series.held.set(instanceId, {
    id: instanceId,
    tags: instanceTags(tags),
    size,
    ...(file === undefined ? {} : { file }),
  });
  held.held.set(seriesId, series);
  held.updated = archive.clock();
  if (anew && study !== undefined) archive.drop(study);
  archive.keep(held);
  archive.note('NewInstance', 'Instance', instanceId);
  if (study === undefined) archive.note('NewStudy', 'Study', id);
  return { ...answer, Status: 'Success' };
}

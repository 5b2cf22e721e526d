import type { Tags } from '#simulator/dataset/createDataset.ts';
import type { Archive } from '../archive/Archive.ts';
import type { HeldStudy } from '../archive/HeldStudy.ts';
import type { OriginName } from '../archive/Origins.ts';
import { store, tagsOf, type Stored } from '../archive/store.ts';
import type { InstanceInPlace } from '../dicom/instanceFile.ts';
import { changedFile } from './sources.ts';

/** How a changed instance is stored. */
export interface Writing {
  /** What says where it came from; merging and splitting say nothing. */
  readonly origin?: OriginName;
  readonly keepLabels: boolean;
  /** Which elements of the file are left out. */
  readonly isDropped?: (tag: string) => boolean;
}

/** Stores the changed instance, over the one with the same identifiers if there is one. */
export async function writeInstance(
  archive: Archive,
  source: InstanceInPlace,
  tags: Tags,
  { origin, keepLabels, isDropped }: Writing,
): Promise<Stored> {
  const { study, series, instance } = source;
  const ids = [study.patientId, study.id, series.id, instance.id];
  // Read before: what is in its place is deleted, and the study with it if it was the only one.
  const labels = ids.map((id) => (id === study.id ? study.labels : [...(archive.otherLabels.get(id) ?? [])]));
  const stored = await store(archive, { tags, size: instance.size, ...changedFile(source, tags, isDropped) });
  const made = [stored.ParentPatient, stored.ParentStudy, stored.ParentSeries, stored.ID];
  for (const [at, id] of made.entries()) {
    const before = ids[at] ?? '';
    if (origin !== undefined && (id !== before || id === stored.ID)) archive.origins.set(id, origin, before);
    if (!keepLabels) continue;
    for (const label of labels[at] ?? []) {
      const held = id === stored.ParentStudy ? archive.lookup(id) : undefined;
      if (held?.level === 'Study') archive.setLabel(held.study, label, true);
      else archive.addLabel(id, label);
    }
  }
  return stored;
}

/** What Orthanc does last: a study and a series take the tags of what was stored into them. */
export function takeTags(archive: Archive, { ParentStudy, ParentSeries }: Stored, tags: Tags): void {
  const found = archive.lookup(ParentStudy);
  if (found?.level !== 'Study') return;
  const held: HeldStudy = archive.keep(found.study);
  held.tags = tagsOf(tags, 'Study');
  held.patientTags = tagsOf(tags, 'Patient');
  const series = held.held.get(ParentSeries);
  if (series !== undefined) series.tags = tagsOf(tags, 'Series');
}

import type { Archive } from '../archive/Archive.ts';
import type { Study } from '../archive/types.ts';
import { MAIN_DICOM_TAGS } from '../dicom/dictionary.ts';

/** A moment as Orthanc writes it: `YYYYMMDDTHHMMSS`, UTC. */
export const dateTime = (at: number): string =>
  new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');

/** All metadata of a study, names sorted as Orthanc lists them. */
export function studyMetadata(archive: Archive, study: Study): Record<string, string> {
  const all: Record<string, string> = {
    LastUpdate: dateTime(study.updated),
    MainDicomTagsSignature: MAIN_DICOM_TAGS.Study,
  };
  Object.assign(all, archive.origins.of(study.id));
  for (const [name, { value }] of archive.metadata.of(study.id)) all[name] = value;
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** One metadata of a study; `undefined` where it has none of that name. */
export function metadataValue(archive: Archive, study: Study, name: string): string | undefined {
  return studyMetadata(archive, study)[name];
}

import type { Tags } from '#simulator/dataset/createDataset.ts';
import { OrthancError } from '../answers.ts';
import type { Archive } from '../archive/Archive.ts';
import { removeResources } from '../archive/remove.ts';
import type { Resource } from '../archive/types.ts';
import type { Arriving } from '../archive/store.ts';
import type { InstanceInPlace } from '../dicom/instanceFile.ts';
import { parseDicom } from '../dicom/parse.ts';
import { rewriteFile } from '../dicom/rewrite.ts';
import { arriving, instancesOf } from '../network/Site.ts';

/** The instances of a resource, by id. */
export function instanceIds(resource: Resource): string[] {
  if (resource.level === 'Patient')
    return [...instancesOf(resource.studies)].map(({ instance }) => instance.id);
  if (resource.level === 'Study')
    return [...instancesOf([resource.study])].map(({ instance }) => instance.id);
  if (resource.level === 'Series') return resource.series.instances().map(({ id }) => id);
  return [resource.instance.id];
}

/** An instance as it is now. @throws OrthancError when it was deleted since the job was started */
export function instanceNow(
  archive: Archive,
  id: string,
  error: 'unknownResource' | 'internal',
): InstanceInPlace {
  const found = archive.lookup(id);
  if (found?.level !== 'Instance') throw new OrthancError(error);
  return found;
}

/** All tags of an instance, of an uploaded one as its file says them. What is generated is written in UTF-8. */
export function tagsOfInstance(place: InstanceInPlace): Tags {
  const { tags, file } = arriving(place);
  if (file === undefined) return { SpecificCharacterSet: 'ISO_IR 192', ...tags };
  return parseDicom(file) ?? tags;
}

/** An uploaded instance's file with other tags, and without the elements that are dropped. */
export function changedFile(
  { instance: { file } }: InstanceInPlace,
  tags: Tags,
  isDropped: (tag: string) => boolean = () => false,
): Partial<Arriving> {
  const before = file === undefined ? undefined : parseDicom(file);
  const changed = file && before && rewriteFile(file, before, tags, isDropped);
  return changed === undefined ? {} : { file: changed, size: changed.length };
}

/** Deletes the instances that a job has finished with, except those that it wrote over. */
export function removeSources(archive: Archive, ids: readonly string[], written: ReadonlySet<string>): void {
  for (const id of ids) {
    const found = written.has(id) ? undefined : archive.lookup(id);
    if (found !== undefined) removeResources(archive, [found]);
  }
}

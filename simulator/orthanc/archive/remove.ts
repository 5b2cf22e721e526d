import type { Archive } from './Archive.ts';
import { FOLDERS, type Resource } from './types.ts';

/** Deletes one resource with all below it, and its parents that are empty then. */
function removeResource(archive: Archive, resource: Resource): void {
  if (resource.level === 'Patient') {
    for (const study of resource.studies) archive.drop(study);
    return;
  }
  const current = archive.study(resource.study.slot);
  if (current === undefined) return;
  if (resource.level === 'Study') {
    archive.drop(current);
    return;
  }
  const held = archive.keep(current);
  const series = held.held.get(resource.series.id);
  if (resource.level === 'Instance') series?.held.delete(resource.instance.id);
  if (resource.level === 'Series' || series?.held.size === 0) held.held.delete(resource.series.id);
  if (held.held.size === 0) archive.drop(held);
}

/** Deletes resources, also where some lie below others. */
export function removeResources(archive: Archive, resources: readonly Resource[]): void {
  for (const resource of resources) removeResource(archive, resource);
}

/** The nearest resource above that still exists after a deletion, as Orthanc's `RemainingAncestor`; `null` if none does. */
export function remainingAncestor(
  archive: Archive,
  removed: Resource,
): { ID: string; Path: string; Type: string } | null {
  const above =
    removed.level === 'Patient'
      ? []
      : [
          ...(removed.level === 'Instance' ? [removed.series.id] : []),
          ...(removed.level === 'Study' ? [] : [removed.study.id]),
          removed.study.patientId,
        ];
  const left = above.map((id) => archive.lookup(id)).find((resource) => resource !== undefined);
  return left === undefined
    ? null
    : { ID: left.id, Path: `/${FOLDERS[left.level]}/${left.id}`, Type: left.level };
}

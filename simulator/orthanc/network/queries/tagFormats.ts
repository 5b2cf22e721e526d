import type { Tags } from '#simulator/dataset/createDataset.ts';
import { tagEntry } from '#simulator/orthanc/dicom/dictionary.ts';

const inOrder = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

/** Tags by number, as jobs and `short` write them. */
export const shortTags = (tags: Tags): Record<string, string> =>
  inOrder(Object.entries(tags).map(([name, value]) => [tagEntry(name)?.tag ?? name, value]));

/** Tags as Orthanc writes them: by keyword with `simplify`, by number with `short`, else in full. */
export function formatTags(tags: Tags, query: URLSearchParams): Record<string, unknown> {
  if (query.has('simplify')) return inOrder(Object.entries(tags));
  if (query.has('short')) return shortTags(tags);
  return inOrder(
    Object.entries(tags).map(([Name, Value]) => [
      tagEntry(Name)?.tag ?? Name,
      { Name, Type: 'String', Value },
    ]),
  );
}

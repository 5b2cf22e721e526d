import { refKey, type Lineage, type Lookup, type ResourceRef } from '#access/plugin/request.ts';

/** Every way in which a request can name the last resource of a lineage. */
const refsTo = (lineage: Lineage): ResourceRef[] => {
  const last = lineage.at(-1);
  if (!last) return [];
  const { level, orthancId, dicomUid } = last;
  return [
    { level, orthancId },
    { level: 'any', orthancId },
    { level, dicomUid },
  ];
};

/** Facts from resources that were read, each with its parents; the parents are known by them, too. */
export const lookupOf = (lineages: readonly Lineage[]): Lookup => {
  const facts = new Map<string, Lineage>();
  for (const lineage of lineages) {
    lineage.forEach((_, index) => {
      const known = lineage.slice(0, index + 1);
      refsTo(known).forEach((ref) => facts.set(refKey(ref), known));
    });
  }
  return (ref) => facts.get(refKey(ref));
};

/** The same facts after a study got one more label. */
export const withStudyLabel =
  (lookup: Lookup, studyId: string, label: string): Lookup =>
  (ref) =>
    lookup(ref)?.map((resource) =>
      resource.level === 'study' && resource.orthancId === studyId && !resource.labels.includes(label)
        ? Object.assign({}, resource, { labels: [...resource.labels, label] })
        : resource,
    );

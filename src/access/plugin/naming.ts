import type { AccessRequest, Level, LabeledResource, Lookup, ResourceRef } from './request.ts';
import { asSet } from '#access/json/value.ts';
import { dicomWebRoot, levelOf, singleResourcePatterns, wholePath } from './patterns.ts';

/**
 * What a URL names. `resource`: one, whose parents are looked at as well; `dicom`: one by DICOM UIDs from the study down (the
 * study with its parents, then each further one alone); `several`: those of a list that exist; `system`: none.
 */
export type Naming =
  | { readonly kind: 'resource'; readonly ref: ResourceRef }
  | { readonly kind: 'dicom'; readonly refs: readonly [ResourceRef, ...ResourceRef[]] }
  | { readonly kind: 'several'; readonly refs: readonly ResourceRef[] }
  | { readonly kind: 'system' };

/** One thing that the plugin checks for a request; `resource` is missing at the level of the system. */
export interface Access {
  readonly level: Level | 'system';
  readonly resource?: LabeledResource;
}

const byOrthancId = (level: Level | undefined, orthancId: string | undefined): Naming =>
  level && orthancId !== undefined ? { kind: 'resource', ref: { level, orthancId } } : { kind: 'system' };

const byDicomUids = (study: string, series?: string, instance?: string): Naming => ({
  kind: 'dicom',
  refs: [
    { level: 'study', dicomUid: study },
    ...(series === undefined ? [] : [{ level: 'series' as const, dicomUid: series }]),
    ...(instance === undefined ? [] : [{ level: 'instance' as const, dicomUid: instance }]),
  ],
});

const text = (groups: RegExpExecArray, index: number): string => groups[index] ?? '';

const readers: readonly (readonly [RegExp, (groups: RegExpExecArray) => Naming])[] = [
  [wholePath(singleResourcePatterns.rest), (found) => byOrthancId(levelOf(text(found, 1)), text(found, 2))],
  [wholePath(singleResourcePatterns.viewerSeries), (found) => byOrthancId('series', text(found, 2))],
  [wholePath(singleResourcePatterns.viewerInstances), (found) => byOrthancId('instance', text(found, 1))],
  [wholePath(singleResourcePatterns.dicomWebStudies), (found) => byDicomUids(text(found, 1))],
  [wholePath(singleResourcePatterns.dicomWebSeries), (found) => byDicomUids(text(found, 1), text(found, 2))],
  [
    wholePath(singleResourcePatterns.dicomWebInstances),
    (found) => byDicomUids(text(found, 1), text(found, 2), text(found, 3)),
  ],
  [wholePath(singleResourcePatterns.osimisSeries), (found) => byOrthancId('series', text(found, 1))],
  [wholePath(singleResourcePatterns.osimisStudies), (found) => byOrthancId('study', text(found, 1))],
  [wholePath(singleResourcePatterns.osimisImages), (found) => byOrthancId('instance', text(found, 2))],
];

const bulkArchive = wholePath('/tools/(create-archive|create-media|create-media-extended)(|/)');
const dicomWebSearch = wholePath(`/${dicomWebRoot}/(studies|series|instances)(|/)`);

const lowerCased = (query: URLSearchParams): ReadonlyMap<string, string> =>
  new Map([...query].map(([key, value]) => [key.toLowerCase(), value]));

/** The argument of a search that names a resource, by the tag's number or name; one with a wildcard names none. */
const searched = (query: ReadonlyMap<string, string>, number: string, name: string): string | undefined => {
  const value = query.get(number) || query.get(name);
  return value === undefined || value === '' || value.includes('*') ? undefined : value;
};

/** What a DICOMweb search (`/dicom-web/studies?…`) names by its arguments. */
const nameSearch = (query: URLSearchParams): Naming => {
  const values = lowerCased(query);
  const study = searched(values, '0020000d', 'studyinstanceuid');
  const series = searched(values, '0020000e', 'seriesinstanceuid');
  const instance = searched(values, '00080018', 'sopinstanceuid');
  const patient = searched(values, '00100020', 'patientid');
  if (study !== undefined) {
    return byDicomUids(study, series, series === undefined ? undefined : instance);
  }
  return patient === undefined
    ? { kind: 'system' }
    : { kind: 'dicom', refs: [{ level: 'patient', dicomUid: patient }] };
};

/** The level of a DICOMweb search and the study it is limited to, if the request is one. */
export const dicomWebSearchOf = (
  request: AccessRequest,
): { readonly level: Level; readonly study?: string | undefined } | undefined => {
  const level = request.method === 'GET' ? levelOf(dicomWebSearch.exec(request.path)?.[1] ?? '') : undefined;
  const values = lowerCased(request.query ?? new URLSearchParams());
  return level && { level, study: values.get('0020000d') || values.get('studyinstanceuid') || undefined };
};

/** What the URL of a request names. */
export const nameResources = (request: AccessRequest): Naming => {
  for (const [expression, read] of readers) {
    const found = expression.exec(request.path);
    if (found) return read(found);
  }
  const query = request.query ?? new URLSearchParams();
  if (bulkArchive.test(request.path)) {
    const ids = asSet((lowerCased(query).get('resources') ?? '').split(','));
    return { kind: 'several', refs: ids.filter(Boolean).map((orthancId) => ({ level: 'any', orthancId })) };
  }
  return dicomWebSearch.test(request.path) ? nameSearch(query) : { kind: 'system' };
};

/** The references whose facts are needed to decide about a URL. */
export const refsOf = (naming: Naming): readonly ResourceRef[] => {
  switch (naming.kind) {
    case 'resource':
      return [naming.ref];
    case 'dicom':
    case 'several':
      return naming.refs;
    case 'system':
      return [];
  }
};

const accessesTo = (resources: readonly LabeledResource[]): Access[] =>
  resources.map((resource) => ({ level: resource.level, resource }));

/** The accesses of one resource by its Orthanc id. A patient that does not exist is no access; anything else missing is unknown. */
export const accessesOfResource = (
  ref: ResourceRef,
  lookup: Lookup,
): Access[] | { readonly unknown: ResourceRef } => {
  const lineage = lookup(ref);
  if (lineage) return accessesTo(lineage);
  return ref.level === 'patient' && 'orthancId' in ref ? [] : { unknown: ref };
};

const accessesOfDicom = (
  refs: readonly [ResourceRef, ...ResourceRef[]],
  lookup: Lookup,
): Access[] | { readonly unknown: ResourceRef } => {
  const [study, ...below] = refs;
  const unknown = below.toReversed().find((ref) => lookup(ref) === undefined);
  const lineage = unknown ? undefined : lookup(study);
  if (!lineage) return { unknown: unknown ?? study };
  return accessesTo([...lineage, ...below.flatMap((ref) => lookup(ref)?.at(-1) ?? [])]);
};

/** What the plugin checks for what a URL names, in its order; `unknown`: a resource that does not exist, which ends the request. */
export const accessesOf = (
  naming: Naming,
  lookup: Lookup,
): readonly Access[] | { readonly unknown: ResourceRef } => {
  switch (naming.kind) {
    case 'resource':
      return accessesOfResource(naming.ref, lookup);
    case 'dicom':
      return accessesOfDicom(naming.refs, lookup);
    case 'several':
      return naming.refs.flatMap((ref) => accessesTo(lookup(ref) ?? []));
    case 'system':
      return [{ level: 'system' }];
  }
};

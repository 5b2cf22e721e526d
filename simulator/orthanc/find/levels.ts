import type { Archive } from '../archive/Archive.ts';
import type { Resource, Study } from '../archive/types.ts';
import { MAIN_KEYWORDS } from '../dicom/dictionary.ts';
import { compareTexts, sortText } from '#simulator/dataset/indexed.ts';
import { labelsSatisfy, studyValue } from './filter.ts';
import { valueTest } from './match.ts';
import type { GeneratedOrders } from './order.ts';
import { labelsOf, metadataOf } from './render.ts';
import type { FindRequest } from './request.ts';
import { countStudies, findStudies } from './studies.ts';

const ALL = { since: 0, limit: 0 };

function* below(study: Study, level: 'Series' | 'Instance'): Generator<Resource> {
  for (const series of study.series()) {
    if (level === 'Series') yield { level, id: series.id, study, series };
    else for (const instance of series.instances()) yield { level, id: instance.id, study, series, instance };
  }
}

function* patients(archive: Archive, studies: readonly Study[]): Generator<Resource> {
  const seen = new Set<string>();
  for (const { patientId } of studies) {
    if (seen.has(patientId)) continue;
    seen.add(patientId);
    yield { level: 'Patient', id: patientId, studies: archive.studiesOfPatient(patientId) };
  }
}

/** A stored value of a resource or of what it belongs to. */
function valueOf(resource: Resource, keyword: string): string {
  if (resource.level === 'Patient') return resource.studies[0]?.patientTags[keyword] ?? '';
  const own = 'instance' in resource ? resource.instance.tags[keyword] : undefined;
  const series = 'series' in resource ? resource.series.tags[keyword] : undefined;
  return own ?? series ?? studyValue(resource.study, keyword);
}

/** Tests the part of a request that speaks of the level itself; the studies' part was tested before. */
function ownTest(archive: Archive, request: FindRequest): (resource: Resource) => boolean {
  const tests = request.conditions.flatMap(({ keyword, vr, text }) => {
    const matches = valueTest(vr, text, request.caseSensitive);
    const own =
      MAIN_KEYWORDS.Series.has(keyword) || MAIN_KEYWORDS.Instance.has(keyword) || keyword === 'SOPClassUID';
    return matches === undefined || !own ? [] : [(resource: Resource) => matches(valueOf(resource, keyword))];
  });
  const labels = request.labels ?? [];
  if (labels.length > 0 || request.labelsConstraint === 'None') {
    tests.push((resource) =>
      labelsSatisfy(new Set(labelsOf(archive, resource)), labels, request.labelsConstraint),
    );
  }
  for (const [name, text] of request.metadata) {
    const matches = valueTest('LO', text, true) ?? (() => true);
    tests.push((resource) => {
      const value = metadataOf(archive, resource)[name];
      return typeof value === 'string' && matches(value);
    });
  }
  if (request.parent?.level === 'Series') {
    const { id } = request.parent;
    tests.push((resource) => 'series' in resource && resource.series.id === id);
  }
  return (resource) => tests.every((test) => test(resource));
}

function sortResources(archive: Archive, request: FindRequest, resources: Resource[]): Resource[] {
  const value = (resource: Resource, key: FindRequest['orderBy'][number]): string => {
    if (key.type === 'DicomTag') return sortText(key.key, valueOf(resource, key.key));
    const metadata = metadataOf(archive, resource)[key.key];
    return typeof metadata === 'string' ? metadata : '';
  };
  return resources.sort((a, b) => {
    for (const key of request.orderBy) {
      const compared = compareTexts(value(a, key), value(b, key));
      if (compared !== 0) return key.descending ? -compared : compared;
    }
    return 0;
  });
}

function matching(
  archive: Archive,
  orders: GeneratedOrders,
  request: FindRequest,
  enough: number,
): Resource[] {
  const test = ownTest(archive, request);
  const studies = findStudies(archive, orders, { ...request, orderBy: [] }, ALL);
  const found: Resource[] = [];
  const add = (resources: Iterable<Resource>): void => {
    for (const resource of resources) if (test(resource)) found.push(resource);
  };
  if (request.level === 'Patient') add(patients(archive, studies));
  else {
    for (const study of studies) {
      if (found.length >= enough) break;
      if (request.level !== 'Study') add(below(study, request.level));
    }
  }
  return found;
}

/** The page of resources that a request asks for, at any level. */
export function find(
  archive: Archive,
  orders: GeneratedOrders,
  request: FindRequest,
  cap: number,
): Resource[] {
  const limit = cap > 0 && (request.limit === 0 || request.limit > cap) ? cap : request.limit;
  if (request.level === 'Study') {
    return findStudies(archive, orders, request, { since: request.since, limit }).map((study) => ({
      level: 'Study',
      id: study.id,
      study,
    }));
  }
  const end = limit === 0 ? Number.POSITIVE_INFINITY : request.since + limit;
  const found = matching(
    archive,
    orders,
    request,
    request.orderBy.length === 0 ? end : Number.POSITIVE_INFINITY,
  );
  return sortResources(archive, request, found).slice(request.since, end);
}

/** How many resources a request asks for. */
export function count(archive: Archive, orders: GeneratedOrders, request: FindRequest): number {
  if (request.level === 'Study') return countStudies(archive, request);
  return matching(archive, orders, request, Number.POSITIVE_INFINITY).length;
}

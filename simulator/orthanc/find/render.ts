import type { Level } from '#simulator/dataset/ids.ts';
import type { Tags } from '#simulator/dataset/createDataset.ts';
import type { Archive } from '../archive/Archive.ts';
import { sortLabels } from '../archive/generated.ts';
import type { Instance, Resource, Series, Study } from '../archive/types.ts';
import { allTags } from '../dicom/instanceFile.ts';
import { MAIN_DICOM_TAGS, MAIN_KEYWORDS } from '../dicom/dictionary.ts';
import { dateTime, studyMetadata } from './metadata.ts';
import { studyValue } from './filter.ts';

/** Orthanc calls a resource stable when nothing arrived for a minute. */
const STABLE_AGE = 60_000;

type Json = Record<string, unknown>;

/** What can be said of one resource, by the names that `ResponseContent` uses. */
interface Sayings {
  readonly mainDicomTags: Json;
  readonly metadata: Json;
  readonly labels: readonly string[];
  readonly parent: Json;
  readonly children: Json;
  readonly status: Json;
  /** Always in a full answer. */
  readonly extra: Json;
}

const main = (level: Level, tags: Tags): Json =>
  Object.fromEntries(
    Object.entries(tags)
      .filter(([name]) => MAIN_KEYWORDS[level].has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const stability = (archive: Archive, study: Study): Json => ({
  IsStable: archive.clock() - study.updated > STABLE_AGE,
  LastUpdate: dateTime(study.updated),
});

function studySayings(archive: Archive, study: Study): Sayings {
  return {
    mainDicomTags: {
      MainDicomTags: main('Study', study.tags),
      PatientMainDicomTags: main('Patient', study.patientTags),
    },
    metadata: studyMetadata(archive, study),
    labels: study.labels,
    parent: { ParentPatient: study.patientId },
    children: { Series: study.series().map((series) => series.id) },
    status: stability(archive, study),
    extra: archive.origins.of(study.id),
  };
}

function patientSayings(archive: Archive, id: string, studies: readonly Study[]): Sayings {
  const newest = studies.reduce((a, b) => (a.updated > b.updated ? a : b));
  return {
    mainDicomTags: { MainDicomTags: main('Patient', newest.patientTags) },
    metadata: {
      LastUpdate: dateTime(newest.updated),
      MainDicomTagsSignature: MAIN_DICOM_TAGS.Patient,
      ...archive.origins.of(id),
    },
    labels: sortLabels(archive.otherLabels.get(id) ?? []),
    parent: {},
    children: { Studies: studies.map((study) => study.id) },
    status: stability(archive, newest),
    extra: { IsProtected: false, ...archive.origins.of(id) },
  };
}

function seriesSayings(archive: Archive, study: Study, series: Series): Sayings {
  return {
    mainDicomTags: { MainDicomTags: main('Series', series.tags) },
    metadata: {
      LastUpdate: dateTime(study.updated),
      MainDicomTagsSignature: MAIN_DICOM_TAGS.Series,
      RemoteAET: '',
      ...archive.origins.of(series.id),
    },
    labels: sortLabels(archive.otherLabels.get(series.id) ?? []),
    parent: { ParentStudy: study.id },
    children: { Instances: series.instances().map((instance) => instance.id) },
    status: { ...stability(archive, study), Status: 'Unknown' },
    extra: { ExpectedNumberOfInstances: null, ...archive.origins.of(series.id) },
  };
}

function instanceSayings(archive: Archive, study: Study, series: Series, instance: Instance): Sayings {
  const number = Number(instance.tags['InstanceNumber'] ?? '1');
  return {
    mainDicomTags: { MainDicomTags: main('Instance', instance.tags) },
    metadata: {
      IndexInSeries: String(number),
      MainDicomTagsSignature: MAIN_DICOM_TAGS.Instance,
      ...archive.origins.of(instance.id),
      Origin: 'RestApi',
      ReceptionDate: dateTime(study.updated),
      RemoteAET: '',
      SopClassUid: instance.tags['SOPClassUID'] ?? '',
      TransferSyntax: '1.2.840.10008.1.2.1',
    },
    labels: sortLabels(archive.otherLabels.get(instance.id) ?? []),
    parent: { ParentSeries: series.id },
    children: {},
    status: {},
    extra: {
      ...archive.origins.of(instance.id),
      FileSize: instance.size,
      FileUuid: fileUuid(instance.id),
      IndexInSeries: number,
    },
  };
}

const fileUuid = (id: string): string => {
  const digits = id.replaceAll('-', '');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
};

function partsOf(archive: Archive, resource: Resource): Sayings {
  if (resource.level === 'Patient') return patientSayings(archive, resource.id, resource.studies);
  if (resource.level === 'Study') return studySayings(archive, resource.study);
  if (resource.level === 'Series') return seriesSayings(archive, resource.study, resource.series);
  return instanceSayings(archive, resource.study, resource.series, resource.instance);
}

/** The value of a tag that no level stores, from the file of one of the instances. */
function tagOfFile(resource: Resource, keyword: string): string | undefined {
  const study = resource.level === 'Patient' ? resource.studies[0] : resource.study;
  const series = 'series' in resource ? resource.series : study?.series()[0];
  const instance = 'instance' in resource ? resource.instance : series?.instances()[0];
  return study && series && instance && allTags({ study, series, instance })[keyword];
}

/** The value of a tag asked for by `RequestedTags`: stored at a level, computed, or of a file; `undefined` where there is none. */
function requestedTag(resource: Resource, keyword: string): string | undefined {
  const studies = resource.level === 'Patient' ? resource.studies : [resource.study];
  const [first] = studies;
  const series = 'series' in resource ? resource.series : undefined;
  const sum = (count: (study: Study) => number): string =>
    String(studies.reduce((total, study) => total + count(study), 0));
  switch (keyword) {
    case 'ModalitiesInStudy':
      return resource.level === 'Patient' ? undefined : resource.study.modalities.join('\\');
    case 'NumberOfPatientRelatedStudies':
      return resource.level === 'Patient' ? String(studies.length) : undefined;
    case 'NumberOfStudyRelatedSeries':
    case 'NumberOfPatientRelatedSeries':
      return sum((study) => study.seriesCount);
    case 'NumberOfStudyRelatedInstances':
    case 'NumberOfPatientRelatedInstances':
      return sum((study) => study.instanceCount);
    case 'NumberOfSeriesRelatedInstances':
      return series && String(series.instanceCount);
    default: {
      const own = 'instance' in resource ? resource.instance.tags[keyword] : undefined;
      const stored =
        own ?? series?.tags[keyword] ?? (first && (studyValue(first, keyword) || first.tags[keyword]));
      return stored ?? tagOfFile(resource, keyword);
    }
  }
}

function requestedTags(resource: Resource, keywords: readonly string[]): Json {
  // What cannot be had is null, not left out.
  const entries = keywords.map((keyword) => [keyword, requestedTag(resource, keyword) ?? null] as const);
  return { RequestedTags: Object.fromEntries(entries) };
}

const inOrder = (json: Json): Json =>
  Object.fromEntries(Object.entries(json).sort(([a], [b]) => (a < b ? -1 : 1)));

/** A resource in full, as `GET /studies/{id}` gives it. */
export function expanded(archive: Archive, resource: Resource, requested: readonly string[] = []): Json {
  const parts = partsOf(archive, resource);
  return inOrder({
    ID: resource.id,
    ...parts.extra,
    ...parts.status,
    Labels: parts.labels,
    ...parts.mainDicomTags,
    ...parts.parent,
    ...parts.children,
    ...(requested.length === 0 ? {} : requestedTags(resource, requested)),
    Type: resource.level,
  });
}

/** A resource with the parts that `ResponseContent` names. */
export function selected(
  archive: Archive,
  resource: Resource,
  content: ReadonlySet<string>,
  requested: readonly string[],
): Json {
  const parts = partsOf(archive, resource);
  return inOrder({
    ID: resource.id,
    Type: resource.level,
    ...(content.has('MainDicomTags') ? parts.mainDicomTags : {}),
    ...(content.has('Labels') ? { Labels: parts.labels } : {}),
    ...(content.has('Metadata') ? { Metadata: parts.metadata } : {}),
    ...(content.has('Parent') ? parts.parent : {}),
    ...(content.has('Children') ? parts.children : {}),
    ...(content.has('Status') || content.has('IsStable') ? parts.status : {}),
    ...(content.has('Attachments') ? { Attachments: archive.attachments.described(resource) } : {}),
    ...(requested.length === 0 ? {} : requestedTags(resource, requested)),
  });
}

/** All metadata of a resource, as its `metadata?expand` gives them. */
export function metadataOf(archive: Archive, resource: Resource): Json {
  const own = Object.fromEntries(
    [...archive.metadata.of(resource.id)].map(([name, { value }]) => [name, value]),
  );
  return inOrder({ ...partsOf(archive, resource).metadata, ...own });
}

/** The labels of a resource. */
export const labelsOf = (archive: Archive, resource: Resource): readonly string[] =>
  resource.level === 'Study' ? resource.study.labels : sortLabels(archive.otherLabels.get(resource.id) ?? []);

import type { Tags } from '#simulator/dataset/createDataset.ts';
import type { Level } from '#simulator/dataset/ids.ts';
import { normalize } from '#simulator/dataset/indexed.ts';
import type { Resource } from '#simulator/orthanc/archive/types.ts';
import type { InstanceInPlace } from '#simulator/orthanc/dicom/instanceFile.ts';
import type { Node } from '../Network.ts';
import { instancesIn } from './sending.ts';

/** The levels as a query names them, and the unique key of each. */
const LEVELS: Readonly<Record<string, readonly [level: Level, key: string]>> = {
  PATIENT: ['Patient', 'PatientID'],
  STUDY: ['Study', 'StudyInstanceUID'],
  SERIES: ['Series', 'SeriesInstanceUID'],
  IMAGE: ['Instance', 'SOPInstanceUID'],
};
const WITHOUT_COUNTS = new Set(['QueryRetrieveLevel', 'RetrieveAETitle', 'SpecificCharacterSet']);

/** By C-MOVE: what matches the whole query. Without the unique key of its level it stands for nothing. */
function byMove(node: Node, query: Tags, key: string): InstanceInPlace[] {
  if ((query[key] ?? '') === '') return [];
  const Query = Object.fromEntries(Object.entries(query).filter(([name]) => !WITHOUT_COUNTS.has(name)));
  return node.site.find({ Level: 'Instance', Query }).flatMap(instancesIn);
}

function valueOf(resource: Resource, keyword: string): string | undefined {
  if (resource.level === 'Patient') return resource.studies[0]?.patientTags[keyword];
  if (resource.level === 'Study') return resource.study.tags[keyword];
  if (resource.level === 'Series') return resource.series.tags[keyword];
  return resource.instance.tags[keyword];
}

/** The resources that have exactly this value, as the index compares it; where a tag is lacking, it isn't empty. */
function withValue(node: Node, level: Level, key: string, value: string): Resource[] {
  // A find would take these for wildcards, and the empty text for any value.
  const isFindable = value !== '' && !/[*?]/.test(value);
  const found = node.site.find({ Level: level, Query: isFindable ? { [key]: value } : {} });
  return found.filter((one) => {
    const own = valueOf(one, key);
    return own !== undefined && normalize(own) === normalize(value);
  });
}

/**
 * By C-GET: Orthanc goes by one tag alone, for a study by the accession number if the query has one (even an empty one), whoever the patient
 * is. Where one of several values isn't there, it sends nothing. All as measured.
 */
function byGet(node: Node, query: Tags, level: Level, uniqueKey: string): InstanceInPlace[] {
  const key = level === 'Study' && query['AccessionNumber'] !== undefined ? 'AccessionNumber' : uniqueKey;
  const found = (query[key] ?? '').split('\\').map((value) => withValue(node, level, key, value));
  return found.some(({ length }) => length === 0) ? [] : found.flat().flatMap(instancesIn);
}

/** The instances that a remote sends when it's asked to: an Orthanc, which all remotes of the simulated network are. */
export function retrieved(method: 'C-MOVE' | 'C-GET', node: Node, query: Tags): InstanceInPlace[] {
  const [level, key] = LEVELS[query['QueryRetrieveLevel'] ?? ''] ?? [];
  if (level === undefined || key === undefined) return [];
  return method === 'C-GET' ? byGet(node, query, level, key) : byMove(node, query, key);
}

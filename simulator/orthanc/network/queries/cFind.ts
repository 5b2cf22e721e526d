import { LEVELS } from '#simulator/dataset/ids.ts';
import type { Tags } from '#simulator/dataset/createDataset.ts';
import type { Level } from '#simulator/dataset/ids.ts';
import type { Resource } from '#simulator/orthanc/archive/types.ts';
import { OrthancError } from '#simulator/orthanc/answers.ts';
import { MAIN_KEYWORDS, tagEntry } from '#simulator/orthanc/dicom/dictionary.ts';
import { UNABLE, type Node } from '../Network.ts';

/** What a C-FIND answers with even where it isn't asked for, as recorded. */
const ALWAYS: Readonly<Record<Level, readonly string[]>> = {
  Patient: ['PatientID'],
  Study: ['AccessionNumber', 'PatientID', 'StudyInstanceUID'],
  Series: ['AccessionNumber', 'PatientID', 'StudyInstanceUID', 'SeriesInstanceUID'],
  Instance: ['AccessionNumber', 'PatientID', 'StudyInstanceUID', 'SeriesInstanceUID', 'SOPInstanceUID'],
};
const COUNTS: Readonly<Record<Level, readonly string[]>> = {
  Patient: [
    'NumberOfPatientRelatedStudies',
    'NumberOfPatientRelatedSeries',
    'NumberOfPatientRelatedInstances',
  ],
  Study: ['NumberOfStudyRelatedSeries', 'NumberOfStudyRelatedInstances', 'ModalitiesInStudy'],
  Series: ['NumberOfSeriesRelatedInstances'],
  Instance: ['SOPClassUID'],
};

/** Whether a tag may be asked for at a level; Orthanc drops those of a lower one without a word. */
function belongsTo(level: Level, keyword: string): boolean {
  const lower = LEVELS.slice(LEVELS.indexOf(level) + 1);
  return !lower.some((below) => MAIN_KEYWORDS[below].has(keyword) || COUNTS[below].includes(keyword));
}

/** Answers are in the remote's Latin 1: what it has no character for is dropped, as recorded. */
const latin1 = (text: string): string => text.replaceAll(/[\u0100-\uffff]/g, '');

function valueOf(resource: Resource, keyword: string): string {
  if (resource.level === 'Patient') {
    if (keyword === 'NumberOfPatientRelatedStudies') return String(resource.studies.length);
    return resource.studies[0]?.patientTags[keyword] ?? '';
  }
  const { study } = resource;
  if (keyword === 'ModalitiesInStudy') return study.modalities.join('\\');
  if (keyword === 'NumberOfStudyRelatedSeries') return String(study.seriesCount);
  if (keyword === 'NumberOfStudyRelatedInstances') return String(study.instanceCount);
  const series = 'series' in resource ? resource.series : undefined;
  if (keyword === 'NumberOfSeriesRelatedInstances') return String(series?.instanceCount ?? '');
  const own = 'instance' in resource ? resource.instance.tags[keyword] : undefined;
  return own ?? series?.tags[keyword] ?? study.tags[keyword] ?? study.patientTags[keyword] ?? '';
}

/**
 * What remotes really answer: of some studies no counts, or ones that are no numbers; some without tags that were asked for; and of a
 * broken one an answer that doesn't say which study it is.
 */
function spoiled(answer: Record<string, string>, at: number, { behavior }: Node): Record<string, string> {
  const kinds: readonly (readonly string[])[] = [
    [...COUNTS.Study.slice(0, 2), ...COUNTS.Series],
    ['StudyDate', 'ModalitiesInStudy'],
    ['PatientName', 'StudyDescription', 'AccessionNumber'],
  ];
  const lacking = at % 17 === 9 ? (kinds[Math.floor(at / 17) % kinds.length] ?? []) : [];
  const kept = Object.entries(answer).filter(([name]) => !lacking.includes(name));
  const result = Object.fromEntries(kept);
  if (at % 23 === 11 && 'NumberOfStudyRelatedInstances' in result)
    result['NumberOfStudyRelatedInstances'] = 'n/a';
  if (behavior === 'dying' && at === 5) delete result['StudyInstanceUID'];
  return result;
}

const WITHOUT_WILDCARDS = new Set(['DA', 'TM', 'DT', 'UI', 'AS', 'AT']);

/** A remote refuses wildcards where the standard has none; Orthanc answers with 422, as measured. */
function refuseWildcards(node: Node, asked: Tags): void {
  const isBad = Object.entries(asked).some(
    ([name, text]) => WITHOUT_WILDCARDS.has(tagEntry(name)?.vr ?? '') && /[*?]/.test(text),
  );
  if (!isBad) return;
  const text = `C-FIND SCU to AET "${node.aet ?? ''}" has failed with DIMSE status 0xC000 (unable to process - invalid query ?)`;
  throw new OrthancError('refusedByRemote', text, { Type: 'Dimse', Content: { DimseErrorStatus: UNABLE } });
}

/** Runs a C-FIND at a node: its answers by keyword. */
export function cFind(node: Node, level: Level, asked: Tags): Tags[] {
  const keywords = Object.keys(asked).filter((keyword) => belongsTo(level, keyword));
  const Query = Object.fromEntries(
    keywords
      .filter((keyword) => !keyword.startsWith('NumberOf'))
      .map((keyword) => [keyword, asked[keyword] ?? '']),
  );
  refuseWildcards(node, Query);
  const found = node.site.find({ Level: level, Query });
  const told = [...new Set([...ALWAYS[level], ...keywords])];
  return found.map((resource, at) => {
    const values = told.map((keyword) => [keyword, latin1(valueOf(resource, keyword))] as const);
    return {
      ...spoiled(Object.fromEntries(values), at, node),
      QueryRetrieveLevel: level === 'Instance' ? 'IMAGE' : level.toUpperCase(),
      RetrieveAETitle: node.aet ?? '',
      SpecificCharacterSet: 'ISO_IR 100',
    };
  });
}

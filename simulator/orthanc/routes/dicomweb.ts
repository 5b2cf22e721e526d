import { OrthancError } from '../answers.ts';
import type { Resource } from '../archive/types.ts';
import { failIfAsked, type Call, type Handler } from '../context.ts';
import { tagEntry } from '../dicom/dictionary.ts';
import { find } from '../find/levels.ts';
import { EVERYTHING, findRequest } from '../find/request.ts';
import { studyValue } from '../find/filter.ts';

type Search = 'Study' | 'Series' | 'Instance';
interface Attribute {
  readonly vr: string;
  readonly Value?: readonly unknown[];
}

const ALWAYS: Readonly<Record<Search, readonly string[]>> = {
  Study: [
    'SpecificCharacterSet',
    'StudyDate',
    'StudyTime',
    'AccessionNumber',
    'ModalitiesInStudy',
    'ReferringPhysicianName',
    'RetrieveURL',
    'PatientName',
    'PatientID',
    'PatientBirthDate',
    'PatientSex',
    'StudyInstanceUID',
    'StudyID',
    'NumberOfStudyRelatedSeries',
    'NumberOfStudyRelatedInstances',
  ],
  Series: [
    'SpecificCharacterSet',
    'Modality',
    'RetrieveURL',
    'SeriesDescription',
    'StudyInstanceUID',
    'SeriesInstanceUID',
    'SeriesNumber',
    'NumberOfSeriesRelatedInstances',
  ],
  Instance: [
    'SpecificCharacterSet',
    'SOPClassUID',
    'SOPInstanceUID',
    'RetrieveURL',
    'StudyInstanceUID',
    'SeriesInstanceUID',
    'InstanceNumber',
  ],
};

const NO_QUERY = new Set(['limit', 'offset', 'includefield', 'fuzzymatching', 'token']);

function personName(text: string): Record<string, string> {
  const [Alphabetic = '', Ideographic = '', Phonetic = ''] = text.split('=');
  return {
    Alphabetic,
    ...(Ideographic === '' ? {} : { Ideographic }),
    ...(Phonetic === '' ? {} : { Phonetic }),
  };
}

function attribute(vr: string, text: string): Attribute {
  if (text === '') return { vr };
  if (vr === 'PN') return { vr, Value: [personName(text)] };
  const values = text.split('\\');
  return { vr, Value: vr === 'IS' || vr === 'US' ? values.map(Number) : values };
}

function urlOf(call: Call, resource: Resource): string {
  if (resource.level === 'Patient') return '';
  const root = new URL(call.orthanc.settings.publicRoot, call.request.url).href;
  const series = 'series' in resource ? `/series/${resource.series.tags['SeriesInstanceUID'] ?? ''}` : '';
  const instance =
    'instance' in resource ? `/instances/${resource.instance.tags['SOPInstanceUID'] ?? ''}` : '';
  return `${root}/dicom-web/studies/${resource.study.tags['StudyInstanceUID'] ?? ''}${series}${instance}`;
}

function valueOf(call: Call, resource: Resource, keyword: string): string | undefined {
  if (resource.level === 'Patient') return undefined;
  if (keyword === 'SpecificCharacterSet') return 'ISO_IR 192';
  if (keyword === 'RetrieveURL') return urlOf(call, resource);
  if (keyword === 'ModalitiesInStudy') return resource.study.modalities.join('\\');
  if (keyword === 'NumberOfStudyRelatedSeries') return String(resource.study.seriesCount);
  if (keyword === 'NumberOfStudyRelatedInstances') return String(resource.study.instanceCount);
  if (keyword === 'NumberOfSeriesRelatedInstances')
    return 'series' in resource ? String(resource.series.instanceCount) : undefined;
  const own = 'instance' in resource ? resource.instance.tags[keyword] : undefined;
  return (
    own ??
    ('series' in resource ? resource.series.tags[keyword] : undefined) ??
    studyValue(resource.study, keyword)
  );
}

function described(call: Call, resource: Resource, keywords: readonly string[]): Record<string, Attribute> {
  const entries = keywords.flatMap((keyword) => {
    const entry = tagEntry(keyword);
    const value = valueOf(call, resource, keyword);
    if (entry === undefined || value === undefined) return [];
    return [[entry.tag.replace(',', '').toUpperCase(), attribute(entry.vr, value)] as const];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Several modalities, as measured: separated by commas they are a list; DICOM's own backslash makes them one value, which nothing has. */
const modalityList = (value: string): string =>
  value.includes('\\') ? 'no such modality' : value.replaceAll(',', '\\');

/**
 * DICOMweb search (QIDO-RS), as recorded: `/dicom-web/studies`, `/series`, `/instances`, and below a study or series of the path.
 * A tag that is unknown in the query is 400.
 */
export const search =
  (level: Search): Handler =>
  async (call) => {
    const Query: Record<string, string> = {};
    for (const [name, value] of call.query) {
      if (NO_QUERY.has(name.toLowerCase())) continue;
      const entry = tagEntry(name);
      if (entry === undefined) throw new OrthancError('badRequest', `Unknown DICOM tag: ${name}`);
      Query[entry.keyword] = entry.keyword === 'ModalitiesInStudy' ? modalityList(value) : value;
    }
    if (call.param('study') !== '') Query['StudyInstanceUID'] = call.param('study');
    if (call.param('series') !== '') Query['SeriesInstanceUID'] = call.param('series');
    await failIfAsked(call, ...Object.values(Query));
    const numbers = {
      Limit: Number(call.query.get('limit') ?? '0'),
      Since: Number(call.query.get('offset') ?? '0'),
    };
    const { archive, orders } = call.orthanc;
    const found = find(archive, orders, findRequest({ Level: level, Query, ...numbers }, EVERYTHING), 0);
    const more = call.query
      .getAll('includefield')
      .flatMap((names) => names.split(','))
      .flatMap((name) => tagEntry(name)?.keyword ?? []);
    const body = found.map((resource) => described(call, resource, [...ALWAYS[level], ...more]));
    return new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/dicom+json' } });
  };

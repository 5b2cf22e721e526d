import { LEVELS, type Level } from '#simulator/dataset/ids.ts';
import { json, JSON_UTF8, OrthancError } from '../answers.ts';
import { remainingAncestor, removeResources } from '../archive/remove.ts';
import type { Resource, Study } from '../archive/types.ts';
import { resourceOf, type Call, type Handler } from '../context.ts';
import { tagEntry } from '../dicom/dictionary.ts';
import { find } from '../find/levels.ts';
import { expanded } from '../find/render.ts';
import { EVERYTHING, findRequest } from '../find/request.ts';

function requestedTags(call: Call): string[] {
  const names = (call.query.get('requested-tags') ?? call.query.get('requestedTags') ?? '')
    .split(';')
    .filter(Boolean);
  return names.map((name) => {
    const entry = tagEntry(name);
    if (entry === undefined) throw new OrthancError('unknownTag', name);
    return entry.keyword;
  });
}

/** `GET /{folder}/{id}` */
export const getResource =
  (level: Level): Handler =>
  async (call) =>
    json(expanded(call.orthanc.archive, await resourceOf(call, level), requestedTags(call)));

/** `GET /{folder}`: ids, or whole with `expand`; `since` and `limit` page. */
export const getResources =
  (level: Level): Handler =>
  ({ orthanc: { archive, orders, settings }, query }) => {
    const numbers = { Since: Number(query.get('since') ?? '0'), Limit: Number(query.get('limit') ?? '0') };
    const found = find(
      archive,
      orders,
      findRequest({ Level: level, Query: {}, ...numbers }, EVERYTHING),
      settings.limitFindResults,
    );
    return json(
      query.has('expand') ? found.map((resource) => expanded(archive, resource)) : found.map(({ id }) => id),
    );
  };

function children(resource: Resource, level: Level): Resource[] {
  const ofStudy = (study: Study): Resource[] =>
    study.series().map((series) => ({ level: 'Series', id: series.id, study, series }));
  const ofSeries = (parent: Resource): Resource[] => {
    if (parent.level !== 'Series') return [];
    const { study, series } = parent;
    return series
      .instances()
      .map((instance) => ({ level: 'Instance', id: instance.id, study, series, instance }));
  };
  const studies: Resource[] =
    resource.level === 'Patient'
      ? resource.studies.map((study) => ({ level: 'Study', id: study.id, study }))
      : [{ level: 'Study', id: resource.study.id, study: resource.study }];
  if (level === 'Study') return studies;
  const series =
    'series' in resource
      ? [resource]
      : studies.flatMap((one) => (one.level === 'Study' ? ofStudy(one.study) : []));
  return level === 'Series' ? series : series.flatMap(ofSeries);
}

/** `GET /{folder}/{id}/{children}`: whole, or ids with `expand=false`. */
export const getChildren =
  (level: Level, childLevel: Level): Handler =>
  async (call) => {
    const found = children(await resourceOf(call, level), childLevel);
    const tags = requestedTags(call);
    return json(
      call.query.get('expand') === 'false'
        ? found.map(({ id }) => id)
        : found.map((resource) => expanded(call.orthanc.archive, resource, tags)),
    );
  };

/** `GET /{folder}/{id}/{parent}` */
export const getParent =
  (level: Level, parentLevel: Level): Handler =>
  async (call) => {
    const resource = await resourceOf(call, level);
    const { archive } = call.orthanc;
    if (resource.level === 'Patient') throw new OrthancError('unknownResource');
    const ids: Record<Level, string> = {
      Patient: resource.study.patientId,
      Study: resource.study.id,
      Series: 'series' in resource ? resource.series.id : '',
      Instance: '',
    };
    const parent = archive.lookup(ids[parentLevel]);
    if (parent === undefined) throw new OrthancError('unknownResource');
    return json(expanded(archive, parent));
  };

/** `DELETE /{folder}/{id}` */
export const deleteResource =
  (level: Level): Handler =>
  async (call) => {
    const { archive } = call.orthanc;
    const resource = await resourceOf(call, level);
    removeResources(archive, [resource]);
    return json({ RemainingAncestor: remainingAncestor(archive, resource) }, JSON_UTF8);
  };

/** `GET /{folder}/{id}/statistics`: counts, and sizes as Orthanc writes them (bytes as text, megabytes as number). */
export const getStatistics =
  (level: Level): Handler =>
  async (call) => {
    const resource = await resourceOf(call, level);
    const instances = level === 'Instance' ? [resource] : children(resource, 'Instance');
    const size = instances.reduce((sum, one) => sum + (one.level === 'Instance' ? one.instance.size : 0), 0);
    const series = new Set(instances.map((one) => ('series' in one ? one.series.id : '')));
    const sizes = Object.fromEntries(
      ['DicomDiskSize', 'DicomUncompressedSize', 'DiskSize', 'UncompressedSize'].flatMap((name) => [
        [name, String(size)],
        [`${name}MB`, Math.floor(size / 1_048_576)],
      ]),
    );
    const studies = level === 'Patient' ? { CountStudies: children(resource, 'Study').length } : {};
    const counted =
      level === 'Instance' ? {} : { CountInstances: instances.length, CountSeries: series.size };
    return json({ ...counted, ...studies, ...sizes }, JSON_UTF8);
  };

/** Every pair of levels, upper first. */
export const LEVEL_PAIRS: readonly (readonly [Level, Level])[] = LEVELS.flatMap((upper, at) =>
  LEVELS.slice(at + 1).map((lower) => [upper, lower] as const),
);

import { LEVELS } from '#simulator/hospital/ids.ts';
import { FOLDERS } from '../archive/types.ts';
import type { Route } from '../router.ts';
import { getArchive, getCreateArchive } from './archives.ts';
import { getAttachments, getFile, getPreview, getTags, getUnsupported } from './instances.ts';
import { getLabel, getLabels, setLabel } from './labels.ts';
import { deleteMetadata, getAllMetadata, getMetadata, putMetadata } from './metadata.ts';
import {
  deleteResource,
  getChildren,
  getParent,
  getResource,
  getResources,
  getStatistics,
  LEVEL_PAIRS,
} from './resources.ts';
import { getChanges, getPlugins, getStatistics as getServerStatistics, getSystem } from './system.ts';
import {
  getLabels as getLabelsInUse,
  getNow,
  postBulkDelete,
  postCount,
  postFind,
  postLookup,
} from './tools.ts';

const levelRoutes: readonly Route[] = LEVELS.flatMap((level): Route[] => {
  const one = `/${FOLDERS[level]}/{id}`;
  return [
    ['GET', `/${FOLDERS[level]}`, getResources(level)],
    ['GET', one, getResource(level)],
    ['DELETE', one, deleteResource(level)],
    ['GET', `${one}/statistics`, getStatistics(level)],
    ['GET', `${one}/labels`, getLabels(level)],
    ['GET', `${one}/labels/{label}`, getLabel(level)],
    ['PUT', `${one}/labels/{label}`, setLabel(level, true)],
    ['DELETE', `${one}/labels/{label}`, setLabel(level, false)],
    ['GET', `${one}/metadata`, getAllMetadata(level)],
    ['GET', `${one}/metadata/{name}`, getMetadata(level)],
    ['PUT', `${one}/metadata/{name}`, putMetadata(level)],
    ['DELETE', `${one}/metadata/{name}`, deleteMetadata(level)],
    ['GET', `${one}/archive`, getArchive(level)],
    ['POST', `${one}/archive`, getArchive(level)],
  ];
});

const familyRoutes: readonly Route[] = LEVEL_PAIRS.flatMap(([upper, lower]): Route[] => [
  ['GET', `/${FOLDERS[upper]}/{id}/${FOLDERS[lower]}`, getChildren(upper, lower)],
  ['GET', `/${FOLDERS[lower]}/{id}/${upper.toLowerCase()}`, getParent(lower, upper)],
]);

/** Everything that the simulated Orthanc answers. */
export const routes: readonly Route[] = [
  ['GET', '/system', getSystem],
  ['GET', '/statistics', getServerStatistics],
  ['GET', '/changes', getChanges],
  ['GET', '/plugins', getPlugins],
  ['GET', '/tools/labels', getLabelsInUse],
  ['GET', '/tools/now', getNow],
  ['GET', '/tools/create-archive', getCreateArchive],
  ['POST', '/tools/find', postFind],
  ['POST', '/tools/count-resources', postCount],
  ['POST', '/tools/lookup', postLookup],
  ['POST', '/tools/bulk-delete', postBulkDelete],
  ['GET', '/instances/{id}/preview', getPreview],
  ['GET', '/instances/{id}/tags', getTags(false)],
  ['GET', '/instances/{id}/simplified-tags', getTags(true)],
  ['GET', '/instances/{id}/file', getFile],
  ['GET', '/instances/{id}/attachments', getAttachments],
  ['GET', '/app/images/unsupported.png', getUnsupported],
  ...levelRoutes,
  ...familyRoutes,
];

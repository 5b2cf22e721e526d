import type { Route as RouteTo } from '#plugin-emulator/createRouter.ts';
import { LEVELS } from '#simulator/dataset/ids.ts';
import { FOLDERS } from './archive/types.ts';
import type { Handler } from './context.ts';
import { getArchive, getCreateArchive } from './routes/archives.ts';
import {
  deleteAttachment,
  getAttachment,
  getAttachmentPart,
  getAttachments,
  putAttachment,
} from './routes/attachments.ts';
import { getFile, getPdf, getPreview, getTags, getUnsupported } from './routes/instances.ts';
import { getLabel, getLabels, setLabel } from './routes/labels.ts';
import { search } from './routes/dicomweb.ts';
import { networkRoutes } from './network/routes.ts';
import { modificationRoutes } from './modification/routes.ts';
import { actOnJob, deleteJob, getJob, getJobs } from './routes/jobs.ts';
import { getPlugin, getPlugins } from './routes/plugins.ts';
import { postInstances } from './routes/upload.ts';
import { getTokenLanding, getUiConfiguration, getViewer } from './routes/viewers.ts';
import { deleteMetadata, getAllMetadata, getMetadata, putMetadata } from './routes/metadata.ts';
import {
  deleteResource,
  getChildren,
  getParent,
  getResource,
  getResources,
  getStatistics,
  LEVEL_PAIRS,
} from './routes/resources.ts';
import {
  getChanges,
  getLogLevel,
  getMetrics,
  getStatistics as getServerStatistics,
  getSystem,
  putLogLevel,
} from './routes/system.ts';
import {
  getLabels as getLabelsInUse,
  getNow,
  postBulkDelete,
  postCount,
  postFind,
  postLookup,
} from './routes/tools.ts';

type Route = RouteTo<Handler>;

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
    ['GET', `${one}/attachments`, getAttachments(level)],
    ['GET', `${one}/attachments/{name}`, getAttachment(level)],
    ['PUT', `${one}/attachments/{name}`, putAttachment(level)],
    ['DELETE', `${one}/attachments/{name}`, deleteAttachment(level)],
    ['GET', `${one}/attachments/{name}/{part}`, getAttachmentPart(level)],
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
  ['GET', '/tools/log-level', getLogLevel],
  ['PUT', '/tools/log-level', putLogLevel],
  ['GET', '/tools/metrics-prometheus', getMetrics],
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
  ['GET', '/instances/{id}/pdf', getPdf],
  ['GET', '/app/images/unsupported.png', getUnsupported],
  ['POST', '/instances', postInstances],
  ...modificationRoutes,
  ['GET', '/jobs', getJobs],
  ['GET', '/jobs/{id}', getJob],
  ['DELETE', '/jobs/{id}', deleteJob],
  ['POST', '/jobs/{id}/cancel', actOnJob('cancel')],
  ['POST', '/jobs/{id}/pause', actOnJob('pause')],
  ['POST', '/jobs/{id}/resume', actOnJob('resume')],
  ['POST', '/jobs/{id}/resubmit', actOnJob('resubmit')],
  ...networkRoutes,
  ['GET', '/dicom-web/studies', search('Study')],
  ['GET', '/dicom-web/series', search('Series')],
  ['GET', '/dicom-web/instances', search('Instance')],
  ['GET', '/dicom-web/studies/{study}/series', search('Series')],
  ['GET', '/dicom-web/studies/{study}/instances', search('Instance')],
  ['GET', '/dicom-web/studies/{study}/series/{series}/instances', search('Instance')],
  ['GET', '/plugins/{name}', getPlugin],
  ['GET', '/ui/api/configuration', getUiConfiguration],
  ['GET', '/ui/app/token-landing.html', getTokenLanding],
  ['GET', '/stone-webviewer/{rest*}', getViewer('stone', 'Stone Web viewer')],
  ['GET', '/ohif/{rest*}', getViewer('ohif', 'OHIF')],
  ['GET', '/volview/{rest*}', getViewer('volview', 'VolView')],
  ...levelRoutes,
  ...familyRoutes,
];

import type { RouteMethod } from './request.ts';

/** The plugin's word for "every URL that names one resource": it stands for nine patterns of its own. */
export const SINGLE_RESOURCE_PATTERNS = 'SINGLE_RESOURCE_PATTERNS';

/** What stands for the root of DICOMweb in the table's patterns. */
export const DICOM_WEB_ROOT = 'DICOM_WEB_ROOT';

/**
 * The table of plugin 0.11.4 in its order, the first match wins: a name for people (the catalog has the words), method, regular expression for the whole
 * path, permissions of which one suffices (none: open to anyone).
 */
export const defaultTable = [
  ['decodeToken', 'POST', '^/auth/tokens/decode$', ''],
  ['lookupUid', 'POST', '^/tools/lookup$', ''],
  ['generateUid', 'GET', '^/tools/generate-uid(.*)$', ''],
  ['findResources', 'POST', '^/tools/find$', 'all|view'],
  ['countResources', 'POST', '^/tools/count-resources$', 'all|view'],
  ['listResources', 'GET', '^/(patients|studies|series|instances)(|/)', 'all|view'],
  ['readStatistics', 'GET', '^/statistics$', 'all|view'],
  ['readMetrics', 'GET', '^/tools/metrics-prometheus$', 'all|view'],
  ['readChanges', 'GET', '^/changes$', 'all|view'],
  ['readSystem', 'GET', '^/system$', 'all|view'],
  ['listPlugins', 'GET', '^/plugins$', 'all|view'],
  ['readPlugins', 'GET', '^/plugins/(.*)$', 'all|view'],
  ['listWorklists', 'GET', '^/worklists$', 'all|view|worklists'],
  ['readWorklist', 'GET', '^/worklists/(.*)$', 'all|view|worklists'],
  ['readResource', 'GET', 'SINGLE_RESOURCE_PATTERNS', 'all|view'],
  ['openInViewer', 'PUT', '^/auth/tokens/(viewer-instant-link|meddream-instant-link)$', 'all|view'],
  ['createDownloadLink', 'PUT', '^/auth/tokens/(download-instant-link)$', 'all|download'],
  [
    'createShareLink',
    'PUT',
    '^/auth/tokens/(stone-viewer-publication|meddream-viewer-publication|osimis-viewer-publication|ohif-viewer-publication|volview-viewer-publication)$',
    'all|share',
  ],
  ['readEmailTemplate', 'GET', '^/ui/api/emails/templates/(.*)$', 'all|share'],
  ['sendEmail', 'POST', '^/ui/api/emails/send$', 'all|share'],
  ['uploadInstances', 'POST', '^/instances$', 'all|upload'],
  ['uploadDicomWeb', 'POST', '^/DICOM_WEB_ROOT/studies$', 'all|upload'],
  ['uploadDicomWebToStudy', 'POST', '^/DICOM_WEB_ROOT/studies/([.0-9]+)', 'all|upload'],
  ['createDicom', 'POST', '^/tools/create-dicom$', 'all|upload'],
  ['encodeRtStruct', 'POST', '^/stl/encode-rtstruct$', 'all|upload'],
  ['encodeNifti', 'POST', '^/stl/encode-nifti$', 'all|upload'],
  [
    'readJob',
    'GET',
    '^/jobs/([a-f0-9-]+)$',
    'all|send|modify|anonymize|q-r-remote-modalities|admin-permissions',
  ],
  ['sendToRemote', 'POST', '^/(peers|modalities)/(.*)/(store|store-straight)$', 'all|send'],
  ['listRemotes', 'GET', '^/(peers|modalities)$', 'all|send|q-r-remote-modalities'],
  [
    'readRemoteConfiguration',
    'GET',
    '^/(peers|modalities)/(.*)/configuration$',
    'all|send|q-r-remote-modalities',
  ],
  ['echoRemote', 'POST', '^/modalities/(.*)/echo$', 'all|send|q-r-remote-modalities'],
  ['queryRemote', 'POST', '^/modalities/(.*)/query$', 'all|q-r-remote-modalities'],
  ['readQueryAnswers', 'GET', '^/queries/([a-f0-9-]+)/answers$', 'all|q-r-remote-modalities'],
  ['readQueryAnswer', 'GET', '^/queries/([a-f0-9-]+)/answers/([0-9]+)/content$', 'all|q-r-remote-modalities'],
  [
    'retrieveQueryAnswer',
    'POST',
    '^/queries/([a-f0-9-]+)/answers/([0-9]+)/retrieve$',
    'all|q-r-remote-modalities',
  ],
  ['moveFromRemote', 'POST', '^/modalities/(.*)/move$', 'all|q-r-remote-modalities'],
  ['listDicomWebServers', 'GET', '^/DICOM_WEB_ROOT/servers$', 'all|send|q-r-remote-modalities'],
  ['queryDicomWebServer', 'POST', '^/DICOM_WEB_ROOT/servers/(.*)/qido$', 'all|q-r-remote-modalities'],
  [
    'retrieveFromDicomWebServer',
    'POST',
    '^/DICOM_WEB_ROOT/servers/(.*)/retrieve$',
    'all|q-r-remote-modalities',
  ],
  ['sendToDicomWebServer', 'POST', '^/DICOM_WEB_ROOT/servers/(.*)/stow$', 'all|send'],
  ['searchDicomWeb', 'GET', '^/DICOM_WEB_ROOT/(studies|series|instances)(|/)$', 'all|view'],
  [
    'modifyResource',
    'POST',
    '^/(patients|studies|series|instances)/([a-f0-9-]+)/(modify|merge)(.*)$',
    'all|modify',
  ],
  [
    'anonymizeResource',
    'POST',
    '^/(patients|studies|series|instances)/([a-f0-9-]+)/anonymize(.*)$',
    'all|anonymize',
  ],
  ['bulkModify', 'POST', '^/tools/bulk-modify$', 'all|modify'],
  ['bulkAnonymize', 'POST', '^/tools/bulk-anonymize$', 'all|anonymize'],
  ['listLabels', 'GET', '^/tools/labels$', 'all|view|edit-labels'],
  ['addLabel', 'PUT', '^/(patients|studies|series|instances)/([a-f0-9-]+)/labels/(.*)$', 'all|edit-labels'],
  [
    'removeLabel',
    'DELETE',
    '^/(patients|studies|series|instances)/([a-f0-9-]+)/labels/(.*)$',
    'all|edit-labels',
  ],
  ['deleteResource', 'DELETE', '^/(patients|studies|series|instances)/([a-f0-9-]+)$', 'all|delete'],
  ['bulkDelete', 'POST', '^/tools/bulk-delete$', 'all|delete'],
  ['changeLogLevel', 'PUT', '^/tools/log-level$', 'all|settings'],
  ['readLogLevel', 'GET', '^/tools/log-level$', 'all|settings'],
  ['saveRoles', 'PUT', '^/auth/settings/roles$', 'admin-permissions'],
  ['readRoles', 'GET', '^/auth/settings/roles$', 'admin-permissions'],
  ['listPermissions', 'GET', '^/auth/settings/permissions$', 'admin-permissions'],
  ['readAuditLogs', 'GET', '^/auth/audit-logs$', 'admin-permissions|audit-logs'],
  ['saveModality', 'PUT', '^/modalities/(.*)$', 'admin-permissions'],
  ['deleteModality', 'DELETE', '^/modalities/(.*)$', 'admin-permissions'],
  ['createWorklist', 'POST', '^/worklists/create$', 'all|worklists'],
  ['saveWorklist', 'PUT', '^/worklists/(.*)$', 'all|worklists'],
  ['deleteWorklist', 'DELETE', '^/worklists/(.*)$', 'all|worklists'],
  ['listJobs', 'GET', '^/jobs$', 'admin-permissions'],
  ['controlJob', 'POST', '^/jobs/([a-f0-9-]+)/(pause|resume|resubmit|cancel)$', 'admin-permissions'],
  ['deleteJob', 'DELETE', '^/jobs/([a-f0-9-]+)$', 'admin-permissions'],
] as const satisfies readonly (readonly [string, RouteMethod, string, string])[];

/** The name of a row of the default table. */
export type RouteId = (typeof defaultTable)[number][0];

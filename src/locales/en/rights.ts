import type { Action, Capability } from '#access/can.ts';
import type { RouteId } from '#access/plugin/defaultTable.ts';
import { lister } from '../format.ts';

const or = lister('en', 'disjunction');

/** The rows of the plugin's table, by what a request through them does. */
const routes: Readonly<Record<RouteId, string>> = {
  decodeToken: 'decode a link’s token',
  lookupUid: 'look up an ID by DICOM UID',
  generateUid: 'generate a DICOM UID',
  findResources: 'search studies',
  countResources: 'count studies',
  listResources: 'list all resources of one level',
  readStatistics: 'read the archive’s statistics',
  readMetrics: 'read the server’s metrics',
  readChanges: 'read the change log',
  readSystem: 'read system information',
  listPlugins: 'list plugins',
  readPlugins: 'read from a plugin',
  listWorklists: 'list worklists',
  readWorklist: 'read a worklist',
  readResource: 'open a patient, study, series or image',
  openInViewer: 'open a study in a viewer',
  createDownloadLink: 'create a download link',
  createShareLink: 'create a link for a person without an account',
  readEmailTemplate: 'read the email template of a link',
  sendEmail: 'send a link by email',
  uploadInstances: 'upload images',
  uploadDicomWeb: 'upload images over DICOMweb',
  uploadDicomWebToStudy: 'upload images to a study over DICOMweb',
  createDicom: 'create a DICOM file',
  encodeRtStruct: 'create a 3D model from a contour',
  encodeNifti: 'create a 3D model from a NIfTI file',
  readJob: 'monitor a job',
  sendToRemote: 'send to another system',
  listRemotes: 'list other systems',
  readRemoteConfiguration: 'read the connection settings of another system',
  echoRemote: 'test the connection to another system',
  queryRemote: 'query another system',
  readQueryAnswers: 'list the query results of another system',
  readQueryAnswer: 'read a query result of another system',
  retrieveQueryAnswer: 'retrieve a query result from another system',
  moveFromRemote: 'have another system send studies',
  listDicomWebServers: 'list DICOMweb servers',
  queryDicomWebServer: 'query a DICOMweb server',
  retrieveFromDicomWebServer: 'retrieve from a DICOMweb server',
  sendToDicomWebServer: 'send to a DICOMweb server',
  searchDicomWeb: 'search over DICOMweb',
  modifyResource: 'modify or merge a study',
  anonymizeResource: 'create an anonymized copy',
  bulkModify: 'modify several studies',
  bulkAnonymize: 'create anonymized copies of several studies',
  listLabels: 'list the labels in use',
  addLabel: 'add a label to a study',
  removeLabel: 'remove a label from a study',
  deleteResource: 'delete a study',
  bulkDelete: 'delete several studies',
  changeLogLevel: 'change the log level',
  readLogLevel: 'read the log level',
  saveRoles: 'save roles and their permissions',
  readRoles: 'read roles and their permissions',
  listPermissions: 'list the permissions',
  readAuditLogs: 'read the audit log',
  saveModality: 'add or change another system',
  deleteModality: 'remove another system',
  createWorklist: 'create a worklist',
  saveWorklist: 'change a worklist',
  deleteWorklist: 'delete a worklist',
  listJobs: 'list all jobs',
  controlJob: 'pause, resume or cancel a job',
  deleteJob: 'remove a job from the list',
};

const actions: Readonly<Record<Action, string>> = {
  search: 'find studies',
  view: 'see studies',
  open: 'open studies in a viewer',
  download: 'create download links for studies',
  share: 'create links for people without an account to studies',
  recordShare: 'record share links on studies',
  sendEmail: 'send links by email',
  editLabels: 'add and remove labels of studies',
  listLabels: 'see which labels are in use',
  modify: 'modify studies',
  anonymize: 'create anonymized copies of studies',
  delete: 'delete studies',
  send: 'send studies',
  listRemotes: 'see other systems',
  queryRemote: 'query other systems and retrieve from them',
  editRemotes: 'edit other systems',
  upload: 'upload images',
  followJob: 'monitor jobs',
  listJobs: 'see all jobs',
  cancelJob: 'cancel jobs',
  listWorklists: 'see worklists',
  editWorklists: 'edit worklists',
  readStatistics: 'see the archive’s statistics',
  readChanges: 'see the change log',
  readAuditLogs: 'read the audit log',
  readRoles: 'see roles and their permissions',
  editRoles: 'edit roles and their permissions',
  changeLogLevel: 'change the log level',
};

function capability({ action, scope }: Capability): string {
  switch (scope.kind) {
    case 'server':
      return actions[action];
    case 'allStudies':
      return `${actions[action]} (all studies)`;
    case 'labeled':
      return `${actions[action]} labeled ${or(scope.labels)}`;
    case 'noStudy':
      return `${actions[action]} (none: no access to any label)`;
  }
}

/** English: routes and capabilities. */
export const messages = { routes, actions, capability };

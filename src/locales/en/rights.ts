import type { Action, Capability } from '#access/can.ts';
import type { RouteId } from '#access/plugin/defaultTable.ts';
import { lister } from '../format.ts';

const or = lister('en', 'disjunction');

/** The rows of the plugin's table, by what one does through them. */
const routes: Readonly<Record<RouteId, string>> = {
  decodeToken: 'look into a link’s token',
  lookupUid: 'find an id by DICOM UID',
  generateUid: 'make a new DICOM UID',
  findResources: 'search studies',
  countResources: 'count studies',
  listResources: 'list everything of one level',
  readStatistics: 'read the archive’s statistics',
  readMetrics: 'read the server’s metrics',
  readChanges: 'read the log of changes',
  readSystem: 'read what the server is',
  listPlugins: 'list the plugins',
  readPlugins: 'read from a plugin',
  listWorklists: 'list worklists',
  readWorklist: 'read a worklist',
  readResource: 'open a patient, study, series or image',
  openInViewer: 'open a study in a viewer',
  createDownloadLink: 'make a download link',
  createShareLink: 'make a link for somebody without an account',
  readEmailTemplate: 'read the e-mail template of a link',
  sendEmail: 'send a link by e-mail',
  uploadInstances: 'upload images',
  uploadDicomWeb: 'upload images by DICOMweb',
  uploadDicomWebToStudy: 'upload images to a study by DICOMweb',
  createDicom: 'create a DICOM file',
  encodeRtStruct: 'make a model of a contour',
  encodeNifti: 'make a model of a NIfTI file',
  readJob: 'follow a job',
  sendToRemote: 'send to another system',
  listRemotes: 'list other systems',
  readRemoteConfiguration: 'read how another system is reached',
  echoRemote: 'test the connection to another system',
  queryRemote: 'search another system',
  readQueryAnswers: 'list what another system found',
  readQueryAnswer: 'read what another system found',
  retrieveQueryAnswer: 'fetch what another system found',
  moveFromRemote: 'have another system move studies',
  listDicomWebServers: 'list DICOMweb servers',
  queryDicomWebServer: 'search a DICOMweb server',
  retrieveFromDicomWebServer: 'fetch from a DICOMweb server',
  sendToDicomWebServer: 'send to a DICOMweb server',
  searchDicomWeb: 'search by DICOMweb',
  modifyResource: 'correct or merge a study',
  anonymizeResource: 'make an anonymous copy',
  bulkModify: 'correct several studies',
  bulkAnonymize: 'make anonymous copies of several studies',
  listLabels: 'list the labels in use',
  addLabel: 'put a label on a study',
  removeLabel: 'take a label off a study',
  deleteResource: 'delete a study',
  bulkDelete: 'delete several studies',
  changeLogLevel: 'change the log level',
  readLogLevel: 'read the log level',
  saveRoles: 'save roles and their rights',
  readRoles: 'read roles and their rights',
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
  download: 'make download links for studies',
  share: 'make links for people without an account to studies',
  recordShare: 'note links on studies',
  sendEmail: 'send links by e-mail',
  editLabels: 'put labels on and off studies',
  listLabels: 'see which labels are in use',
  modify: 'correct studies',
  anonymize: 'make anonymous copies of studies',
  delete: 'delete studies',
  send: 'send studies',
  listRemotes: 'see other systems',
  queryRemote: 'search and fetch from other systems',
  editRemotes: 'edit other systems',
  upload: 'upload images',
  followJob: 'follow jobs',
  listJobs: 'see all jobs',
  cancelJob: 'cancel jobs',
  listWorklists: 'see worklists',
  editWorklists: 'edit worklists',
  readStatistics: 'see the archive’s statistics',
  readChanges: 'see the log of changes',
  readAuditLogs: 'read the audit log',
  readRoles: 'see roles and their rights',
  editRoles: 'edit roles and their rights',
  changeLogLevel: 'change the log level',
};

function capability({ action, reach }: Capability): string {
  switch (reach.kind) {
    case 'server':
      return actions[action];
    case 'allStudies':
      return `${actions[action]}, all of them`;
    case 'labelled':
      return `${actions[action]} labelled ${or(reach.labels)}`;
    case 'noStudy':
      return `${actions[action]}, but sees none: no label is opened`;
  }
}

/** English: routes and capabilities. */
export const messages = { routes, actions, capability };

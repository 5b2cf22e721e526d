import type { Action, Capability } from '#access/can.ts';
import type { RouteId } from '#access/plugin/defaultTable.ts';
import type { messages as english } from '../en/rights.ts';
import { lister } from '../format.ts';

const or = lister('es', 'disjunction');

const routes: Readonly<Record<RouteId, string>> = {
  decodeToken: 'decodificar el token de un enlace',
  lookupUid: 'buscar un ID por UID de DICOM',
  generateUid: 'generar un UID de DICOM',
  findResources: 'buscar estudios',
  countResources: 'contar estudios',
  listResources: 'listar todos los recursos de un nivel',
  readStatistics: 'leer las estadísticas del archivo de imágenes',
  readMetrics: 'leer las métricas del servidor',
  readChanges: 'leer el registro de cambios',
  readSystem: 'leer la información del sistema',
  listPlugins: 'listar plugins',
  readPlugins: 'leer de un plugin',
  listWorklists: 'listar listas de trabajo',
  readWorklist: 'leer una lista de trabajo',
  readResource: 'abrir un paciente, un estudio, una serie o una imagen',
  openInViewer: 'abrir un estudio en un visor',
  createDownloadLink: 'crear un enlace de descarga',
  createShareLink: 'crear un enlace para una persona sin cuenta',
  readEmailTemplate: 'leer la plantilla de correo de un enlace',
  sendEmail: 'enviar un enlace por correo',
  uploadInstances: 'subir imágenes',
  uploadDicomWeb: 'subir imágenes por DICOMweb',
  uploadDicomWebToStudy: 'subir imágenes a un estudio por DICOMweb',
  createDicom: 'crear un archivo DICOM',
  encodeRtStruct: 'crear un modelo 3D a partir de un contorno',
  encodeNifti: 'crear un modelo 3D a partir de un archivo NIfTI',
  readJob: 'seguir un trabajo',
  sendToRemote: 'enviar a otro sistema',
  listRemotes: 'listar otros sistemas',
  readRemoteConfiguration: 'leer los ajustes de conexión de otro sistema',
  echoRemote: 'probar la conexión con otro sistema',
  queryRemote: 'consultar otro sistema',
  readQueryAnswers: 'listar los resultados de una consulta a otro sistema',
  readQueryAnswer: 'leer un resultado de una consulta a otro sistema',
  retrieveQueryAnswer: 'recuperar un resultado de otro sistema',
  moveFromRemote: 'hacer que otro sistema envíe estudios',
  listDicomWebServers: 'listar servidores DICOMweb',
  queryDicomWebServer: 'consultar un servidor DICOMweb',
  retrieveFromDicomWebServer: 'recuperar de un servidor DICOMweb',
  sendToDicomWebServer: 'enviar a un servidor DICOMweb',
  searchDicomWeb: 'buscar por DICOMweb',
  modifyResource: 'modificar o combinar un estudio',
  anonymizeResource: 'crear una copia anonimizada',
  bulkModify: 'modificar varios estudios',
  bulkAnonymize: 'crear copias anonimizadas de varios estudios',
  listLabels: 'listar las etiquetas en uso',
  addLabel: 'añadir una etiqueta a un estudio',
  removeLabel: 'quitar una etiqueta de un estudio',
  deleteResource: 'eliminar un estudio',
  bulkDelete: 'eliminar varios estudios',
  changeLogLevel: 'cambiar el nivel de registro',
  readLogLevel: 'leer el nivel de registro',
  saveRoles: 'guardar roles y sus permisos',
  readRoles: 'leer roles y sus permisos',
  listPermissions: 'listar los permisos',
  readAuditLogs: 'leer el registro de auditoría',
  saveModality: 'añadir o cambiar otro sistema',
  deleteModality: 'quitar otro sistema',
  createWorklist: 'crear una lista de trabajo',
  saveWorklist: 'cambiar una lista de trabajo',
  deleteWorklist: 'eliminar una lista de trabajo',
  listJobs: 'listar todos los trabajos',
  controlJob: 'pausar, reanudar o cancelar un trabajo',
  deleteJob: 'quitar un trabajo de la lista',
};

const actions: Readonly<Record<Action, string>> = {
  search: 'encontrar estudios',
  view: 'ver estudios',
  open: 'abrir estudios en un visor',
  download: 'crear enlaces de descarga de estudios',
  share: 'crear enlaces para personas sin cuenta a estudios',
  recordShare: 'registrar enlaces compartidos en estudios',
  sendEmail: 'enviar enlaces por correo',
  editLabels: 'añadir y quitar etiquetas de estudios',
  listLabels: 'ver qué etiquetas están en uso',
  modify: 'modificar estudios',
  anonymize: 'crear copias anonimizadas de estudios',
  delete: 'eliminar estudios',
  send: 'enviar estudios',
  listRemotes: 'ver otros sistemas',
  queryRemote: 'consultar otros sistemas y recuperar de ellos',
  editRemotes: 'editar otros sistemas',
  upload: 'subir imágenes',
  followJob: 'seguir trabajos',
  listJobs: 'ver todos los trabajos',
  cancelJob: 'cancelar trabajos',
  listWorklists: 'ver listas de trabajo',
  editWorklists: 'editar listas de trabajo',
  readStatistics: 'ver las estadísticas del archivo de imágenes',
  readChanges: 'ver el registro de cambios',
  readAuditLogs: 'leer el registro de auditoría',
  readRoles: 'ver roles y sus permisos',
  editRoles: 'editar roles y sus permisos',
  changeLogLevel: 'cambiar el nivel de registro',
};

function capability({ action, scope }: Capability): string {
  switch (scope.kind) {
    case 'server':
      return actions[action];
    case 'allStudies':
      return `${actions[action]} (todos los estudios)`;
    case 'labeled':
      return `${actions[action]} con la etiqueta ${or(scope.labels)}`;
    case 'noStudy':
      return `${actions[action]} (ninguno: sin acceso a ninguna etiqueta)`;
  }
}

/** Spanish: routes and capabilities. */
export const messages: typeof english = { routes, actions, capability };

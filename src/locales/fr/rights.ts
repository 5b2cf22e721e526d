import type { Action, Capability } from '#access/can.ts';
import type { RouteId } from '#access/plugin/defaultTable.ts';
import type { messages as english } from '../en/rights.ts';
import { lister } from '../format.ts';

const or = lister('fr', 'disjunction');

const routes: Readonly<Record<RouteId, string>> = {
  decodeToken: 'décoder le jeton d’un lien',
  lookupUid: 'trouver un identifiant par UID DICOM',
  generateUid: 'générer un UID DICOM',
  findResources: 'rechercher des examens',
  countResources: 'compter des examens',
  listResources: 'lister toutes les ressources d’un niveau',
  readStatistics: 'lire les statistiques de l’archive',
  readMetrics: 'lire les métriques du serveur',
  readChanges: 'lire le journal des modifications',
  readSystem: 'lire les informations système',
  listPlugins: 'lister les plugins',
  readPlugins: 'lire auprès d’un plugin',
  listWorklists: 'lister les listes de travail',
  readWorklist: 'lire une liste de travail',
  readResource: 'ouvrir un patient, un examen, une série ou une image',
  openInViewer: 'ouvrir un examen dans une visionneuse',
  createDownloadLink: 'créer un lien de téléchargement',
  createShareLink: 'créer un lien pour une personne sans compte',
  readEmailTemplate: 'lire le modèle d’e-mail d’un lien',
  sendEmail: 'envoyer un lien par e-mail',
  uploadInstances: 'importer des images',
  uploadDicomWeb: 'importer des images par DICOMweb',
  uploadDicomWebToStudy: 'importer des images dans un examen par DICOMweb',
  createDicom: 'créer un fichier DICOM',
  encodeRtStruct: 'créer un modèle 3D à partir d’un contour',
  encodeNifti: 'créer un modèle 3D à partir d’un fichier NIfTI',
  readJob: 'suivre une tâche',
  sendToRemote: 'envoyer à un autre système',
  listRemotes: 'lister les autres systèmes',
  readRemoteConfiguration: 'lire les paramètres de connexion d’un autre système',
  echoRemote: 'tester la connexion avec un autre système',
  queryRemote: 'interroger un autre système',
  readQueryAnswers: 'lister les résultats d’une requête sur un autre système',
  readQueryAnswer: 'lire un résultat d’une requête sur un autre système',
  retrieveQueryAnswer: 'récupérer un résultat d’un autre système',
  moveFromRemote: 'faire envoyer des examens par un autre système',
  listDicomWebServers: 'lister les serveurs DICOMweb',
  queryDicomWebServer: 'interroger un serveur DICOMweb',
  retrieveFromDicomWebServer: 'récupérer d’un serveur DICOMweb',
  sendToDicomWebServer: 'envoyer à un serveur DICOMweb',
  searchDicomWeb: 'rechercher par DICOMweb',
  modifyResource: 'modifier ou fusionner un examen',
  anonymizeResource: 'créer une copie anonymisée',
  bulkModify: 'modifier plusieurs examens',
  bulkAnonymize: 'créer des copies anonymisées de plusieurs examens',
  listLabels: 'lister les étiquettes utilisées',
  addLabel: 'ajouter une étiquette à un examen',
  removeLabel: 'retirer une étiquette d’un examen',
  deleteResource: 'supprimer un examen',
  bulkDelete: 'supprimer plusieurs examens',
  changeLogLevel: 'changer le niveau de journalisation',
  readLogLevel: 'lire le niveau de journalisation',
  saveRoles: 'enregistrer les rôles et leurs permissions',
  readRoles: 'lire les rôles et leurs permissions',
  listPermissions: 'lister les permissions',
  readAuditLogs: 'lire le journal d’audit',
  saveModality: 'ajouter ou modifier un autre système',
  deleteModality: 'retirer un autre système',
  createWorklist: 'créer une liste de travail',
  saveWorklist: 'modifier une liste de travail',
  deleteWorklist: 'supprimer une liste de travail',
  listJobs: 'lister toutes les tâches',
  controlJob: 'suspendre, reprendre ou annuler une tâche',
  deleteJob: 'retirer une tâche de la liste',
};

const actions: Readonly<Record<Action, string>> = {
  search: 'rechercher des examens',
  view: 'voir des examens',
  open: 'ouvrir dans une visionneuse des examens',
  download: 'créer des liens de téléchargement pour des examens',
  share: 'créer, pour des personnes sans compte, des liens vers des examens',
  recordShare: 'enregistrer les liens de partage sur des examens',
  sendEmail: 'envoyer des liens par e-mail',
  editLabels: 'ajouter et retirer les étiquettes d’examens',
  listLabels: 'voir les étiquettes utilisées',
  modify: 'modifier des examens',
  anonymize: 'créer des copies anonymisées d’examens',
  delete: 'supprimer des examens',
  send: 'envoyer des examens',
  listRemotes: 'voir les autres systèmes',
  queryRemote: 'interroger d’autres systèmes et en récupérer des examens',
  editRemotes: 'modifier les autres systèmes',
  upload: 'importer des images',
  followJob: 'suivre les tâches',
  listJobs: 'voir toutes les tâches',
  cancelJob: 'annuler des tâches',
  listWorklists: 'voir les listes de travail',
  editWorklists: 'modifier les listes de travail',
  readStatistics: 'voir les statistiques de l’archive',
  readChanges: 'voir le journal des modifications',
  readAuditLogs: 'lire le journal d’audit',
  readRoles: 'voir les rôles et leurs permissions',
  editRoles: 'modifier les rôles et leurs permissions',
  changeLogLevel: 'changer le niveau de journalisation',
};

function capability({ action, scope }: Capability): string {
  switch (scope.kind) {
    case 'server':
      return actions[action];
    case 'allStudies':
      return `${actions[action]} (tous les examens)`;
    case 'labeled':
      return `${actions[action]} étiquetés ${or(scope.labels)}`;
    case 'noStudy':
      return `${actions[action]} (aucun : accès à aucune étiquette)`;
  }
}

/** French: routes and capabilities. */
export const messages: typeof english = { routes, actions, capability };

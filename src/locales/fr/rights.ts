import type { Action, Capability } from '#access/can.ts';
import type { RouteId } from '#access/plugin/defaultTable.ts';
import type { messages as english } from '../en/rights.ts';
import { lister } from '../format.ts';

const or = lister('fr', 'disjunction');

const routes: Readonly<Record<RouteId, string>> = {
  decodeToken: 'lire le jeton d’un lien',
  lookupUid: 'trouver un identifiant par UID DICOM',
  generateUid: 'créer un UID DICOM',
  findResources: 'chercher des examens',
  countResources: 'compter des examens',
  listResources: 'lister tout un niveau',
  readStatistics: 'lire les statistiques de l’archive',
  readMetrics: 'lire les mesures du serveur',
  readChanges: 'lire le journal des changements',
  readSystem: 'lire ce qu’est le serveur',
  listPlugins: 'lister les greffons',
  readPlugins: 'lire auprès d’un greffon',
  listWorklists: 'lister les listes de travail',
  readWorklist: 'lire une liste de travail',
  readResource: 'ouvrir un patient, un examen, une série ou une image',
  openInViewer: 'ouvrir un examen dans une visionneuse',
  createDownloadLink: 'créer un lien de téléchargement',
  createShareLink: 'créer un lien pour une personne sans compte',
  readEmailTemplate: 'lire le modèle de courriel d’un lien',
  sendEmail: 'envoyer un lien par courriel',
  uploadInstances: 'ajouter des images',
  uploadDicomWeb: 'ajouter des images par DICOMweb',
  uploadDicomWebToStudy: 'ajouter des images à un examen par DICOMweb',
  createDicom: 'créer un fichier DICOM',
  encodeRtStruct: 'faire un modèle d’un contour',
  encodeNifti: 'faire un modèle d’un fichier NIfTI',
  readJob: 'suivre une tâche',
  sendToRemote: 'envoyer à un autre système',
  listRemotes: 'lister les autres systèmes',
  readRemoteConfiguration: 'lire comment joindre un autre système',
  echoRemote: 'tester la liaison avec un autre système',
  queryRemote: 'chercher sur un autre système',
  readQueryAnswers: 'lister ce qu’un autre système a trouvé',
  readQueryAnswer: 'lire ce qu’un autre système a trouvé',
  retrieveQueryAnswer: 'récupérer ce qu’un autre système a trouvé',
  moveFromRemote: 'faire déplacer des examens par un autre système',
  listDicomWebServers: 'lister les serveurs DICOMweb',
  queryDicomWebServer: 'chercher sur un serveur DICOMweb',
  retrieveFromDicomWebServer: 'récupérer d’un serveur DICOMweb',
  sendToDicomWebServer: 'envoyer à un serveur DICOMweb',
  searchDicomWeb: 'chercher par DICOMweb',
  modifyResource: 'corriger ou fusionner un examen',
  anonymizeResource: 'faire une copie anonyme',
  bulkModify: 'corriger plusieurs examens',
  bulkAnonymize: 'faire des copies anonymes de plusieurs examens',
  listLabels: 'lister les étiquettes en usage',
  addLabel: 'mettre une étiquette à un examen',
  removeLabel: 'retirer une étiquette d’un examen',
  deleteResource: 'supprimer un examen',
  bulkDelete: 'supprimer plusieurs examens',
  changeLogLevel: 'changer le niveau du journal',
  readLogLevel: 'lire le niveau du journal',
  saveRoles: 'enregistrer les rôles et leurs droits',
  readRoles: 'lire les rôles et leurs droits',
  listPermissions: 'lister les permissions',
  readAuditLogs: 'lire le journal d’audit',
  saveModality: 'ajouter ou changer un autre système',
  deleteModality: 'retirer un autre système',
  createWorklist: 'créer une liste de travail',
  saveWorklist: 'changer une liste de travail',
  deleteWorklist: 'supprimer une liste de travail',
  listJobs: 'lister toutes les tâches',
  controlJob: 'suspendre, reprendre ou annuler une tâche',
  deleteJob: 'retirer une tâche de la liste',
};

const actions: Readonly<Record<Action, string>> = {
  search: 'trouver des examens',
  view: 'voir des examens',
  open: 'ouvrir dans une visionneuse des examens',
  download: 'créer des liens de téléchargement pour des examens',
  share: 'créer, pour des personnes sans compte, des liens vers des examens',
  recordShare: 'noter les liens sur des examens',
  sendEmail: 'envoyer des liens par courriel',
  editLabels: 'changer les étiquettes d’examens',
  listLabels: 'voir les étiquettes en usage',
  modify: 'corriger des examens',
  anonymize: 'faire des copies anonymes d’examens',
  delete: 'supprimer des examens',
  send: 'envoyer des examens',
  listRemotes: 'voir les autres systèmes',
  queryRemote: 'chercher et récupérer sur d’autres systèmes',
  editRemotes: 'modifier les autres systèmes',
  upload: 'ajouter des images',
  followJob: 'suivre les tâches',
  listJobs: 'voir toutes les tâches',
  cancelJob: 'annuler des tâches',
  listWorklists: 'voir les listes de travail',
  editWorklists: 'modifier les listes de travail',
  readStatistics: 'voir les statistiques de l’archive',
  readChanges: 'voir le journal des changements',
  readAuditLogs: 'lire le journal d’audit',
  readRoles: 'voir les rôles et leurs droits',
  editRoles: 'modifier les rôles et leurs droits',
  changeLogLevel: 'changer le niveau du journal',
};

function capability({ action, reach }: Capability): string {
  switch (reach.kind) {
    case 'server':
      return actions[action];
    case 'allStudies':
      return `${actions[action]}, tous`;
    case 'labelled':
      return `${actions[action]} étiquetés ${or(reach.labels)}`;
    case 'noStudy':
      return `${actions[action]}, mais n’en voit aucun : aucune étiquette n’est ouverte`;
  }
}

/** French: routes and capabilities. */
export const messages: typeof english = { routes, actions, capability };

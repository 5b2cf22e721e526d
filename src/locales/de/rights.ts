import type { Action, Capability } from '#access/can.ts';
import type { RouteId } from '#access/plugin/defaultTable.ts';
import type { messages as english } from '../en/rights.ts';
import { lister } from '../format.ts';

const or = lister('de', 'disjunction');

const routes: Readonly<Record<RouteId, string>> = {
  decodeToken: 'das Token eines Links entschlüsseln',
  lookupUid: 'eine ID zu einer DICOM-UID finden',
  generateUid: 'eine DICOM-UID erzeugen',
  findResources: 'Studien suchen',
  countResources: 'Studien zählen',
  listResources: 'alle Ressourcen einer Ebene auflisten',
  readStatistics: 'die Statistik des Archivs lesen',
  readMetrics: 'die Metriken des Servers lesen',
  readChanges: 'das Änderungsprotokoll lesen',
  readSystem: 'Systeminformationen lesen',
  listPlugins: 'Plugins auflisten',
  readPlugins: 'aus einem Plugin lesen',
  listWorklists: 'Arbeitslisten auflisten',
  readWorklist: 'eine Arbeitsliste lesen',
  readResource: 'einen Patienten, eine Studie, eine Serie oder ein Bild öffnen',
  openInViewer: 'eine Studie in einem Viewer öffnen',
  createDownloadLink: 'einen Download-Link erstellen',
  createShareLink: 'einen Link für eine Person ohne Konto erstellen',
  readEmailTemplate: 'die E-Mail-Vorlage eines Links lesen',
  sendEmail: 'einen Link per E-Mail senden',
  uploadInstances: 'Bilder hochladen',
  uploadDicomWeb: 'Bilder über DICOMweb hochladen',
  uploadDicomWebToStudy: 'Bilder über DICOMweb in eine Studie hochladen',
  createDicom: 'eine DICOM-Datei erstellen',
  encodeRtStruct: 'ein 3D-Modell aus einer Kontur erstellen',
  encodeNifti: 'ein 3D-Modell aus einer NIfTI-Datei erstellen',
  readJob: 'einen Auftrag verfolgen',
  sendToRemote: 'an ein anderes System senden',
  listRemotes: 'andere Systeme auflisten',
  readRemoteConfiguration: 'die Verbindungsdaten eines anderen Systems lesen',
  echoRemote: 'die Verbindung zu einem anderen System testen',
  queryRemote: 'auf einem anderen System suchen',
  readQueryAnswers: 'die Suchergebnisse eines anderen Systems auflisten',
  readQueryAnswer: 'ein Suchergebnis eines anderen Systems lesen',
  retrieveQueryAnswer: 'ein Suchergebnis von einem anderen System abrufen',
  moveFromRemote: 'ein anderes System Studien senden lassen',
  listDicomWebServers: 'DICOMweb-Server auflisten',
  queryDicomWebServer: 'auf einem DICOMweb-Server suchen',
  retrieveFromDicomWebServer: 'von einem DICOMweb-Server abrufen',
  sendToDicomWebServer: 'an einen DICOMweb-Server senden',
  searchDicomWeb: 'über DICOMweb suchen',
  modifyResource: 'eine Studie ändern oder zusammenführen',
  anonymizeResource: 'eine anonymisierte Kopie erstellen',
  bulkModify: 'mehrere Studien ändern',
  bulkAnonymize: 'anonymisierte Kopien mehrerer Studien erstellen',
  listLabels: 'die verwendeten Labels auflisten',
  addLabel: 'einer Studie ein Label hinzufügen',
  removeLabel: 'ein Label von einer Studie entfernen',
  deleteResource: 'eine Studie löschen',
  bulkDelete: 'mehrere Studien löschen',
  changeLogLevel: 'die Protokollstufe ändern',
  readLogLevel: 'die Protokollstufe lesen',
  saveRoles: 'Rollen und ihre Berechtigungen speichern',
  readRoles: 'Rollen und ihre Berechtigungen lesen',
  listPermissions: 'die Berechtigungen auflisten',
  readAuditLogs: 'das Audit-Log lesen',
  saveModality: 'ein anderes System hinzufügen oder ändern',
  deleteModality: 'ein anderes System entfernen',
  createWorklist: 'eine Arbeitsliste erstellen',
  saveWorklist: 'eine Arbeitsliste ändern',
  deleteWorklist: 'eine Arbeitsliste löschen',
  listJobs: 'alle Aufträge auflisten',
  controlJob: 'einen Auftrag anhalten, fortsetzen oder abbrechen',
  deleteJob: 'einen Auftrag aus der Liste entfernen',
};

const actions: Readonly<Record<Action, string>> = {
  search: 'Studien finden',
  view: 'Studien sehen',
  open: 'Studien in einem Viewer öffnen',
  download: 'Download-Links zu Studien erstellen',
  share: 'Links für Personen ohne Konto zu Studien erstellen',
  recordShare: 'Freigabelinks bei Studien eintragen',
  sendEmail: 'Links per E-Mail senden',
  editLabels: 'Labels von Studien hinzufügen und entfernen',
  listLabels: 'die verwendeten Labels sehen',
  modify: 'Studien ändern',
  anonymize: 'anonymisierte Kopien von Studien erstellen',
  delete: 'Studien löschen',
  send: 'Studien senden',
  listRemotes: 'andere Systeme sehen',
  queryRemote: 'auf anderen Systemen suchen und von dort abrufen',
  editRemotes: 'andere Systeme bearbeiten',
  upload: 'Bilder hochladen',
  followJob: 'Aufträge verfolgen',
  listJobs: 'alle Aufträge sehen',
  cancelJob: 'Aufträge abbrechen',
  listWorklists: 'Arbeitslisten sehen',
  editWorklists: 'Arbeitslisten bearbeiten',
  readStatistics: 'die Statistik des Archivs sehen',
  readChanges: 'das Änderungsprotokoll sehen',
  readAuditLogs: 'das Audit-Log lesen',
  readRoles: 'Rollen und ihre Berechtigungen sehen',
  editRoles: 'Rollen und ihre Berechtigungen bearbeiten',
  changeLogLevel: 'die Protokollstufe ändern',
};

function capability({ action, scope }: Capability): string {
  switch (scope.kind) {
    case 'server':
      return actions[action];
    case 'allStudies':
      return `${actions[action]} (alle Studien)`;
    case 'labeled':
      return `${actions[action]} (mit Label ${or(scope.labels)})`;
    case 'noStudy':
      return `${actions[action]} (keine: auf kein Label Zugriff)`;
  }
}

/** German: routes and capabilities. */
export const messages: typeof english = { routes, actions, capability };

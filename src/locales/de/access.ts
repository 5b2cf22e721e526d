import type { Permission } from '#access/roles/permissions.ts';
import type { Refusal } from '#access/plugin/reason.ts';
import type { messages as english } from '../en/access.ts';
import { lister } from '../format.ts';

const or = lister('de', 'disjunction');
const and = lister('de');

const permissions: Readonly<Record<Permission, string>> = {
  all: 'alles mit Bildern tun: sehen, ändern, freigeben, löschen. Nicht enthalten: die Verwaltung der Berechtigungen',
  view: 'Studien finden und öffnen',
  download: 'Download-Links erstellen',
  share: 'Links für Personen ohne Konto erstellen',
  send: 'Studien an andere Systeme senden',
  'q-r-remote-modalities': 'auf anderen Systemen suchen und Studien von dort abrufen',
  upload: 'Bilder ins Archiv hochladen',
  'edit-labels': 'Labels an Studien hinzufügen und entfernen',
  modify: 'Daten von Patienten und Studien korrigieren',
  anonymize: 'anonymisierte Kopien erstellen',
  delete: 'Studien löschen',
  worklists: 'Arbeitslisten sehen und ändern',
  settings: 'die Protokollstufe ändern',
  'audit-logs': 'das Audit-Log lesen',
  'admin-permissions': 'Rollen, Labels und Berechtigungen ändern; Aufträge und andere Systeme verwalten',
  'api-view': 'die technische API des Servers lesen',
};

function reason(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'permissionMissing':
      return `Sie brauchen die Berechtigung ${or(refusal.anyOf.filter((name) => name !== 'all').map((name) => `„${name}“`))}. Keine Ihrer Rollen enthält sie.`;
    case 'noRoute':
      return 'Auf diesem Server gibt keine Rolle Zugriff darauf.';
    case 'noLabels':
      return 'Ihre Rollen geben auf kein Label Zugriff: Sie können keine Studie sehen.';
    case 'labelMissing':
      return refusal.anyOf.length > 0
        ? `Labels der Studie: ${and(refusal.anyOf)}. Ihre Rollen geben Zugriff auf: ${refusal.held.length > 0 ? and(refusal.held) : 'kein Label'}.`
        : 'Die Studie hat kein Label, auf das Ihre Rollen Zugriff geben.';
    case 'unknownResource':
      return 'Sie können das nicht sehen, oder es wurde gelöscht.';
    case 'listRefused':
    case 'systemLabelsChecked':
    case 'onlyWithAllLabels':
      return 'Nur für Personen mit Zugriff auf alle Labels.';
    case 'shareDoesNotOpen':
      return refusal.why === 'expired' ? 'Der Link ist abgelaufen.' : 'Der Link gibt darauf keinen Zugriff.';
    case 'findRefused':
      return 'Die Suche geht über die Labels hinaus, auf die Sie Zugriff haben.';
    case 'userIdMissing':
      return 'Der Server erkennt Sie nicht.';
  }
}

/** German: permissions and refusals. */
export const messages: typeof english = {
  permissions,
  unknownPermission: 'dieser Konsole unbekannt',
  reason,
};

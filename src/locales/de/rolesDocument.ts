import { lister, pluralizer } from '../format.ts';
import type { messages as english } from '../en/rolesDocument.ts';

const and = lister('de');
const plural = pluralizer('de');

/** German: getting at the roles document, and why one cannot. */
export const messages: typeof english = {
  reading: 'Rollen werden geladen…',
  retry: 'Erneut versuchen',
  noPermissionTitle: 'Sie können hier keine Rollen bearbeiten',
  noPermission:
    'Sie brauchen die Berechtigung „admin-permissions“; „all“ enthält sie nicht. Wer sie hat, kann sie einer Ihrer Rollen geben. Das wirkt innerhalb einer Minute.',
  refusedTitle: 'Der Server lässt Sie die Rollen nicht laden',
  noServiceTitle: 'Dieser Server hat keine Rollenverwaltung',
  noService:
    'Der Auth-Service hat keinen Zugriff auf Keycloak. In seinen Einstellungen muss ENABLE_KEYCLOAK auf true stehen und KEYCLOAK_CLIENT_SECRET das Geheimnis seines eigenen Clients in Keycloak enthalten. Bis dahin kommen seine Rollen nur aus der Datei permissions.json.',
  failedTitle: 'Rollen konnten nicht geladen werden',
  serviceFailed:
    'Der Auth-Service konnte seine Rollen nicht mit Keycloak vergleichen. Seit Keycloak 26.6 braucht sein Dienstkonto view-realm von realm-management (Keycloak: Clients → sein Client → Service account roles).',
  stillHelps: 'Auch ohne den Server können Sie eine permissions.json prüfen, reparieren und exportieren.',
  savedAgain: 'Ihre Änderungen wurden überschrieben und noch einmal gespeichert',
  savedAgainText:
    'Jemand anderes hat die Rollen gleichzeitig gespeichert. Jetzt sind beide Änderungen gespeichert.',
  savedAndLost: 'Ihre gespeicherten Änderungen wurden überschrieben',
  savedAndLostText:
    'Jemand anderes hat die Rollen gleichzeitig gespeichert, und Ihre Änderungen konnten nicht noch einmal gespeichert werden. Prüfen Sie die Rollen, dann speichern Sie erneut.',
  compositesTitle: 'Das Laden der Rollen kann Berechtigungen entfernen',
  composites: (names) =>
    `${plural(names.length, { one: 'Eine Rolle ist', other: '# Rollen sind' })} in Keycloak zusammengesetzt: ${and(names)}. Beim Laden entfernt der Server zusammengesetzte Rollen aus dem Rollendokument. Wer eine solche Rolle hat, verliert alle ihre Berechtigungen.`,
  compositesLost: (names) =>
    `${and(names)} ${plural(names.length, { one: 'gab', other: 'gaben' })} Berechtigungen, als die Rollen hier zuletzt geladen wurden.`,
  compositesAdvice:
    'Soll eine von ihnen Zugriff auf Studien geben, lassen Sie zuerst ihre zugeordneten Rollen in Keycloak entfernen. Dienen sie nur Keycloak selbst, laden Sie die Rollen. Dieser Browser fragt nicht noch einmal nach ihnen.',
  readAnyway: 'Rollen trotzdem laden',
  unchecked:
    'Die Rollen sind nicht geladen. Ihnen fehlt view-realm in Keycloak, daher kann die Konsole nicht vorher nach zusammengesetzten Rollen suchen. Das Laden entfernt solche Rollen aus dem Rollendokument, und wer eine davon hat, verliert ihre Berechtigungen.',
  readUnchecked: 'Rollen laden',
};

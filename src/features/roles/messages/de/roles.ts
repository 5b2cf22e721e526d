import type { RolesChange } from '#access/roles/rolesDiff.ts';
import type { messages as english } from '#features/roles/messages/en/roles.ts';
import { lister, pluralizer } from '#locales/format.ts';

const and = lister('de');
const plural = pluralizer('de');

const shown = (labels: readonly string[]): string =>
  labels.length > 8
    ? `${and(labels.slice(0, 8))}, ${plural(labels.length - 8, { one: '# weiteres', other: '# weitere' })}`
    : and(labels);

function change(change: RolesChange): string {
  switch (change.kind) {
    case 'roleAdded':
      return `${change.role} wird hinzugefügt`;
    case 'roleRemoved':
      return `${change.role} wird entfernt`;
    case 'permissionGranted':
      return `${change.role} bekommt ${change.permission}`;
    case 'permissionWithdrawn':
      return `${change.role} verliert ${change.permission}`;
    case 'labelGranted':
      return `${change.role} gibt Zugriff auf das Label ${change.label}`;
    case 'labelWithdrawn':
      return `${change.role} gibt keinen Zugriff mehr auf das Label ${change.label}`;
    case 'allLabelsOn':
      return `${change.role} gibt Zugriff auf alle Studien`;
    case 'allLabelsOff':
      return `${change.role} gibt nicht mehr Zugriff auf alle Studien`;
    case 'availableLabelAdded':
      return `${change.label} wird ein erlaubtes Label`;
    case 'availableLabelRemoved':
      return `${change.label} ist kein erlaubtes Label mehr`;
  }
}

/** German: roles, the matrix, one role, saving. */
export const messages: typeof english = {
  title: 'Rollen',
  count: (count) => plural(count, { one: '# Rolle', other: '# Rollen' }),
  matrix: 'Berechtigungsmatrix',
  role: 'Rolle',
  labels: 'Zugriff auf Labels',
  groups: {
    all: 'Alles',
    studies: 'Studien',
    sharing: 'Freigabe',
    changing: 'Änderungen',
    administration: 'Administration',
    unknown: 'Hier unbekannt',
  },
  emptyName: '(kein Name)',
  newMark: 'neu',
  allStudies: 'alle Studien',
  noStudies: 'keine',
  labelsOf: (labels) => `Zugriff: ${shown(labels)}`,
  cell: (permission, role, throughAll, changed) =>
    `${permission} für ${role}${throughAll ? ', in all enthalten' : ''}${changed ? ', geändert' : ''}`,
  unknownMeaning:
    'dieser Konsole unbekannt. Die Konfiguration des Servers verwendet sie vielleicht. Der Auth-Service lehnt ein Dokument mit einer Berechtigung ab, die er nicht kennt.',
  legend:
    '✓ gegeben · ◦ in „all“ enthalten · hervorgehoben: nicht gespeichert. Bewegen mit den Pfeiltasten, ändern mit der Leertaste.',
  filter: 'Nach Rolle, Berechtigung oder Label filtern',
  noneFound: 'Keine Rolle passt zum Filter',
  clearFilter: 'Filter zurücksetzen',
  noRoles: 'Noch keine Rollen',
  noRolesHint: 'Niemand kann etwas tun, bis eine Rolle Berechtigungen gibt.',
  newRole: 'Neue Rolle',
  importFile: 'Rollen importieren',
  exportFile: 'Rollen exportieren',
  readAgain: 'Aktualisieren',
  close: 'Schließen',
  change,
  changes: (count) => plural(count, { one: '# Änderung', other: '# Änderungen' }),
  unsaved: (count) =>
    count === 0
      ? 'Keine Änderungen'
      : plural(count, { one: '# ungespeicherte Änderung', other: '# ungespeicherte Änderungen' }),
  discard: 'Änderungen verwerfen',
  review: 'Änderungen prüfen',
  save: 'Änderungen speichern',
  saved: 'Rollen gespeichert',
  savedText: 'Die Änderung wirkt innerhalb einer Minute.',
  savedDespite: 'Rollen gespeichert, obwohl der Server es nicht bestätigt hat',
  savedMeetings: (roles) =>
    `Inzwischen hat noch jemand ${and(roles)} geändert. Beide Änderungen bleiben erhalten. Prüfen Sie, ob sie zusammenpassen.`,
  dropped: (roles) =>
    `Der Server hat ${and(roles)} entfernt: Keycloak hat keine solche Rolle, oder sie ist dort zusammengesetzt.`,
  gone: (roles) =>
    `Der Server hat ${and(roles)} nicht: Keycloak hat keine solche Rolle, oder jemand anderes hat sie entfernt.`,
  cameBack: (roles) =>
    `${and(roles)} ${plural(roles.length, {
      one: 'ist ohne Berechtigungen zurück: Keycloak hat diese Rolle.',
      other: 'sind ohne Berechtigungen zurück: Keycloak hat diese Rollen.',
    })}`,
  undoSave: 'Speichern rückgängig machen',
  undone: 'Speichern rückgängig gemacht',
  notSaved: 'Rollen konnten nicht gespeichert werden',
  nothingWritten: 'Es wurde nichts gespeichert. Ihre Änderungen bleiben erhalten.',
  failedText: 'Ihre Änderungen bleiben erhalten. Diese sind (noch) nicht auf dem Server:',
  failedUnknownPermission: (names) =>
    `Der Server lehnt das ganze Dokument ab, weil er eine Berechtigung nicht kennt, vermutlich ${and(names)}.`,
  overwritten: 'Von jemand anderem überschrieben',
  overwrittenText:
    'Jemand anderes hat im selben Moment gespeichert und Ihre Änderungen überschrieben. Hier bleiben sie erhalten. Prüfen Sie den Stand auf dem Server, dann speichern Sie erneut.',
  unknown: 'Es ist nicht bekannt, ob die Rollen gespeichert wurden',
  unknownText:
    'Der Server antwortet nicht mehr. Ihre Änderungen bleiben erhalten. Aktualisieren Sie, bevor Sie fortfahren. Wurden sie wirksam, ist nichts mehr zu speichern.',
  conflictTitle: 'Jemand anderes hat dasselbe geändert',
  conflictText:
    'Noch ist nichts gespeichert. Wählen Sie für jeden Konflikt, welche Version bleibt. Alle anderen Änderungen werden zusammengeführt.',
  conflicts: {
    removedAndChanged: (role, mineRemoved) =>
      mineRemoved
        ? `Sie haben ${role} entfernt; jemand anderes hat diese Rolle geändert`
        : `Sie haben ${role} geändert; jemand anderes hat diese Rolle entfernt`,
    addedTwice: (role) =>
      `Sie und jemand anderes haben ${role} hinzugefügt, mit verschiedenen Berechtigungen`,
    labelsBothWays: (role) =>
      `Sie und jemand anderes haben geändert, auf welche Studien ${role} Zugriff gibt`,
    availableBothWays: 'Sie und jemand anderes haben die erlaubten Labels geändert',
  },
  asItWas: 'Vorher',
  mine: 'Ihre Version',
  theirs: 'Andere Version, auf dem Server',
  missing: 'existiert nicht',
  permissionsAre: 'Berechtigungen',
  labelsAre: 'Zugriff',
  nothing: 'keine',
  anyLabel: 'jedes Label',
  keepMine: 'Meine behalten',
  keepTheirs: 'Andere behalten',
  chooseAll: 'Wählen Sie zuerst für jeden Konflikt eine Version',
  saveChosen: 'Gewählte Versionen speichern',
  backToEdit: 'Weiter bearbeiten',
  panel: {
    permissions: 'Berechtigungen',
    throughAll: 'in „all“ enthalten',
    allHint: 'Enthält alles Folgende außer admin-permissions und audit-logs.',
    sees: 'Kann sehen',
    all: 'Alle Studien, mit und ohne Label',
    some: 'Studien mit einem dieser Labels',
    filterLabels: 'Labels filtern',
    noLabels: 'Noch wird kein Label verwendet.',
    notAllowed: 'kein erlaubtes Label',
    notInUse: 'an keiner Studie',
    addLabel: (label) => `Unbenutztes Label „${label}“ hinzufügen`,
    seesNow: (now) => `Kann jetzt ${now} sehen`,
    wouldSee: (now, then) => `Kann jetzt ${now} sehen, nach dem Speichern ${then}`,
    studies: (count) => plural(count, { one: '# Studie', other: '# Studien' }),
    counting: '…',
    notCounted: 'eine unbekannte Anzahl Studien',
    users: 'Benutzer mit dieser Rolle',
    usersCount: (count, hasMore) =>
      hasMore
        ? `mehr als ${plural(count, { one: '# Benutzer', other: '# Benutzer' })}`
        : plural(count, { one: '# Benutzer', other: '# Benutzer' }),
    usersUnknown: (reason) => `Unbekannt. ${reason}`,
    noUsers: 'Keine',
    disabled: 'deaktiviert',
    allUsers: 'In Benutzerliste anzeigen',
    copy: 'Rolle kopieren',
    delete: 'Rolle löschen',
    gone: 'Hier gibt es keine Rolle mit diesem Namen.',
  },
  permission: {
    opens: 'Was sie erlaubt',
    opensNothing: 'Die Standardkonfiguration des Servers verwendet sie für nichts.',
    all: 'Enthält alle Berechtigungen außer admin-permissions und audit-logs.',
    outsideAll: 'Nicht in „all“ enthalten.',
    roles: 'Rollen mit dieser Berechtigung',
    noRoles: 'Keine Rolle hat sie.',
  },
};

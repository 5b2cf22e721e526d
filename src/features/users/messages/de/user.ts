import type { messages as english } from '#features/users/messages/en/user.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');
const and = lister('de');

/** German: the page of one user. */
export const messages: typeof english = {
  isYou: 'Das sind Sie',
  created: (day) => `erstellt am ${day}`,
  tabs: {
    account: 'Konto',
    roles: 'Rollen',
    signIn: 'Anmeldung',
    keys: 'API-Schlüssel',
    leaving: 'Offboarding',
    activity: 'Aktivität',
  },
  tabList: 'Benutzerbereiche',
  service: 'Dieses Konto gehört zu einem Client in Keycloak, nicht zu einer Person. Ändern Sie es dort.',
  save: 'Änderungen speichern',
  saving: (name) => `${name} wird gespeichert…`,
  saved: (name) => `${name} gespeichert`,
  saveFailed: (name) => `${name} konnte nicht gespeichert werden`,
  discard: 'Änderungen verwerfen',
  unchanged: 'Keine Änderungen',
  requiredActions: 'Erforderliche Aktionen',
  actions: {
    UPDATE_PASSWORD: 'Ein neues Passwort wählen',
    UPDATE_PROFILE: 'Name und E-Mail prüfen',
    VERIFY_EMAIL: 'Die E-Mail-Adresse bestätigen',
    CONFIGURE_TOTP: 'Einen zweiten Faktor einrichten',
  },
  elsewhereTitle: 'Jemand anderes hat diesen Benutzer inzwischen geändert',
  elsewhereHint: 'Noch ist keine Ihrer Änderungen gespeichert.',
  checked: {
    checking: 'Es wird geprüft, ob jemand die Änderung überschreibt…',
    overruled: 'Jemand anderes hat es gleichzeitig geändert. Gespeichert ist, was Sie jetzt sehen.',
    unchecked: 'Die Änderung wurde gesendet; es ist nicht bekannt, ob sie gespeichert wurde',
  },
  elsewhereField: (field, before, now) => `${field}: ${before} → ${now}`,
  elsewhereClash: 'auch von Ihnen geändert',
  elsewhereRoles: { added: 'Hinzugefügt', removed: 'Entfernt' },
  keepMine: 'Mit meinen überschreiben',
  mergeMine: 'Meine auch speichern',
  takeTheirs: 'Meine verwerfen',
  fields: {
    firstName: 'Vorname',
    lastName: 'Nachname',
    email: 'E-Mail',
    emailVerified: 'E-Mail bestätigt',
    enabled: 'Aktiv',
    requiredActions: 'Erforderliche Aktionen',
  },
  yes: 'ja',
  no: 'nein',
  empty: '(leer)',
  saveRoles: 'Rollen speichern',
  rolesMaybePartly: 'Einige dieser Änderungen sind vielleicht schon gespeichert.',
  rolesDelay:
    'Änderungen gelten, sobald das Token des Benutzers erneuert wird, also innerhalb weniger Minuten.',
  noDefaultRole:
    'Diesem Benutzer fehlt die Standardrolle des Realms. Ohne sie erkennt ihn der Bildserver nicht, gleich welche anderen Rollen er hat.',
  giveDefaultRole: 'Standardrolle wiederherstellen',
  confirm: 'Fortfahren',
  warnings: {
    self: {
      disable:
        'Das ist Ihr eigenes Konto. Sie werden abgemeldet und können das nicht selbst rückgängig machen.',
      delete:
        'Das ist Ihr eigenes Konto. Sie werden abgemeldet, und das Konto kann nicht wiederhergestellt werden.',
      offboard:
        'Das ist Ihr eigenes Konto. Sie werden abgemeldet und können das nicht selbst rückgängig machen.',
      removeRoles: 'Das ist Ihr eigenes Konto. Sie entziehen sich selbst Berechtigungen.',
    },
    lastAdministrator:
      'Das ist der letzte aktive Benutzer mit admin-permissions. Danach kann niemand mehr in dieser Konsole Rollen, Labels oder Berechtigungen ändern.',
    unknownAdministrators:
      'Es ist nicht bekannt, ob noch jemand admin-permissions hat, da die Rollen in dieser Sitzung nicht geöffnet wurden. Ist dies der letzte Benutzer mit dieser Berechtigung, kann danach niemand mehr Rollen ändern.',
    ownKeycloakRights: (roles) =>
      `Sie verlieren ${and(roles)}. Vielleicht haben Sie dadurch Zugriff auf diese Seiten.`,
    grants: (role, isSelf) =>
      isSelf ? `Sie sind dabei, sich selbst ${role} zu geben.` : `${role} ist eine mächtige Rolle.`,
    powers: {
      'admin-permissions':
        'Sie enthält admin-permissions. Wer sie hat, kann Berechtigungen und Labels jeder Rolle ändern und sich so alles geben.',
      all: 'Sie enthält „all“: jede Berechtigung für die Studien, auf die sie Zugriff gibt, auch Löschen und Freigeben.',
      'manage-users':
        'Sie enthält manage-users. Wer sie hat, kann jedes Konto ändern und löschen, jedes Passwort zurücksetzen, jeden API-Schlüssel lesen und verwenden und sich jede Rolle geben.',
      'manage-realm':
        'Sie enthält manage-realm. Wer sie hat, kann die Art der Anmeldung für alle ändern und jede Realm-Rolle.',
      'realm-admin': 'Sie enthält realm-admin. Wer sie hat, kann in diesem Realm von Keycloak alles.',
      unknown: 'Es konnte nicht ermittelt werden, was sie erlaubt. Es kann alles sein.',
    },
    ask: 'Ich verstehe die Folgen',
    askFirst: 'Bestätigen Sie zuerst, dass Sie die Folgen verstehen',
    looking: 'Es wird geprüft, was das erlaubt…',
  },
  enable: 'Konto aktivieren',
  enableTitle: 'Konto aktivieren',
  enableHint: 'Die Anmeldung ist wieder möglich, mit demselben Passwort und denselben Schlüsseln wie zuvor.',
  enabling: (name) => `${name} wird aktiviert…`,
  enabled: (name) => `${name} aktiviert`,
  disable: 'Konto deaktivieren',
  disableTitle: 'Konto deaktivieren',
  disableHint: (minutes) =>
    `Die Anmeldung ist nicht mehr möglich. Offene Seiten funktionieren weiter, bis ihr Token abläuft, ${plural(minutes, { one: 'bis zu # Minute', other: 'bis zu # Minuten' })}. API-Schlüssel gelten nach höchstens einer Minute nicht mehr.`,
  disableHintUnknown:
    'Die Anmeldung ist nicht mehr möglich. Offene Seiten funktionieren weiter, bis ihr Token abläuft (5 Minuten in der Voreinstellung von Keycloak). API-Schlüssel gelten nach höchstens einer Minute nicht mehr.',
  disabling: (name) => `${name} wird deaktiviert…`,
  disabled: (name) => `${name} deaktiviert`,
  changeFailed: (name) => `${name} konnte nicht geändert werden`,
  offboard: 'Offboarding starten',
  offboardTitle: 'Offboarding: jetzt jeden Zugriff beenden',
  offboardHint:
    'Deaktiviert das Konto, beendet seine Sitzungen und widerruft seine API-Schlüssel und die Freigabelinks, die es erstellt hat.',
  offboardSteps: {
    disable: 'Konto deaktivieren',
    sessions: 'Alle Sitzungen beenden',
    keys: 'Alle API-Schlüssel widerrufen',
    links: 'Freigabelinks widerrufen',
    check: 'Prüfen, dass nichts überschrieben wurde',
  },
  offboardState: {
    waiting: 'wartet',
    running: 'läuft',
    done: 'erledigt',
    undone: 'rückgängig gemacht',
    notPossible: 'nicht möglich',
    failed: 'fehlgeschlagen',
  },
  offboarding: (name) => `Offboarding von ${name} läuft…`,
  offboarded: (name) => `Offboarding von ${name} abgeschlossen`,
  offboardFailed: (name) => `Das Offboarding von ${name} ist nicht vollständig`,
  offboardBusy: 'Warten Sie, bis die laufende Aktion fertig ist.',
  offboardRetry: 'Fehlgeschlagenes wiederholen',
  deleteTitle: 'Konto löschen',
  deleteHint:
    'Löscht das Konto mit seinen Rollen, Sitzungen und Schlüsseln. Es kann nicht wiederhergestellt werden; ein deaktiviertes Konto schon. Das Audit-Log behält nur die ID.',
  delete: 'Konto löschen',
  typeName: (name) => `Zur Bestätigung ${name} eingeben`,
  typeFirst: 'Geben Sie zuerst den Namen ein.',
  deleting: (name) => `${name} wird gelöscht…`,
  deleted: (name) => `${name} gelöscht`,
  deleteFailed: (name) => `${name} konnte nicht gelöscht werden`,
  password: 'Passwort',
  passwordHint: 'Ein neues Passwort beendet weder Sitzungen noch Tokens.',
  resetPassword: 'Passwort zurücksetzen',
  resetTitle: 'Passwort zurücksetzen?',
  resetText: (name) =>
    `Das jetzige Passwort von ${name} gilt nicht mehr. Offene Sitzungen gehen weiter, bis sie beendet werden.`,
  resetting: 'Das Passwort wird zurückgesetzt…',
  passwordReset: (name) => `${name} hat ein neues Passwort`,
  passwordFailed: 'Passwort konnte nicht zurückgesetzt werden',
  passwordOnce:
    'Kopieren Sie es jetzt. Es wird nicht noch einmal angezeigt. Geben Sie es persönlich oder telefonisch weiter.',
  sessions: 'Sitzungen',
  noSessions: 'Keine Sitzungen.',
  session: {
    address: 'Adresse',
    started: 'Begonnen',
    used: 'Zuletzt verwendet',
    clients: 'Clients',
    actions: 'Aktionen',
  },
  endSession: 'Sitzung beenden',
  endAll: 'Alle Sitzungen beenden',
  endAllText: (name, count) =>
    `${plural(count, { one: '# Sitzung', other: '# Sitzungen' })} von ${name} ${plural(count, { one: 'endet', other: 'enden' })} sofort, und ungespeicherte Arbeit geht verloren. Offene Seiten funktionieren weiter, bis ihr Token abläuft.`,
  ending: 'Wird beendet…',
  sessionEnded: 'Sitzung beendet',
  sessionsEnded: (name) => `Alle Sitzungen von ${name} beendet`,
  endFailed: 'Sitzung konnte nicht beendet werden',
  endAllFailed: 'Sitzungen konnten nicht beendet werden',
  sessionsNote: 'Offene Seiten funktionieren weiter, bis ihr Zugriffstoken abläuft.',
  lock: 'Fehlgeschlagene Anmeldungen',
  notLocked: (failures) =>
    failures === 0
      ? 'Keine falschen Passwörter gezählt.'
      : plural(failures, {
          one: '# falsches Passwort gezählt. Nicht gesperrt.',
          other: '# falsche Passwörter gezählt. Nicht gesperrt.',
        }),
  locked: (failures) =>
    `Gesperrt nach ${plural(failures, { one: '# falschen Passwort', other: '# falschen Passwörtern' })}.`,
  lastFailure: (moment, address) => `Das letzte: ${moment}, von ${address}.`,
  unlock: 'Konto entsperren',
  unlocking: 'Wird entsperrt…',
  unlocked: (name) => `${name} entsperrt`,
  unlockFailed: 'Konto konnte nicht entsperrt werden',
};

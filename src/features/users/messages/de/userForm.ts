import type { messages as english } from '#features/users/messages/en/userForm.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');

/** German: making and editing one user. */
export const messages: typeof english = {
  newTitle: 'Neuer Benutzer',
  newServiceTitle: 'Neues Dienstkonto',
  serviceHint:
    'Ein Konto für eine Maschine: kein Passwort, keine E-Mail, nur ein API-Schlüssel. Geben Sie ihm die Rolle mit den wenigsten Berechtigungen, die es braucht.',
  account: 'Konto',
  userName: 'Benutzername',
  userNameHint: 'Keycloak speichert ihn in Kleinbuchstaben. Er kann später nicht geändert werden.',
  purpose: 'Zweck',
  purposePlaceholder: 'Slicer, Arbeitsplatz 3',
  firstName: 'Vorname',
  lastName: 'Nachname',
  email: 'E-Mail',
  emailVerified: 'E-Mail-Adresse bestätigt',
  roles: 'Rollen',
  noRoles: 'Dieser Realm hat keine Rollen, die vergeben werden können.',
  keycloakRole: 'gibt Client-Rollen in Keycloak',
  unknownRole: 'gibt keinen Zugriff: nicht im Rollendokument',
  preview: 'Mit diesen Rollen gilt für den Benutzer:',
  previewNone: 'Ohne Rolle kann dieser Benutzer keine Studie sehen und hat keine Berechtigungen.',
  previewUnread: 'Nur wer die Berechtigung admin-permissions hat, kann sehen, was diese Rollen erlauben.',
  sees: (labels) => `kann Studien mit dem Label ${labels.join(', ')} sehen`,
  seesAll: 'kann alle Studien sehen',
  seesNothing: 'kann keine Studie sehen',
  studies: (count) => plural(count, { one: 'derzeit # Studie', other: 'derzeit # Studien' }),
  may: 'kann',
  mayNothing: 'hat keine Berechtigungen',
  surprise: (permissions, labels) =>
    `Nur durch die Rollen zusammen: ${permissions.join(', ')} für Studien mit dem Label ${labels.join(', ')}.`,
  password: 'Initialpasswort',
  passwordWays: {
    generate: 'Erzeugen: wird einmal angezeigt und muss bei der ersten Anmeldung geändert werden',
    set: 'Festlegen',
    none: 'Noch keines: Der Benutzer kann sich nicht anmelden',
  },
  passwordValue: 'Passwort',
  temporary: 'Muss bei der nächsten Anmeldung geändert werden',
  create: 'Benutzer erstellen',
  createService: 'Mit API-Schlüssel erstellen',
  cancel: 'Abbrechen',
  creating: (name) => `${name} wird erstellt…`,
  created: (name) => `${name} erstellt`,
  createdHint: 'Die Rollen gelten ab der ersten Anmeldung.',
  passwordOnce:
    'Kopieren Sie das Passwort jetzt. Es wird nicht noch einmal angezeigt. Geben Sie es persönlich oder telefonisch weiter.',
  keyStates: {
    notKept:
      'Keycloak hat das Konto erstellt, den Schlüssel aber nicht gespeichert. Das Benutzerprofil des Realms hat dafür kein Attribut. Siehe „API-Schlüssel“.',
    removed:
      'Das Konto wurde erstellt, hat den Schlüssel aber nicht. Erstellen Sie einen auf der Seite des Benutzers.',
    unknown:
      'Das Konto wurde erstellt; es ist nicht bekannt, ob es den Schlüssel hat. Testen Sie den Schlüssel, bevor Sie ihn verwenden.',
  },
  toUser: 'Zum Benutzer',
  another: 'Weiteren erstellen',
  failedSteps: {
    account: 'Das Konto konnte nicht erstellt werden.',
    roles: 'Das Konto wurde erstellt, aber seine Rollen konnten nicht vergeben werden.',
  },
  unanswered:
    'Keycloak hat nicht geantwortet; vielleicht gibt es das Konto schon. Bei einem neuen Versuch sucht die Konsole zuerst danach und macht dort weiter.',
  tryAgain: 'Hier erneut versuchen',
  undo: 'Rückgängig: Konto löschen',
  undone: (name) => `${name} wieder gelöscht`,
  undoFailed: 'Das Konto konnte nicht wieder gelöscht werden.',
};

import type { messages as english } from '#features/roles/messages/en/rolesRealm.ts';
import { lister, pluralizer } from '#locales/format.ts';

const and = lister('de');
const plural = pluralizer('de');

/** German: roles in Keycloak and in the roles document. */
export const messages: typeof english = {
  newTitle: 'Neue Rolle',
  copyTitle: (role) => `Kopie von ${role}`,
  name: 'Name',
  nameHint:
    'Die Realm-Rolle in Keycloak, zum Beispiel cardiology-role. Der Name lässt sich hier später nicht ändern.',
  description: 'Beschreibung',
  descriptionHint: 'Nur in Keycloak sichtbar.',
  rights: 'Berechtigungen',
  rightsNone: 'noch keine. Fügen Sie sie in der Matrix hinzu.',
  theNewRole: 'Die neue Rolle',
  problems: {
    missing: 'Geben Sie einen Namen für die Rolle ein.',
    spaces: 'Keine Leerzeichen vor oder nach dem Namen.',
    slash: 'Keine Schrägstriche: Die Seiten von Keycloak können eine solche Rolle nicht öffnen.',
    dots: 'Nicht „.“ oder „..“: Eine Adresse mit diesem Namen führt woandershin.',
    long: 'Höchstens 255\u00A0Zeichen.',
    keycloaks: 'Dieser Name ist für Keycloak reserviert.',
    taken: 'Eine Rolle mit diesem Namen existiert schon.',
  },
  create: 'Rolle erstellen',
  creating: (role) => `${role} wird erstellt…`,
  created: (role) => `${role} erstellt`,
  createdText:
    'Die Rolle ist in Keycloak und hier in den Rollen. Weisen Sie sie unter „Benutzer“ Personen zu.',
  createFailed: (role) => `${role} konnte nicht erstellt werden`,
  createUnknown: (role) => `Es ist nicht bekannt, ob ${role} erstellt wurde`,
  createUnknownText:
    'Keycloak hat nicht geantwortet. Aktualisieren Sie die Rollen. Ist sie nicht da, versuchen Sie es erneut.',
  onlyInKeycloak: (role) => `${role} wurde nur in Keycloak erstellt`,
  notGiven: {
    overwritten:
      'Andere haben die Rollen gleichzeitig gespeichert. Die Berechtigungen der neuen Rolle wurden daher nicht gespeichert. Prüfen Sie die Rolle, dann speichern Sie sie erneut.',
    unknown:
      'Der Server hat nicht geantwortet. Es ist nicht bekannt, ob die Berechtigungen der Rolle gespeichert wurden. Aktualisieren Sie die Rollen und prüfen Sie das.',
  },
  undone: (why) =>
    `Die Rollen konnten nicht gespeichert werden. Daher wurde die neue Rolle wieder aus Keycloak entfernt. ${why}`,
  half: (why) =>
    `Die Rollen konnten nicht gespeichert werden, und die neue Rolle konnte nicht aus Keycloak entfernt werden. Sie besteht dort weiter und gibt keine Berechtigungen. ${why}`,
  deleteTitle: (role) => `${role} löschen`,
  deleteText:
    'Die Rolle wird in Keycloak und hier in den Rollen gelöscht. Alle, die sie haben, verlieren sie. Um sie wiederherzustellen, müssen Sie sie neu erstellen und allen einzeln wieder zuweisen.',
  deleteConfirm: 'Rolle löschen',
  deleting: (role) => `${role} wird gelöscht…`,
  deleted: (role) => `${role} gelöscht`,
  deleteFailed: (role) => `${role} konnte nicht gelöscht werden`,
  dropsLater: (why) =>
    `Die Rolle ist in Keycloak gelöscht. Die Rollen hier enthalten sie noch bis zum nächsten Laden; dann entfernt der Server sie. ${why}`,
  onlyHereTitle: 'Nicht in Keycloak',
  onlyHere: (roles) =>
    `${and(roles)}: Keycloak hat keine solche Rolle. Niemand kann sie haben, und der Server entfernt sie beim nächsten Laden aus den Rollen.`,
  create1: (role) => `${role} in Keycloak erstellen`,
  compositeTitle: 'Zusammengesetzte Rollen verlieren alle Berechtigungen',
  compositeHere: (roles) =>
    `${and(roles)} ${plural(roles.length, { one: 'ist', other: 'sind' })} in Keycloak zusammengesetzt. Beim nächsten Laden der Rollen entfernt der Server sie, und wer ${plural(roles.length, { one: 'sie', other: 'eine davon' })} hat, verliert alles, was sie gab.`,
  notListed: (count) =>
    plural(count, {
      one: '# zusammengesetzte Rolle in Keycloak ist nicht in der Matrix',
      other: '# zusammengesetzte Rollen in Keycloak sind nicht in der Matrix',
    }),
  notListedText:
    'Der Server lässt zusammengesetzte Rollen weg: Für sich allein geben sie weder Zugriff auf Studien noch Berechtigungen. Das ist richtig bei Rollen, die nur Client-Rollen in Keycloak selbst geben. Soll eine davon in die Matrix, entfernen Sie ihre zugeordneten Rollen.',
  brings: (names) => `enthält ${and(names)}`,
  makePlain: 'Zugeordnete Rollen entfernen',
  makePlainTitle: (role) => `Zugeordnete Rollen von ${role} entfernen?`,
  makePlainText: (role, names) =>
    `Wer ${role} hat, verliert ${and(names)}. Beim nächsten Laden der Rollen erscheint die Rolle in der Matrix, ohne Berechtigungen.`,
  madePlain: (role) => `${role} ist nicht mehr zusammengesetzt`,
  makePlainFailed: (role) => `Die zugeordneten Rollen von ${role} konnten nicht entfernt werden`,
};

import type { messages as english } from '#features/users/messages/en/users.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');
const and = lister('de');

/** German: the list of users, and who may use it. */
export const messages: typeof english = {
  title: 'Benutzer',
  enforces:
    'Keycloak entscheidet, wer sich anmelden kann, und der Bildserver, wer was sehen kann. Diese Konsole fragt beide nur ab.',
  newUser: 'Neuer Benutzer',
  newService: 'Neues Dienstkonto',
  search: 'Suchen',
  searchHint: 'Anfang von Benutzername, Name oder E-Mail',
  anywhere: 'Auch mitten im Wort',
  state: 'Status',
  states: { all: 'Jeder Status', enabled: 'Aktiv', disabled: 'Deaktiviert' },
  role: 'Rolle',
  anyRole: 'Jede Rolle',
  roleNamesFailed: 'Die Rollen konnten nicht geladen werden.',
  roleAlone:
    'Benutzer mit einer Rolle listet Keycloak Seite für Seite auf. Keycloak kann sie weder durchsuchen noch zählen.',
  columns: {
    userName: 'Benutzername',
    name: 'Name',
    email: 'E-Mail',
    roles: 'Rollen',
    sees: 'Kann sehen',
    state: 'Status',
    created: 'Erstellt',
  },
  enabled: 'Aktiv',
  disabled: 'Deaktiviert',
  service: 'Dienstkonto eines Clients, keine Person',
  noRoles: 'Keine',
  rolesFailed: 'Nicht geladen',
  seesAll: 'Alle Studien',
  seesNothing: 'Keine Studien',
  found: (count) => plural(count, { one: '# Benutzer', other: '# Benutzer' }),
  page: (page, pages) => `Seite ${String(page)} von ${String(pages)}`,
  pageOnly: (page) => `Seite ${String(page)}`,
  previous: 'Zurück',
  next: 'Weiter',
  pages: 'Seiten',
  none: 'Keine Benutzer gefunden',
  noneHint:
    'Die Suche vergleicht den Anfang von Benutzername, Vorname, Nachname und E-Mail. Suchen Sie auch mitten im Wort, oder entfernen Sie einen Filter.',
  clear: 'Alle Benutzer anzeigen',
  selected: (count) => plural(count, { one: '# ausgewählt', other: '# ausgewählt' }),
  clearSelection: 'Auswahl aufheben',
  bulk: {
    enable: 'Aktivieren',
    disable: 'Deaktivieren',
    signOut: 'Abmelden',
    addRole: 'Rolle zuweisen',
    removeRole: 'Rolle entziehen',
    confirm: 'Fortfahren',
    chooseRole: 'Rolle',
    chooseFirst: 'Wählen Sie zuerst eine Rolle.',
    nobody: 'Das ist bei keinem der ausgewählten Benutzer möglich.',
    skipSelf: (name) => `${name} ist Ihr eigenes Konto und wird ausgelassen.`,
    skipServices: (count) =>
      plural(count, {
        one: '# Dienstkonto wird ausgelassen, da es zu einem Client gehört.',
        other: '# Dienstkonten werden ausgelassen, da sie zu Clients gehören.',
      }),
    disableNote:
      'Deaktivierte Benutzer können sich nicht mehr anmelden. Offene Seiten funktionieren weiter, bis ihr Token abläuft (einige Minuten), API-Schlüssel noch bis zu einer Minute.',
    signOutNote:
      'Sitzungen enden sofort. Offene Seiten funktionieren weiter, bis ihr Token abläuft (einige Minuten).',
    titles: {
      enable: (count) =>
        plural(count, { one: '# Benutzer wird aktiviert', other: '# Benutzer werden aktiviert' }),
      disable: (count) =>
        plural(count, { one: '# Benutzer wird deaktiviert', other: '# Benutzer werden deaktiviert' }),
      signOut: (count) =>
        plural(count, { one: '# Benutzer wird abgemeldet', other: '# Benutzer werden abgemeldet' }),
      addRole: (count, role) =>
        plural(count, {
          one: `# Benutzer bekommt ${role}`,
          other: `# Benutzer bekommen ${role}`,
        }),
      removeRole: (count, role) =>
        plural(count, {
          one: `# Benutzer wird ${role} entzogen`,
          other: `# Benutzern wird ${role} entzogen`,
        }),
    },
  },
  rights: {
    title: 'Sie können in Keycloak keine Benutzer sehen',
    missing: (roles) =>
      `In Ihrer Sitzung fehlt: ${and(roles)} des Clients realm-management. Diese Client-Rollen sind von den Rollen für Bilder getrennt. Die Administration von Keycloak vergibt sie einmal:`,
    readsKeys:
      'Geben Sie diese Client-Rollen nur wenigen Personen. Wer Benutzer sehen kann, kann in Keycloak auch jeden API-Schlüssel lesen und verwenden, mit allen Berechtigungen des Benutzers.',
    clicks: 'In der Admin-Konsole von Keycloak',
    steps: (realm) => [
      `Melden Sie sich in der Admin-Konsole von Keycloak mit einem Administratorkonto an und wählen Sie den Realm ${realm}.`,
      'Realm roles › Create role: user-admin. Nehmen Sie eine eigene Rolle: Eine Rolle für Bilder, die zusammengesetzt wird, verliert ihre Berechtigungen.',
      'In user-admin: Associated roles › Assign role › Filter by clients: manage-users, view-users und view-realm von realm-management.',
      'Users › die Person › Role mapping › Assign role: user-admin.',
    ],
    command: 'Als Befehl, dort wo Keycloak läuft',
    readAgain: 'Noch einmal prüfen',
    readAgainHint:
      'Eine Client-Rolle gilt ab dem nächsten Token. Hiermit erhalten Sie eines ohne neue Anmeldung.',
    stillMissing: 'Auch das neue Token enthält sie nicht.',
    readOnly: 'Sie können Benutzer sehen, aber nicht ändern: Ihrer Sitzung fehlt manage-users.',
    noRolesRight: 'Rollen können nicht aufgelistet werden: Ihrer Sitzung fehlt view-realm.',
  },
};

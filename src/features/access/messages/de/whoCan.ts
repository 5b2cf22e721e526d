import type { messages as english } from '#features/access/messages/en/whoCan.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');
const and = lister('de');

/** German: everyone who can see a study. */
export const messages: typeof english = {
  title: 'Wer diese Studie sehen kann',
  byRole: 'Nach Rolle',
  byUser: 'Nach Benutzer',
  role: 'Rolle',
  user: 'Benutzer',
  decidedBy: 'Entschieden durch',
  noRoles: 'Keine Rolle gibt Zugriff auf diese Studie. Nur wer einen Freigabelink hat, kann sie öffnen.',
  oneRole: (permission, label) => `„${permission}“ und Zugriff auf ${label}`,
  oneRoleAll: (permission) => `„${permission}“ und Zugriff auf alle Studien`,
  of: (role, what) => `${role}: ${what}`,
  permissionOf: (role, permission) => `„${permission}“ durch ${role}`,
  labelOf: (role, label) => `Zugriff auf ${label} durch ${role}`,
  allOf: (role) => `Zugriff auf alle Studien durch ${role}`,
  both: (one, other) => `${one}, ${other}`,
  openRule: 'Keine Berechtigung nötig',
  showAllRoles: (count) => `Alle ${String(count)} Rollen anzeigen`,
  rolesUnknown:
    'Die Rollen sind nicht geladen, daher kann die Konsole nicht sagen, wer diese Studie sehen kann.',
  ownLabelsOnly:
    'Der Server zeigt Ihnen nur die Labels der Studie, auf die Sie Zugriff haben. Rollen mit Zugriff über andere Labels der Studie fehlen in der Liste.',
  rolesOnly: (reason) => `Nur Rollen sind aufgeführt. ${reason}`,
  loading: 'Benutzer werden geladen…',
  disabled: 'Deaktiviert',
  disabledHint:
    'Mit deaktivierten Konten kann man sich nicht anmelden, und ihre API-Schlüssel gelten nicht. Wird das Konto aktiviert, hat es wieder Zugriff.',
  service: 'Dienstkonto',
  noUsers: 'Kein Benutzer hat diese Rollen.',
  noneOnPage: (read, total) =>
    `Noch keine Benutzer gefunden: ${String(read)} von ${plural(total, { one: '# Rolle', other: '# Rollen' })} geprüft. Weiter auf der nächsten Seite.`,
  pages: 'Seiten mit Benutzern',
  page: (page, users) =>
    `Seite ${String(page)}: ${plural(users, { one: '# Benutzer', other: '# Benutzer' })}`,
  previous: 'Zurück',
  next: 'Weiter',
  direct:
    'Führt Benutzer auf, die eine dieser Rollen in Keycloak direkt haben, nicht über eine Gruppe oder eine andere Rolle. Auch mit ihren API-Schlüsseln ist die Studie zu sehen.',
  gone: (roles) =>
    `In Keycloak ${plural(roles.length, { one: 'fehlt diese Rolle', other: 'fehlen diese Rollen' })}: ${and(roles)}. Laden Sie die Rollen erneut.`,
  notByName: (roles) =>
    `Keycloak kann die Benutzer von ${and(roles)} nicht auflisten: Der Name enthält einen Schrägstrich.`,
  links: 'Wer einen Freigabelink zur Studie hat, kann sie ohne Konto öffnen.',
};

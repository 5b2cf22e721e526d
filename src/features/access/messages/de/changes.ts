import type { RolesChange } from '#access/roles/rolesDiff.ts';
import type { messages as english } from '#features/access/messages/en/changes.ts';
import { lister, pluralizer } from '#locales/format.ts';

const and = lister('de');
const plural = pluralizer('de');
const quoted = (names: readonly string[]): string[] => names.map((name) => `„${name}“`);

function given(change: RolesChange): string[] {
  switch (change.kind) {
    case 'permissionGranted':
      return [`die Berechtigung „${change.permission}“`];
    case 'labelGranted':
      return [`Zugriff auf ${change.label}`];
    case 'allLabelsOn':
      return ['Zugriff auf alle Labels'];
    default:
      return [];
  }
}

/** German: what would change an answer. */
export const messages: typeof english = {
  title: 'Was die Antwort ändern würde',
  hint: 'Jeder Vorschlag öffnet seinen Editor mit der vorbereiteten Änderung. Bis Sie dort speichern, ändert sich nichts.',
  none: 'Keine Änderung von Rollen, Labels oder Konten würde dies erlauben.',
  unknown: 'Was die Antwort ändern würde, lässt sich erst sagen, sobald die Rollen geladen sind.',
  showAll: (count) => `Alle ${count} anzeigen`,
  andThen: 'Dann',
  editRoles: (role, changes) => `Der Rolle ${role} ${and(changes.flatMap(given))} geben.`,
  labelStudy: (label) => `Dieser Studie das Label ${label} hinzufügen.`,
  giveRole: (name, role) => `${name} die Rolle ${role} geben.`,
  enableAccount: (name) => `Das Konto von ${name} aktivieren.`,
  replaceKey: (name) => `Den API-Schlüssel von ${name} durch einen neuen ersetzen.`,
  createLink: 'Einen neuen Link zu dieser Studie erstellen.',
  open: {
    editRoles: 'Rollen öffnen',
    labelStudy: 'Labels ändern',
    giveRole: 'Rollen des Benutzers',
    enableAccount: 'Konto öffnen',
    replaceKey: 'API-Schlüssel öffnen',
    createLink: 'Link erstellen',
  },
  moreStudies: (count) => plural(count, { one: '# weitere Studie', other: '# weitere Studien' }),
  counting: 'Studien werden gezählt…',
  forEveryone: (role, permissions, isAboutStudy) =>
    permissions.length === 0
      ? `Für alle mit der Rolle ${role}.`
      : `Alle mit der Rolle ${role} haben dann ${and(quoted(permissions))}${isAboutStudy ? ' für alle Studien, auf die sie Zugriff haben' : ''}.`,
  gainsPermissions: (names) => `Gibt auch ${and(quoted(names))}.`,
  rolesThatGain: (roles) =>
    roles.length > 0
      ? `Alle mit ${and(roles)} können dann diese Studie sehen.`
      : 'Keine andere Rolle erhält dadurch Zugriff.',
  signsIn: 'Dann besteht der gesamte Zugriff wieder.',
  newLink: 'Wer den neuen Link hat, kann diese Studie sehen und herunterladen.',
};

import type { RolesFinding } from '#access/roles/rolesCheck.ts';
import type { messages as english } from '#features/roles/messages/en/rolesFile.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');

const types = { object: 'ein Objekt', list: 'eine Liste', text: 'ein Text' } as const;
const pathOf = (path: readonly string[]): string => (path.length === 0 ? 'Das Dokument' : path.join(' → '));

function finding(finding: RolesFinding): string {
  switch (finding.kind) {
    case 'syntax':
      return `Kein gültiges JSON (${finding.code}).`;
    case 'tooDeep':
      return 'Zu tief verschachtelt, um gelesen zu werden.';
    case 'comment':
      return 'Kommentar, den JSON nicht erlaubt.';
    case 'trailingComma':
      return 'Komma, auf das nichts folgt.';
    case 'duplicateKey':
      return `„${finding.key}“ kommt zweimal vor. Der letzte Eintrag zählt.`;
    case 'missingRoles':
      return '„roles“ fehlt.';
    case 'wrongType':
      return `${pathOf(finding.path)} sollte ${types[finding.expected]} sein.`;
    case 'unknownField':
      return `Unbekanntes Feld ohne Wirkung: ${pathOf(finding.path)}.`;
    case 'underscoreSpelling':
      return `„${finding.key}“ ist mit Unterstrich geschrieben. Der Server schreibt es mit Bindestrich.`;
    case 'bothSpellings':
      return `„${finding.key}“ kommt in beiden Schreibweisen vor. Die mit Bindestrich zählt.`;
    case 'repeatedEntry':
      return `${pathOf(finding.path)}: „${finding.entry}“ kommt zweimal vor.`;
    case 'noRoles':
      return 'Es gibt keine Rollen. Niemand könnte etwas tun.';
    case 'nobodyKeepsAdmin':
      return 'Keine Rolle gibt admin-permissions. Niemand könnte Rollen bearbeiten.';
    case 'unknownPermission':
      return `${finding.role}: Der Auth-Service kennt die Berechtigung „${finding.permission}“ nicht und würde das ganze Dokument ablehnen.${finding.meant ? ` Meinten Sie ${finding.meant}?` : ''}`;
    case 'badRoleName':
      return `„${finding.role}“ ist kein gültiger Rollenname. Er ist leer, besteht nur aus Punkten oder enthält einen Schrägstrich.`;
    case 'hiddenInRoleName':
      return `Der Rollenname „${finding.role}“ enthält ein unsichtbares Zeichen (${finding.code}).`;
    case 'lookalikeInRoleName':
      return `Der Rollenname „${finding.role}“ kann mit einem anderen verwechselt werden: „${finding.letter}“ (${finding.code}) stammt aus einem anderen Alphabet als die Buchstaben daneben.`;
    case 'emptyRole':
      return `${finding.role} gibt keine Berechtigungen.`;
    case 'seesNothing':
      return `${finding.role} hat keine Labels. Diese Rolle gibt auf keine Studie Zugriff.`;
    case 'allWithoutAdmin':
      return `${finding.role} hat „all“. Darin ist admin-permissions nicht enthalten.`;
    case 'labelsBesideAll':
      return `${finding.role} gibt Zugriff auf alle Studien. Die anderen Labels dieser Rolle haben keine Wirkung.`;
    case 'labelNotAvailable':
      return `${finding.role}: „${finding.label}“ ist kein erlaubtes Label.`;
    case 'badLabel':
      return `„${finding.label}“ ist in Orthanc kein gültiges Label. Verwenden Sie Buchstaben, Ziffern, - und _, höchstens 64\u00A0Zeichen.`;
  }
}

/** German: permissions.json checked, repaired, imported. */
export const messages: typeof english = {
  importTitle: 'permissions.json importieren',
  checkTitle: 'permissions.json prüfen',
  hint: 'Wählen Sie eine Datei, oder fügen Sie ihren Text ein. Bis zum Speichern wird nichts gesendet.',
  hintOffline: 'Wählen Sie eine Datei, oder fügen Sie ihren Text ein. Es wird nichts gesendet.',
  choose: 'Datei wählen',
  text: 'Inhalt der Datei',
  tooLarge: 'Die Datei ist größer als 2\u00A0MB, also keine permissions.json.',
  unreadable: 'Die Datei konnte nicht gelesen werden.',
  findings: (count) => plural(count, { one: '# Problem', other: '# Probleme' }),
  fine: 'Keine Probleme gefunden.',
  severity: { error: 'Fehler', warning: 'Warnung', note: 'Hinweis' },
  place: (line, column) => `Zeile ${String(line)}, Spalte ${String(column)}`,
  goTo: (place) => `Zu ${place}`,
  finding,
  more: (count) => `und ${plural(count, { one: '# weiteres', other: '# weitere' })}`,
  use: (permission) => `${permission} verwenden`,
  repair: 'Datei reparieren',
  repairHint:
    'Schreibt neu, was lesbar ist: striktes JSON, eine Schreibweise, jeder Schlüssel und jeder Eintrag einmal. Berechtigungen werden nicht erraten.',
  noRepair: 'Es konnten keine Rollen daraus gelesen werden.',
  repaired: (count) => `${plural(count, { one: '# Problem', other: '# Probleme' })} behoben.`,
  lossy:
    'Etwas wurde weggelassen, das vielleicht gewollt war. Prüfen Sie die Unterschiede, bevor Sie die Datei verwenden.',
  differences: (count) =>
    count === 0
      ? 'Keine Unterschiede zur Matrix.'
      : `${plural(count, { one: '# Unterschied', other: '# Unterschiede' })} zur Matrix, einschließlich Ihrer ungespeicherten Änderungen:`,
  takeOver: 'Rollen der Matrix ersetzen',
  takeOverHint: 'Ersetzt jede Rolle der Matrix. Danach prüfen Sie die Änderungen und speichern.',
  repairFirst: 'Reparieren Sie die Datei zuerst: Sie ist kein striktes JSON mit Rollen',
  nothingRead: 'Wählen Sie zuerst eine Datei, oder fügen Sie einen Text ein',
  same: 'Keine Unterschiede zur Matrix',
  download: 'Herunterladen',
};

import type { Hole } from '#access/section/holes.ts';
import type { messages as english } from '#features/access/messages/en/section.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');

const holes: Readonly<Record<Hole, string>> = {
  linkDeletes:
    'Wer einen Freigabelink hat, kann die zugehörige Studie löschen: Das Audit-Log ist ausgeschaltet, und mit dem Token des Links in einem Header ist alles möglich.',
  linkWritesMetadata:
    'Wer einen Freigabelink hat, kann Metadaten der zugehörigen Studie ändern, wenn das Token des Links in einem Header gesendet wird.',
  linkOverridesMethod:
    'Wer einen Freigabelink hat, kann mit dem Argument _method aus einem GET einen Schreibzugriff machen.',
  auditLogOfDatabase:
    'Wer „view“ hat, kann unter /plugins/postgresql/audit-logs das gesamte Audit-Log lesen, unabhängig von den eigenen Labels.',
  globalLists: 'Wer „view“ hat, kann /changes lesen, das nicht auf die eigenen Labels begrenzt ist.',
  linksToHiddenStudies: 'Wer „share“ hat, kann Links zu nicht sichtbaren Studien erstellen.',
  instantLinks: 'Wer „view“ hat, kann Sofortlinks erstellen, die das eigene Konto überdauern.',
  patients:
    'Wer „view“ hat, kann unter /patients alles zu einem Patienten lesen und herunterladen: Labels werden dort nicht geprüft.',
  sendsHiddenStudies: 'Wer „send“ hat, kann nicht sichtbare Studien senden.',
  uploadWithoutSignIn: 'Alle können ohne Anmeldung hochladen, solange das anonyme Profil „upload“ enthält.',
  systemWithoutSignIn: 'Alle können ohne Anmeldung /system lesen: Versionen, AE-Titel und Plugins.',
  lookupWithoutSignIn:
    'Alle können ohne Anmeldung über /tools/lookup die Orthanc-ID zu einer DICOM-UID finden.',
};

/** German: a pasted `Authorization` section, and what is found in it. */
export const messages: typeof english = {
  title: 'Regeln Ihres Servers',
  hint: 'Über keine Route lässt sich abfragen, welche Regeln Orthanc hat. Verwendet wird die Standardtabelle des Plugins. Weicht Ihre davon ab, fügen Sie den Abschnitt „Authorization“ aus orthanc.json mit seinen Kommentaren ein. Er bleibt im Speicher dieses Tabs und wird nirgendwohin gesendet.',
  label: 'Abschnitt Authorization',
  clear: 'Standardtabelle verwenden',
  inUse: (rows, own) =>
    `Die eingefügten Regeln werden verwendet: ${plural(rows, { one: '# Zeile', other: '# Zeilen' })}, davon ${plural(own, { one: '#', other: '#' })} nicht in der Standardtabelle.`,
  notUsed: 'Dies lässt sich nicht als Abschnitt lesen, also gilt weiter die Standardtabelle.',
  stops: 'So startet Orthanc nicht',
  dangers: 'Gefährliche Einstellungen',
  notes: 'Außerdem gefunden',
  holesTitle: 'Was diese Regeln offen lassen',
  holesHint: 'Ein Reverse-Proxy kann diese Lücken schließen; das steht nicht in diesem Abschnitt.',
  noHoles: 'Mit diesen Regeln ist keine der bekannten Lücken offen.',
  at: (line, column) => `Zeile ${String(line)}, Spalte ${String(column)}`,
  withPlace: (place, text) => `${place}: ${text}`,
  holes,
  findings: {
    syntax: (code) => `Kein gültiges JSON (${code}).`,
    tooDeep: 'Zu tief verschachtelt, um gelesen zu werden.',
    duplicateKey: (key) => `„${key}“ kommt doppelt vor. Das letzte gilt.`,
    notAnObject: 'Hier ist kein Objekt mit Einstellungen.',
    wrongType: (setting) => `${setting} hat einen Wert vom falschen Typ.`,
    badRoute: {
      notAList: 'Die Zeilen müssen in einer Liste stehen.',
      notThree: 'Eine Zeile braucht eine Methode, ein Muster und Berechtigungen, alle als Text.',
      method: 'Die Methode muss get, post, put oder delete sein.',
      pattern: 'Das Muster ist kein gültiger regulärer Ausdruck.',
    },
    bothLevelSettings:
      'CheckedLevel und UncheckedLevels schließen sich aus. Behalten Sie nur eine der beiden.',
    unknownLevel: (word) => `„${word}“ ist keine Ebene.`,
    opensData: (path) =>
      `Alle können ${path} ohne Anmeldung lesen: Es enthält Studien oder Angaben über sie.`,
    openToAnyone: (method, pattern) =>
      `${method} ${pattern} hat keine Berechtigung: Alle können es ohne Anmeldung senden.`,
    noUserProfile:
      'Es gibt keinen Dienst für Benutzerprofile (WebServiceRootUrl oder WebServiceUserProfileUrl), also werden Berechtigungen nicht je Benutzer geprüft.',
    noShareTokens: 'Es gibt keinen Dienst für Freigabelinks, also öffnet kein Link etwas.',
    everyLevelChecked:
      'Weder CheckedLevel noch UncheckedLevels ist gesetzt: Labels werden auf jeder Ebene geprüft, und Personen mit Zugriff auf nur einzelne Labels können nichts sehen. Verwenden Sie "CheckedLevel": "studies".',
    unknownStandardConfiguration: (name) =>
      `„${name}“ ist keine Standardkonfiguration des Plugins. Es hat keine Wirkung.`,
    otherDicomWebRoot: (root) =>
      `DICOMweb liegt unter ${root}. Die Standardtabelle erwartet /dicom-web/, und diese Konsole auch.`,
    shadowed: (row, by) =>
      `Die Zeile ${row} hat keine Wirkung: ${by} steht davor. Hinzugefügte Zeilen können die Standardtabelle nicht einschränken.`,
  },
};

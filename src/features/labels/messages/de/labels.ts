import { maxLabelNameLength } from '#lib/text/labelName.ts';
import type { messages as english } from '#features/labels/messages/en/labels.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');
const and = lister('de');
const studies = (count: number): string => plural(count, { one: '# Studie', other: '# Studien' });
const changes = (count: number): string =>
  plural(count, { one: '# Label-Änderung', other: '# Label-Änderungen' });

/** German: editing labels. */
export const messages: typeof english = {
  title: (count) => `Labels von ${studies(count)}`,
  labels: 'Labels',
  reading: (known, total) => `Labels werden geladen: ${String(known)} von ${studies(total)}`,
  none: 'Noch keine Labels.',
  find: 'Label suchen',
  notFound: 'Keine passenden Labels.',
  add: 'Label hinzufügen',
  addButton: 'Hinzufügen',
  notAllowed: 'Hier können nur erlaubte Labels vergeben werden.',
  outsideList: 'kein erlaubtes Label: kann nur entfernt werden',
  nameProblems: {
    empty: 'Geben Sie einen Namen ein.',
    tooLong: `Höchstens ${String(maxLabelNameLength)} Zeichen.`,
    characters: 'Nur Buchstaben ohne Akzente, Ziffern, - und _.',
  },
  save: 'Speichern',
  nothingToSave: 'Keine Änderungen',
  addFirst: 'Fügen Sie zuerst das Label im Feld hinzu, oder leeren Sie das Feld.',
  some: 'bei einigen davon',
  delay:
    'Listen sind sofort aktuell. Der Zugriff auf eine Studie folgt vielleicht erst bis zu einer Minute später. Das Entfernen eines Labels beendet keine Freigabelinks.',
  running: (count, ofStudies) => `${changes(count)} bei ${studies(ofStudies)}`,
  undoing: (count) =>
    plural(count, {
      one: '# Label-Änderung wird rückgängig gemacht',
      other: '# Label-Änderungen werden rückgängig gemacht',
    }),
  access: {
    title: 'Änderungen beim Zugriff',
    holders: (count, hasMore) =>
      hasMore
        ? `mehr als ${String(count)} Benutzer`
        : plural(count, { one: '# Benutzer', other: '# Benutzer' }),
    gains: (role, holders, count) =>
      `${[role, holders].filter(Boolean).join(', ')}: bekommt Zugriff auf ${studies(count)}`,
    loses: (role, holders, count) =>
      `${[role, holders].filter(Boolean).join(', ')}: verliert den Zugriff auf ${studies(count)}`,
    nobody: 'Keine Rolle erhält oder verliert Zugriff.',
    unopened: (labels) =>
      `Keine Rolle gibt Zugriff auf ${and(labels)}. Bis eine das tut, erhält dadurch niemand Zugriff.`,
    youLose: (count) =>
      `Sie selbst werden ${studies(count)} nicht mehr sehen und können das nicht rückgängig machen.`,
  },
  undoReport: (left) =>
    plural(left, {
      one: '# Änderung wurde nicht rückgängig gemacht: Jemand anderes hatte das Label seither geändert',
      other: '# Änderungen wurden nicht rückgängig gemacht: Jemand anderes hatte die Labels seither geändert',
    }),
  undoUnknown: (count) =>
    `${plural(count, { one: '# Änderung wurde', other: '# Änderungen wurden' })} nicht rückgängig gemacht: Sie können diese Labels nicht sehen; es ist nicht bekannt, ob die Studien sie vorher hatten`,
  unchanged: (count) =>
    plural(count, { one: '# brauchte keine Änderung', other: '# brauchten keine Änderung' }),
  noteHadIt: 'hatte es schon',
  noteHadItNot: 'hatte es nicht mehr',
  noteLeft: 'unverändert gelassen: Jemand anderes hatte es geändert',
  noteUnknown: 'Sie können dieses Label nicht sehen; es ist nicht bekannt, ob sich etwas geändert hat',
  confirm: {
    title: (count) => `Labels von ${studies(count)} ändern?`,
    text: (count, ofStudies) => `Das sind ${changes(count)} bei ${studies(ofStudies)}.`,
    back: 'Zurück',
    start: (count) => `${studies(count)} ändern`,
  },
  itemAdd: (label, study) => `${label} hinzufügen: ${study}`,
  itemRemove: (label, study) => `${label} entfernen: ${study}`,
};

import type { KeyGroup, messages as english } from '#app/messages/en/palette.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');

const groups: readonly KeyGroup[] = [
  {
    title: 'Überall',
    keys: [
      [['Strg K', '⌘ K'], 'zu einer Seite gehen, einen Befehl ausführen oder Studien suchen'],
      [['?'], 'diese Liste anzeigen'],
      [['Esc'], 'den geöffneten Dialog oder Bereich schließen'],
    ],
  },
  {
    title: 'In einer Liste',
    keys: [
      [['/'], 'zum Suchfeld gehen'],
      [['j', '↓'], 'nächste Zeile'],
      [['k', '↑'], 'vorige Zeile'],
      [['Bild ↑', 'Bild ↓'], 'zwanzig Zeilen nach oben oder unten'],
      [['Pos1', 'Ende'], 'erste und letzte Zeile'],
      [['Enter'], 'die Zeile öffnen; mit Strg oder ⌘ in einem neuen Tab'],
      [['x', 'Leertaste'], 'die Zeile auswählen'],
      [['Umschalt ↑', 'Umschalt ↓'], 'die Auswahl erweitern'],
      [['Strg A', '⌘ A'], 'alle geladenen Zeilen auswählen'],
    ],
  },
  {
    title: 'Auf einer Studienseite',
    keys: [
      [['j'], 'nächste Studie der Liste'],
      [['k'], 'vorige Studie der Liste'],
    ],
  },
];

/** German: the command palette and the list of keys. */
export const messages: typeof english = {
  title: 'Befehlspalette',
  hint: 'Seite, Befehl, Patient, Benutzer, Label…',
  nothing: 'Keine Treffer',
  count: (count) => plural(count, { one: '# Treffer', other: '# Treffer' }),
  searching: 'Suche läuft…',
  incomplete: 'Ein Server hat nicht geantwortet, es kann also weitere Treffer geben.',
  create: 'Anlegen',
  newUser: 'Neuer Benutzer',
  newService: 'Neues Dienstkonto',
  newRole: 'Neue Rolle',
  goTo: 'Wechseln zu',
  help: 'Hilfe',
  session: 'Sitzung',
  search: 'Suche',
  searchStudies: (text) => `Studien suchen nach „${text}“`,
  keys: { title: 'Tastenkürzel', groups },
};

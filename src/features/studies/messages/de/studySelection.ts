import type { messages as english } from '#features/studies/messages/en/studySelection.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');

/** German: selected studies, and deleting them. */
export const messages: typeof english = {
  region: 'Ausgewählte Studien',
  selected: (count) => plural(count, { one: '# Studie ausgewählt', other: '# Studien ausgewählt' }),
  selectAll: (count) => `Alle ${plural(count, { other: '#' })} Treffer auswählen`,
  selectAllUnknown: 'Alle Treffer auswählen',
  collecting: (count) => `Wird geladen… ${plural(count, { one: '# Studie', other: '# Studien' })}`,
  stop: 'Stoppen',
  limitReached: (most, total) =>
    `Die ersten ${plural(most, { other: '#' })} von ${plural(total, { other: '#' })} sind ausgewählt. Mehr auf einmal können Sie nicht auswählen.`,
  frozen: 'Jede Studie, die beim Auswählen passte. Was später eintraf, ist nicht dabei.',
  collectFailed: 'Es konnten nicht alle Studien geladen werden',
  clear: 'Auswahl aufheben',
  open: 'Bilder öffnen',
  openTooMany: (most) => `Sie können höchstens ${String(most)} Studien zusammen öffnen.`,
  delete: 'Löschen…',
  deleteTitle: (count) => plural(count, { one: '# Studie löschen?', other: '# Studien löschen?' }),
  deleteText:
    'Ihre Bilder und Labels werden endgültig aus dem Archiv gelöscht. Freigabelinks öffnen sie nicht mehr. Sie können das nicht rückgängig machen.',
  linksCounting: 'Die Freigabelinks zu ihnen werden gezählt…',
  links: (count) =>
    count === 0
      ? 'Es ist kein aktiver Freigabelink zu ihnen eingetragen.'
      : plural(count, {
          one: '# aktiver Freigabelink öffnet sie.',
          other: '# aktive Freigabelinks öffnen sie.',
        }),
  linksElsewhere: (count) =>
    plural(count, {
      one: '# davon öffnet auch andere Studien und gilt für diese weiter.',
      other: '# davon öffnen auch andere Studien und gelten für diese weiter.',
    }),
  linksUnreadable: (count) =>
    plural(count, {
      one: 'Die Freigabeeinträge von # Studie können nicht gelesen werden: Sie hat vielleicht weitere Links.',
      other:
        'Die Freigabeeinträge von # Studien können nicht gelesen werden: Sie haben vielleicht weitere Links.',
    }),
  linksTooMany: 'Dieser Server kann die Freigabelinks zu so vielen Studien nicht auf einmal zählen.',
  andMore: (count) => plural(count, { other: 'und # weitere' }),
  typeNumber: (count) => `Zur Bestätigung die Zahl der Studien eingeben: ${count}`,
  deleteConfirm: (count) => plural(count, { one: '# Studie löschen', other: '# Studien löschen' }),
  typeFirst: 'Geben Sie zuerst die Zahl ein.',
  deleting: (count) => plural(count, { one: '# Studie wird gelöscht', other: '# Studien werden gelöscht' }),
  noteGone: 'war schon gelöscht',
  noteNotFound: 'nicht gefunden: Sie wurde gelöscht oder hat keines Ihrer Labels mehr',
  noName: '(kein Name)',
};

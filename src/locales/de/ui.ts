import type { messages as english } from '../en/ui.ts';
import { pluralizer } from '../format.ts';

const plural = pluralizer('de');

/** German: the words of parts that know no domain word. */
export const messages: typeof english = {
  named: (name) => `${name}:`,
  breadcrumbs: 'Sie sind hier',
  backTo: (list) => `${list}: zurück zur Liste`,
  cancel: 'Abbrechen',
  close: 'Schließen',
  loading: 'Wird geladen…',
  copy: 'Kopieren',
  copied: 'Kopiert',
  hiddenCharacter: (code) => `Unsichtbares Zeichen ${code}`,
  lookalikeLetter: (code) => `Buchstabe aus einem anderen Alphabet: ${code}`,
  hiddenInName: (code) =>
    `Enthält ein unsichtbares Zeichen (${code}). Entfernen Sie es, oder geben Sie den Namen neu ein.`,
  lookalikeInName: (letter, code) =>
    `„${letter}“ (${code}) stammt aus einem anderen Alphabet als die Buchstaben daneben. Der Name kann mit einem anderen verwechselt werden.`,
  copyByHand: 'Der Browser hat das Kopieren verhindert. Der Text ist ausgewählt: Drücken Sie Strg+C oder ⌘C.',
  required: 'Füllen Sie dieses Feld aus.',
  unsaved: {
    text: 'Eingaben verwerfen?',
    discard: 'Verwerfen',
    keep: 'Weiter bearbeiten',
  },
  bulk: {
    tray: 'Aufgaben',
    progress: (done, total) => `${String(done)} von ${String(total)}`,
    running: 'Läuft',
    stopping: 'Wird angehalten…',
    stopped: (left) =>
      `Angehalten: ${plural(left, { one: '# Element nicht gestartet', other: '# Elemente nicht gestartet' })}`,
    pausedItself: (count) =>
      `angehalten nach ${plural(count, { one: '# Fehler', other: '# Fehlern in Folge' })}`,
    finished: 'Fertig',
    failed: (count) => plural(count, { one: '# fehlgeschlagen', other: '# fehlgeschlagen' }),
    stop: 'Anhalten',
    resume: 'Fortsetzen',
    retry: 'Fehlgeschlagene wiederholen',
    undo: 'Rückgängig',
    report: 'Bericht',
    dismiss: 'Schließen',
    showFailures: 'Fehler anzeigen',
    more: (count) => `und ${plural(count, { one: '# weiteres', other: '# weitere' })} im Bericht`,
    interrupted: 'Unterbrochen, als die Seite geschlossen wurde',
    resumeInterrupted: 'Fortsetzen',
    discard: 'Rest verwerfen',
    elsewhere: 'Diese Aufgabe läuft in einem anderen Tab oder ist beendet',
    notKept:
      'Der Browser speichert diese Aufgabe nicht: Wird die Seite neu geladen oder geschlossen, endet sie.',
    reportColumns: ['Element', 'Ergebnis', 'Grund'],
    reportDone: 'erledigt',
    reportFailed: 'fehlgeschlagen',
  },
};

import type { messages as english } from '#features/labels/messages/en/labelQueue.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');

/** German: the queue of unlabeled studies. */
export const messages: typeof english = {
  title: 'Label-Warteschlange',
  left: (count) => plural(count, { one: 'noch # Studie', other: 'noch # Studien' }),
  intro:
    'Nur Personen mit Zugriff auf alle Labels können diese Studien sehen. Drücken Sie die Tasten der Labels, dann Enter.',
  problems: {
    oldServer:
      'Dieser Server kann nicht nach Studien ohne Label suchen. Nötig ist Orthanc 1.12.11 oder neuer.',
    limited: 'Nur wer alle Studien sehen kann, sieht auch Studien ohne Label.',
  },
  loading: 'Die nächste Studie wird geladen…',
  study: 'Studie',
  labels: 'Hinzuzufügende Labels',
  facts: {
    date: 'Datum',
    description: 'Beschreibung',
    modalities: 'Modalitäten',
    patientId: 'Patienten-ID',
    referring: 'Zuweisung',
    institution: 'Einrichtung',
  },
  noName: 'Kein Name',
  open: 'Studie öffnen',
  save: 'Speichern und weiter',
  skip: 'Überspringen',
  undo: 'Letzte Studie rückgängig',
  nothingChosen: 'Wählen Sie zuerst ein Label.',
  nothingToUndo: 'Sie haben noch keine Studie mit einem Label versehen.',
  key: (key) => `Taste ${key}`,
  saving: 'Wird gespeichert…',
  saveFailed: 'Labels konnten nicht gespeichert werden',
  done: 'Keine Studien ohne Label übrig',
  doneHint: (labeled) =>
    plural(labeled, {
      one: 'Sie haben # Studie mit Labels versehen.',
      other: 'Sie haben # Studien mit Labels versehen.',
    }),
  again: 'Übersprungene Studien ansehen',
};

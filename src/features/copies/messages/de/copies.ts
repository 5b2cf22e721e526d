import { pluralizer } from '#locales/format.ts';
import type { messages as english } from '#features/copies/messages/en/copies.ts';

const plural = pluralizer('de');

/** German: where a study comes from, and its copies. */
export const messages: typeof english = {
  title: 'Kopien',
  noName: '(kein Name)',
  copyOf: { anonymized: 'Anonymisierte Kopie von', modified: 'Geänderte Kopie von' },
  kinds: { anonymized: 'Anonymisiert', modified: 'Geändert' },
  sourceDeleted: 'einer gelöschten Studie',
  sourceUnseen:
    'einer Studie, die gelöscht wurde oder die Sie nicht sehen können. Der Server sagt nicht, welches von beidem.',
  sourceFailed: 'Quelle konnte nicht geladen werden',
  sourceId: 'ID der Quelle',
  idVisible:
    'Wer diese Studie sehen kann oder einen Freigabelink zu ihr hat, kann die ID der Quelle lesen. Orthanc berechnet sie aus der Patienten-ID und der Study Instance UID. Wer beide kennt, erkennt, aus welcher Studie diese entstanden ist.',
  patientIdVisible:
    'Orthanc speichert beim Patienten der Kopie auch eine ID des ursprünglichen Patienten, berechnet allein aus der Patienten-ID. Eine kurze Patienten-ID lässt sich durch Ausprobieren finden. Weist kein Proxy /patients ab, können Personen mit Zugriff auf nur einzelne Labels damit den ursprünglichen Patienten öffnen.',
  cannotRemove: 'Das kann in Orthanc niemand entfernen, auch die Administration nicht.',
  wayOut: {
    anonymized:
      'Um die Verbindung zum Original zu lösen, anonymisieren Sie diese Kopie noch einmal mit einer anderen Patienten-ID und löschen dann diese Kopie. Ihre Labels und Freigabelinks gehen verloren.',
    modified:
      'Für eine Kopie ohne diese ID laden Sie diese Studie herunter, löschen sie hier und laden die ZIP-Datei hoch. Ihre Labels und Freigabelinks gehen verloren.',
  },
  find: 'Kopien suchen',
  cannotFind: 'Die Datenbank dieses Servers kann nicht nach Kopien durchsucht werden.',
  failed: 'Kopien konnten nicht gefunden werden',
  none: 'Auf diesem Server gibt es keine Kopien dieser Studie.',
  noneSeen: 'Es gibt keine Kopien dieser Studie, die Sie sehen können.',
  found: (count) => plural(count, { one: '# Kopie', other: '# Kopien' }),
  onlySeen: 'Kopien, die Sie nicht sehen können, sind nicht aufgelistet.',
  cut: (most) => `Nur die letzten ${most} Kopien jeder Art sind aufgelistet.`,
};

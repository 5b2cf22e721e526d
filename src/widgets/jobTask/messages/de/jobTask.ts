import type { messages as english } from '#widgets/jobTask/messages/en/jobTask.ts';

/** German: tasks whose work is done by jobs of Orthanc. */
export const messages: typeof english = {
  underWay: 'Laufende Aufträge',
  waits: 'wartet auf andere Aufträge',
  held: 'auf dem Server angehalten',
  percent: (value) => `${value}\u00A0%`,
  finishing: 'Gestartete Aufträge laufen noch zu Ende. Weitere werden nicht gestartet.',
  cancelJobs: 'Laufende Aufträge abbrechen',
  cancelFailed: 'Ein Auftrag konnte nicht abgebrochen werden',
  cancelFailedText: 'Er läuft weiter. Die Seite „Aufträge“ zeigt seinen Status.',
};

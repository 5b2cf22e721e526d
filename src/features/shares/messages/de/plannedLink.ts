import { pluralizer } from '#locales/format.ts';
import type { messages as en } from '#features/shares/messages/en/plannedLink.ts';

const plural = pluralizer('de');

/** German: a link to copies that are made first, and the copies that remain when it has ended. */
export const messages: typeof en = {
  removal:
    'Wenn der Link beendet ist, schlägt die Konsole vor, die Kopien zu entfernen: bei den Aufgaben und auf der Seite „Freigabelinks“.',
  removalHere:
    'Wenn der Link beendet ist, schlägt die Konsole vor, die Kopien zu entfernen, aber nur in diesem Browser: Dieser Server führt keine Liste der Freigabelinks.',
  waiting: (count) =>
    plural(count, {
      one: 'Der Link wird erstellt, wenn alle Kopien fertig sind.',
      other: 'Die # Links werden erstellt, wenn alle Kopien fertig sind.',
    }),
  creating: (count) => plural(count, { one: 'Link wird erstellt…', other: '# Links werden erstellt…' }),
  failed: (count) => plural(count, { one: '# fehlgeschlagen', other: '# fehlgeschlagen' }),
  show: (count) => plural(count, { one: 'Link anzeigen', other: '# Links anzeigen' }),
  title: 'Link zu den Kopien',
  ended: (count) =>
    plural(count, {
      one: 'Die Links zu # anonymisierten Kopie sind beendet',
      other: 'Die Links zu # anonymisierten Kopien sind beendet',
    }),
  endedHere: 'Der Link zu anonymisierten Kopien ist beendet',
  endedWhy: 'Sie wurden zum Freigeben erstellt. Entfernen Sie sie, wenn niemand sie mehr braucht.',
  review: 'Kopien prüfen…',
  keep: 'Kopien behalten',
  reviewTitle: 'Anonymisierte Kopien, deren Links beendet sind',
  reviewText:
    'Kein Freigabelink der Liste öffnet diese Kopien noch. Ihre Originale bleiben erhalten. Links, die nicht in der Liste stehen, sind hier nicht bekannt.',
  chosen: 'Entfernen',
  studyEnded: (moment) => `beendet am ${moment}`,
  studyRevoked: 'widerrufen',
  none: 'Es gibt keine: Die Kopien wurden entfernt, andere Links zu ihnen sind aktiv, oder Sie können sie nicht sehen.',
  remove: (count) => plural(count, { one: '# Kopie löschen…', other: '# Kopien löschen…' }),
  chooseSome: 'Wählen Sie mindestens eine Kopie.',
  cut: (most) => `Nur die ersten ${String(most)} Kopien mit Freigabelinks wurden gelesen.`,
};

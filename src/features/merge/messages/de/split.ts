import type { messages as english } from '#features/merge/messages/en/split.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');
const and = lister('de', 'conjunction');
const series = (count: number): string => plural(count, { one: '# Serie', other: '# Serien' });
const withImages = (count: number): string => plural(count, { one: '# Bild', other: '# Bildern' });

/** German: making a new study of some series. */
export const messages: typeof english = {
  title: 'Studie aufteilen',
  submit: 'Aufteilen',
  what: 'Bildet aus einigen Serien eine neue Studie. Sie gehört zum selben Patienten. Die Bilder bekommen neue Kennungen.',
  gone: 'Diese Studie ist nicht mehr auf diesem Server, oder Sie können sie nicht sehen.',
  tooFew: 'Eine Studie mit einer einzigen Serie kann nicht aufgeteilt werden.',
  series: 'Serien für die neue Studie',
  chooseSome: 'Wählen Sie einige der Serien.',
  notAll: 'Lassen Sie mindestens eine Serie in der Studie.',
  description: 'Beschreibung der neuen Studie',
  descriptionProblem: 'Höchstens 64 Zeichen, ohne Backslash.',
  keep: 'Diese Serien auch im Original behalten',
  keepWhy: 'Dann kann das Aufteilen rückgängig gemacht werden: Die neue Studie wird gelöscht.',
  notKeptWhy: 'Die Serien werden aus dem Original gelöscht. Das kann nicht rückgängig gemacht werden.',
  labels: (list) => `Der neuen Studie dieselben Labels geben: ${and(list)}`,
  labelsWhy: 'Ohne Label sehen sie nur Personen, die alle Studien sehen können.',
  after: (given, count, rest) =>
    `Die neue Studie bekommt ${series(given)} mit ${withImages(count)}. Das Original hat danach ${series(rest)}.`,
  splitting: 'Eine Studie wird aufgeteilt',
  undoing: 'Aufteilung wird rückgängig gemacht',
  notKept:
    'Diese Aufgabe wird nicht im Browser gespeichert: Ein zweites Aufteilen ergäbe zwei neue Studien. Wird diese Seite geschlossen, endet die Aufgabe.',
  result: 'Neue Studie',
  open: (name) => `Die neue Studie öffnen: ${name}`,
  failures: {
    gone: 'Sie ist nicht mehr auf diesem Server. Jemand hat sie gelöscht, bevor sie aufgeteilt wurde.',
    notFound: 'Nicht gefunden: Sie wurde gelöscht oder hat keines Ihrer Labels mehr.',
    lost: 'Es ist nicht bekannt, ob eine neue Studie entstanden ist: Der Server listet den Auftrag nicht mehr auf. Sehen Sie sich die Studien des Patienten an, bevor Sie erneut aufteilen.',
    unfollowed:
      'Der Server hat während des Aufteilens nicht mehr geantwortet. Der Auftrag läuft vielleicht noch. Beim Wiederholen wird er weiterverfolgt.',
    changed:
      'Die Studie ist nicht mehr, wie sie angezeigt wurde: Jemand anderes hat sie geändert, bevor sie aufgeteilt wurde. Es wurde nichts gesendet. Prüfen Sie sie, dann teilen Sie erneut auf.',
    incomplete: 'Die neue Studie hat weniger Bilder, als gewählt wurden. Sehen Sie sich beide Studien an.',
    noResult: 'Der Server sagt nicht, wo die neue Studie ist. Sehen Sie sich die Studien des Patienten an.',
    refused: 'Der Server hat das abgelehnt. Es wurde nichts erstellt.',
    partial:
      'Ein Teil der neuen Studie ist vielleicht noch vorhanden. Sehen Sie sich die Studien des Patienten an.',
  },
};

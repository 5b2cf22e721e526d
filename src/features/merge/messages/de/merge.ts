import type { messages as english } from '#features/merge/messages/en/merge.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');
const and = lister('de', 'conjunction');
const studies = (count: number): string => plural(count, { one: '# Studie', other: '# Studien' });
const series = (count: number): string => plural(count, { one: '# Serie', other: '# Serien' });
const images = (count: number): string => plural(count, { one: '# Bild', other: '# Bilder' });
const withImages = (count: number): string => plural(count, { one: '# Bild', other: '# Bildern' });

/** German: merging studies. */
export const messages: typeof english = {
  title: 'Studien zusammenführen',
  submit: 'Zusammenführen',
  what: 'Überträgt Serien einer Studie in eine andere Studie desselben Patienten. Die Bilder bekommen neue Kennungen sowie die Patienten- und Studiendaten des Ziels.',
  reading: 'Die Studien und ihre Serien werden gelesen…',
  noOthers: 'Sie können keine andere Studie dieses Patienten sehen.',
  nothing:
    'Es gibt nichts zusammenzuführen: Diese Studien gehören zu verschiedenen Patienten oder haben keine Patienten-ID.',
  alone: (list) =>
    `Ausgelassen, da keine andere Studie desselben Patienten ausgewählt ist: ${and(list)}. Mit „Korrigieren“ lässt sich eine Studie zu einem anderen Patienten verschieben.`,
  withoutId: (list) =>
    `Ausgelassen, da ohne Patienten-ID unklar ist, zu wem sie gehören: ${and(list)}. Mit „Korrigieren“ bekommen sie eine.`,
  tooMany: (most) => `Höchstens ${studies(most)} können auf einmal zusammengeführt werden.`,
  gone: (count) =>
    plural(count, {
      one: '# Studie ist nicht mehr auf diesem Server, oder Sie können sie nicht sehen. Sie wird ausgelassen.',
      other:
        '# Studien sind nicht mehr auf diesem Server, oder Sie können sie nicht sehen. Sie werden ausgelassen.',
    }),
  patient: (name, id) => `${name} (${id})`,
  into: 'Zusammenführen in',
  from: (study) => `Serien von ${study}`,
  series: (number, description, modality, count) =>
    [number ? `Serie ${number}` : 'Serie', description, modality, images(count)].filter(Boolean).join(' · '),
  keep: 'Originale behalten',
  keepWhy: 'Dann kann das Zusammenführen rückgängig gemacht werden: Was ankam, wird wieder gelöscht.',
  notKeptWhy:
    'Die gewählten Serien werden aus den Originalen gelöscht. Das kann nicht rückgängig gemacht werden.',
  needsDelete: 'Nur wer löschen darf, kann das Zusammenführen rückgängig machen.',
  after: 'Danach',
  target: (name, before, after, count) =>
    `${name}: jetzt ${series(before)}, dann ${series(after)} mit ${withImages(count)}.`,
  stays: (name) => `${name}: bleibt, wie sie ist.`,
  loses: (name, rest) => `${name}: behält ${series(rest)}.`,
  vanishes: (name) => `${name}: wird gelöscht, mit ihren Freigabelinks und angehängten Dateien.`,
  labels: (list) => `Ihre Labels dem Ziel hinzufügen: ${and(list)}`,
  labelsWhy: 'Wer Zugriff auf diese Labels hat, kann dann das Ziel mit allen seinen Serien sehen.',
  obstacles: {
    noTarget: 'Wählen Sie zuerst ein Ziel.',
    noPatientId: 'Eine Studie ohne Patienten-ID kann nicht zusammengeführt werden.',
    otherPatient:
      'Die Studien gehören zu verschiedenen Patienten. Mit „Korrigieren“ lässt sich eine Studie zu einem anderen Patienten verschieben.',
    inTarget: 'Eine Serie ist schon im Ziel.',
    unknownSeries: 'Eine Serie ist nicht mehr auf diesem Server.',
    nothing: 'Wählen Sie zuerst eine Serie.',
  },
  merging: (count) =>
    plural(count, {
      one: 'Studien werden zusammengeführt',
      other: 'Studien von # Patienten werden zusammengeführt',
    }),
  undoing: (count) =>
    plural(count, {
      one: 'Zusammenführung wird rückgängig gemacht: # Serie',
      other: 'Zusammenführung wird rückgängig gemacht: # Serien',
    }),
  notKept:
    'Diese Aufgabe wird nicht im Browser gespeichert: Ein zweites Zusammenführen brächte die Serien doppelt. Wird diese Seite geschlossen, endet die Aufgabe.',
  note: (before, arrived, count) =>
    `vorher ${series(before)}; angekommen: ${series(arrived)} mit ${withImages(count)}`,
  failures: {
    gone: 'Eine der Studien wurde gelöscht, oder Sie können sie nicht mehr sehen. Es wurde nichts zusammengeführt.',
    notFound: 'Nicht gefunden: Sie wurde gelöscht oder hat keines Ihrer Labels mehr.',
    lost: 'Es ist nicht bekannt, ob die Studien zusammengeführt wurden: Der Server listet den Auftrag nicht mehr auf. Sehen Sie sich das Ziel an, bevor Sie erneut zusammenführen.',
    unfollowed:
      'Der Server hat während des Zusammenführens nicht mehr geantwortet. Der Auftrag läuft vielleicht noch. Beim Wiederholen wird er weiterverfolgt.',
    changed:
      'Eine der Studien ist nicht mehr, wie sie angezeigt wurde: Jemand anderes hat sie geändert, oder ein Teil dieser Zusammenführung ist schon angekommen. Es wurde nichts gesendet. Sehen Sie sich das Ziel an, dann führen Sie erneut zusammen.',
    incomplete:
      'Es sind weniger Bilder angekommen als zusammengeführt wurden. Sehen Sie sich das Ziel und die Originale an.',
    refused: 'Der Server hat das Zusammenführen abgelehnt. Es wurde nichts zusammengeführt.',
    partial: 'Einige Bilder sind vielleicht im Ziel angekommen. Sehen Sie sich seine Serien an.',
  },
};

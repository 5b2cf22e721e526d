import type { messages as english } from '#features/send/messages/en/send.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');

/** German: sending studies to other systems. */
export const messages: typeof english = {
  title: (count) => plural(count, { one: 'Studie senden', other: '# Studien senden' }),
  titleSeries: 'Serie senden',
  to: 'Senden an',
  chooseFirst: 'Wählen Sie zuerst eine Gegenstelle.',
  studies: (count) => plural(count, { one: '# Studie', other: '# Studien' }),
  oneSeries: '1 Serie',
  images: (count) => plural(count, { one: '# Bild', other: '# Bilder' }),
  counting: 'Bilder werden gezählt…',
  copyTitle: 'Die Kopie verlässt diesen Server',
  copy: 'Die Zugriffsregeln dieses Servers gelten nicht für die Kopie: Das andere System bestimmt, wer sie öffnen kann. Labels und Freigabelinks werden nicht gesendet.',
  priority: 'Priorität',
  priorities: {
    low: 'Niedrig: nach anderen Aufträgen',
    normal: 'Normal',
    high: 'Hoch: vor anderen Aufträgen',
  },
  compress: 'Übertragung komprimieren',
  compressWhy: 'Für langsame Leitungen. Der Peer speichert dieselben Bilder.',
  sending: (count, remote) =>
    `${plural(count, { one: '# Studie wird', other: '# Studien werden' })} an ${remote} gesendet`,
  sendingSeries: (remote) => `Eine Serie wird an ${remote} gesendet`,
  series: (study, name) => `${study} · ${name}`,
  noteArrived: 'der Auftrag wird nicht mehr aufgeführt; die Gegenstelle hat alle Bilder',
  failures: {
    gone: 'Sie ist nicht mehr auf diesem Server. Jemand hat sie gelöscht, bevor sie gesendet wurde.',
    notFound: 'Nicht gefunden: Sie wurde gelöscht oder hat keines Ihrer Labels mehr.',
    lost: 'Es ist nicht bekannt, ob sie gesendet wurde: Der Server führt den Auftrag nicht mehr auf. Prüfen Sie das auf der Gegenstelle. Beim Wiederholen wird sie noch einmal gesendet.',
    unfollowed:
      'Der Server hat während der Übertragung nicht mehr geantwortet. Der Auftrag läuft vielleicht noch. Beim Wiederholen wird er weiterverfolgt und nicht doppelt gesendet.',
  },
};

// German: what an installation leaves open.
import type { messages as english } from '#features/posture/messages/en/posture.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');
const list = lister('de');

type Counts = Readonly<Record<'critical' | 'serious' | 'minor', number>>;

const bySeverity = ({ critical, serious, minor }: Counts): string =>
  list([
    ...(critical > 0 ? [plural(critical, { other: '# kritisch' })] : []),
    ...(serious > 0 ? [plural(serious, { other: '# hoch' })] : []),
    ...(minor > 0 ? [plural(minor, { other: '# gering' })] : []),
  ]);

export const messages: typeof english = {
  title: 'Sicherheit',
  intro:
    'Was die Server über die Berechtigungen hinaus zulassen und was an Konten, Rollen und Labels übrig geblieben ist. Abgefragt wird erst, wenn Sie die Prüfungen starten. Die Prüfungen ändern nichts.',
  notAllowedTitle: 'Für die Administration',
  run: 'Prüfungen starten',
  runAgain: 'Erneut prüfen',
  stop: 'Stoppen',
  stopped: 'Sie haben den Durchgang gestoppt. Was bis dahin nicht feststand, ist unbekannt.',
  exportReport: 'Bericht exportieren',
  progress: (done, all) => `${String(done)} von ${String(all)} Prüfungen erledigt`,
  ranAt: (moment) => `Letzter Durchgang: ${moment}.`,
  ranBefore: (moment, open) =>
    `Letzter Durchgang auf diesem Gerät: ${moment}. ${open} Für Einzelheiten starten Sie die Prüfungen.`,
  neverRan: (counts) =>
    `Diese Prüfungen liefen auf diesem Gerät noch nicht: ${bySeverity(counts)}. Starten Sie sie, um zu sehen, was offen ist.`,
  open: (counts, unknown) => {
    const open = bySeverity(counts);
    if (unknown === 0) return open === '' ? 'Nichts ist offen.' : `Offen: ${open}.`;
    return `Offen: ${open === '' ? 'nichts von dem, was feststeht' : open}. Unbekannt: ${plural(unknown, { other: '#' })}.`;
  },
  unreachable: 'Die eigene Adresse der Konsole hat nicht geantwortet; daher wurde nichts weiter abgefragt.',
  failedTitle: 'Prüfungen konnten nicht ausgeführt werden',
  failed:
    'Der Durchgang endete vorzeitig. Was bis dahin nicht feststand, ist unbekannt. Starten Sie die Prüfungen erneut.',
  show: 'Anzeigen',
  all: (items) => `Alle (${String(items)})`,
  counted: (state, items) => `${state} (${String(items)})`,
  none: 'Keine Prüfung hat diesen Status.',
  unknownCheck: 'Die Adresse nennt eine Prüfung, die es nicht gibt.',
  states: {
    notRun: 'Nicht geprüft',
    open: 'Offen',
    unknown: 'Unbekannt',
    byDesign: 'Systembedingt offen',
    closed: 'Geschlossen',
  },
  severities: { critical: 'Kritisch', serious: 'Hoch', minor: 'Gering' },
  stateAndSeverity: (state, severity) => `${state} · ${severity}`,
  byDesign: 'Keine Einstellung schließt diese Lücke.',
  means: 'Was es bedeutet',
  toClose: 'So schließen Sie die Lücke',
  whatToDo: 'Was zu tun ist',
  lines: (title) => `Zeilen zum Kopieren: ${title}`,
  proof: 'Nachweis',
  proofOf: (title) => `Nachweis: ${title}`,
  request: 'Anfrage',
  response: 'Antwort',
  more: (exchanges) =>
    plural(exchanges, {
      one: 'Und # weitere Anfrage dieser Art.',
      other: 'Und # weitere Anfragen dieser Art.',
    }),
  mend: {
    apiKeys: 'API-Schlüssel öffnen',
    users: 'Benutzer öffnen',
    roles: 'Rollen öffnen',
    labelQueue: 'Label-Warteschlange öffnen',
  },
  report: {
    fileName: (day) => `sicherheit-${day}.md`,
    title: (address) => `Sicherheit von ${address}`,
    date: 'Datum',
    by: 'Gestartet von',
    versions: 'Versionen',
    console: 'Konsole',
    orthanc: 'Orthanc',
    unknownVersion: 'unbekannt',
    result: 'Ergebnis',
    incomplete: {
      running: 'Der Durchgang war beim Export noch nicht beendet.',
      stopped: 'Der Durchgang wurde vor dem Ende gestoppt.',
      unreachable:
        'Die eigene Adresse der Konsole hat nicht geantwortet; daher wurde nichts weiter abgefragt.',
      failed: 'Der Durchgang ist vor dem Ende fehlgeschlagen.',
    },
    check: 'Prüfung',
    severity: 'Schweregrad',
    found: 'Gefunden',
  },
};

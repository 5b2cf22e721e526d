// German: what the server is, stores and logs.
import { pluralizer } from '#locales/format.ts';
import type { messages as english } from '#features/system/messages/en/system.ts';

const plural = pluralizer('de');

const clock = (seconds: number): string =>
  `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;

export const messages: typeof english = {
  title: 'System',
  notAllowedTitle: 'Für die Administration',
  refresh: 'Aktualisieren',
  report: 'Support-Bericht',
  server: 'Server',
  facts: {
    name: 'Name',
    version: 'Orthanc',
    api: 'API-Version',
    database: 'Datenbank',
    storage: 'Speicher der Bilder',
    aet: 'AE-Titel und DICOM-Port',
    jobs: 'Gleichzeitige Aufträge',
    readOnly: 'Schreibgeschützt',
    compressed: 'Komprimierter Speicher',
    console: 'Castellan',
  },
  sqlite: 'SQLite, eingebaut',
  folder: 'Ordner, eingebaut',
  schema: (database, version) => `${database} (Schema ${String(version)})`,
  aetAndPort: (aet, port) => `${aet}, Port ${String(port)}`,
  unknown: 'Unbekannt',
  yes: 'Ja',
  no: 'Nein',
  needs: 'Was die Konsole braucht',
  met: 'Vorhanden',
  missing: 'Fehlt',
  need: {
    authorization: {
      name: 'Autorisierungs-Plugin',
      without: 'Es antwortet, obwohl Orthanc es nicht unter seinen Plugins aufführt.',
    },
    labels: {
      name: 'Labels',
      without: 'Zugriff über Labels funktioniert nicht. Das Datenbank-Plugin muss Labels unterstützen.',
    },
    extendedFind: {
      name: 'Suche durch die Datenbank',
      without:
        'Listen können nicht nach jeder Spalte sortiert und Studien nicht gezählt werden. Nötig ist ein neueres Datenbank-Plugin.',
    },
    auditLog: {
      name: 'Audit-Log',
      without:
        'Orthanc führt kein Audit-Log: „Aktivität“ zeigt nur Anmeldungen und Freigabelinks. Nötig sind PostgreSQL und "EnableAuditLogs": true.',
    },
    explorer: {
      name: 'Orthanc Explorer 2',
      without: 'Die Konsole erfährt nichts von Viewern und erlaubten Labels und kann keine E-Mails senden.',
    },
    viewer: {
      name: 'Ein Viewer',
      without:
        'Bilder können nicht in einem Viewer geöffnet werden, der ein Plugin von Orthanc ist. Ein Viewer mit eigener Adresse funktioniert trotzdem.',
    },
    dicomWeb: {
      name: 'DICOMweb',
      without:
        'DICOMweb-Server können nicht verwendet werden, und die meisten Viewer können keine Bilder laden.',
    },
  },
  columns: {
    need: 'Teil',
    state: 'Status',
    by: 'Plugin und Version',
    plugin: 'Plugin',
    version: 'Version',
  },
  builtIn: 'Eingebaut',
  plugins: 'Alle Plugins',
  noPlugins: 'Orthanc hat keine Plugins.',
  mainline: 'mainline (aus Quelltext gebaut)',
  storage: 'Speicher',
  contents: ({ patients, studies, series, instances }) =>
    [
      plural(patients, { one: '# Patient', other: '# Patienten' }),
      plural(studies, { one: '# Studie', other: '# Studien' }),
      plural(series, { one: '# Serie', other: '# Serien' }),
      plural(instances, { one: '# Instanz', other: '# Instanzen' }),
    ].join(' · '),
  onDisk: (size) => `${size} auf der Festplatte`,
  uncompressed: (size) => `${size} ohne Komprimierung`,
  used: (used, limit, percent) => `${used} von ${limit} belegt (${percent})`,
  noLimit: 'Es ist keine Speichergrenze gesetzt: Orthanc speichert, bis die Festplatte voll ist.',
  recycled: 'An der Grenze löscht Orthanc die ältesten Patienten.',
  rejected: 'An der Grenze weist Orthanc neue Bilder ab.',
  maxPatients: (limit) => `Höchstens ${plural(limit, { one: '# Patient', other: '# Patienten' })}.`,
  log: 'Protokollstufe',
  level: 'Stufe',
  levels: { default: 'Standard', verbose: 'Verbose', trace: 'Trace' },
  levelHint:
    'Verbose und Trace helfen, ein Problem zu finden. Sie füllen die Festplatte schnell und schreiben vielleicht Daten von Patienten ins Protokoll.',
  minutes: 'Die Konsole schaltet nach 15 Minuten zurück, solange sie offen ist.',
  setting: 'Stufe wird gesetzt…',
  set: (level) => `Protokollstufe: ${level}`,
  notSet: 'Protokollstufe konnte nicht geändert werden',
  counting: (level, seconds) => `${level} ist an. Zurück auf Standard in ${clock(seconds)}.`,
  overdue: (level, moment) =>
    `${level} ist noch an. Es sollte am ${moment} enden, aber die Konsole war geschlossen oder hat den Server nicht erreicht.`,
  others: (level) =>
    `${level} ist an. Jemand anderes hat es eingestellt, oder Sie auf einem anderen Gerät. Diese Seite schaltet es nicht von selbst zurück.`,
  switchBack: 'Zurückschalten',
  switchedBack: 'Die Protokollstufe ist wieder Standard',
  notSwitchedBack: 'Protokollstufe konnte nicht zurückgeschaltet werden',
  stillOn: (level) =>
    `${level} ist vielleicht noch an. Öffnen Sie die Seite „System“ und schalten Sie zurück.`,
  reportIntro:
    'Für die Person, die Ihnen hilft. Der Bericht enthält Versionen, Plugins, Zahlen und Einstellungen, aber keine Namen, Adressen, AE-Titel oder Tokens und nichts von Patienten. Sehen Sie ihn durch, bevor Sie ihn senden.',
  reportLabel: 'Support-Bericht',
  download: 'Herunterladen',
  fileName: (day) => `castellan-bericht-${day}.md`,
  reportLoading: 'Einige Teile sind nicht geladen. Sie sind als unbekannt aufgeführt.',
};

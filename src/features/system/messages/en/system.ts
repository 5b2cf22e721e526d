// English: what the server is, stores and logs.
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');

const clock = (seconds: number): string =>
  `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;

export const messages = {
  title: 'System',
  notAllowedTitle: 'For administrators',
  refresh: 'Refresh',
  report: 'Support report',
  server: 'Server',
  facts: {
    name: 'Name',
    version: 'Orthanc',
    api: 'API version',
    database: 'Database',
    storage: 'Storage of images',
    aet: 'AE title and DICOM port',
    jobs: 'Jobs at a time',
    readOnly: 'Read-only',
    compressed: 'Storage compression',
    console: 'Castellan',
  },
  sqlite: 'SQLite, built in',
  folder: 'Folder, built in',
  schema: (database: string, version: number) => `${database} (schema ${String(version)})`,
  aetAndPort: (aet: string, port: number) => `${aet}, port ${String(port)}`,
  unknown: 'Unknown',
  yes: 'Yes',
  no: 'No',
  needs: 'What the console needs',
  met: 'Available',
  missing: 'Missing',
  need: {
    authorization: {
      name: 'Authorization plugin',
      without: 'It answers, although Orthanc doesn’t list it among its plugins.',
    },
    labels: {
      name: 'Labels',
      without: 'Access by labels doesn’t work. The database plugin must support labels.',
    },
    extendedFind: {
      name: 'Search by the database',
      without:
        'Lists can’t be sorted by every column, and studies can’t be counted. A newer database plugin is needed.',
    },
    auditLog: {
      name: 'Audit log',
      without:
        'Orthanc keeps no audit log: Activity shows only sign-ins and share links. It needs PostgreSQL and "EnableAuditLogs": true.',
    },
    explorer: {
      name: 'Orthanc Explorer 2',
      without: 'The console isn’t told of viewers and allowed labels, and can’t send e-mails.',
    },
    viewer: {
      name: 'A viewer',
      without:
        'Images can’t be opened in a viewer that is a plugin of Orthanc. A viewer on its own address still works.',
    },
    dicomWeb: {
      name: 'DICOMweb',
      without: 'DICOMweb servers can’t be used, and most viewers can’t load images.',
    },
  },
  columns: { need: 'Part', state: 'State', by: 'Plugin and version', plugin: 'Plugin', version: 'Version' },
  builtIn: 'Built in',
  plugins: 'All plugins',
  noPlugins: 'Orthanc has no plugins.',
  mainline: 'mainline (built from source)',
  storage: 'Storage',
  contents: ({
    patients,
    studies,
    series,
    instances,
  }: Readonly<Record<'patients' | 'studies' | 'series' | 'instances', number>>) =>
    [
      plural(patients, { one: '# patient', other: '# patients' }),
      plural(studies, { one: '# study', other: '# studies' }),
      plural(series, { one: '# series', other: '# series' }),
      plural(instances, { one: '# instance', other: '# instances' }),
    ].join(' · '),
  onDisk: (size: string) => `${size} on disk`,
  uncompressed: (size: string) => `${size} without compression`,
  used: (used: string, limit: string, percent: string) => `${used} of ${limit} used (${percent})`,
  noLimit: 'No maximum storage is set: Orthanc stores until the disk is full.',
  recycled: 'At the limit, Orthanc deletes the oldest patients.',
  rejected: 'At the limit, Orthanc rejects new images.',
  maxPatients: (limit: number) => `Maximum: ${plural(limit, { one: '# patient', other: '# patients' })}.`,
  log: 'Log level',
  level: 'Level',
  levels: { default: 'Default', verbose: 'Verbose', trace: 'Trace' },
  levelHint:
    'Verbose and trace help to find a problem. They fill the disk quickly and may write data of patients into the log.',
  minutes: 'The console switches back after 15 minutes, while it is open.',
  setting: 'Setting the level…',
  set: (level: string) => `Log level: ${level}`,
  notSet: 'Couldn’t change the log level',
  counting: (level: string, seconds: number) => `${level} is on. Back to default in ${clock(seconds)}.`,
  overdue: (level: string, moment: string) =>
    `${level} is still on. It should have ended at ${moment}, but the console was closed or couldn’t reach the server.`,
  others: (level: string) =>
    `${level} is on. Someone else set it, or you did on another device. This page won’t switch it back by itself.`,
  switchBack: 'Switch back',
  switchedBack: 'The log level is back to default',
  notSwitchedBack: 'Couldn’t switch the log level back',
  stillOn: (level: string) => `${level} may still be on. Open the System page and switch back.`,
  reportIntro:
    'For the person who helps you. It has versions, plugins, counts and settings: no names, addresses, AE titles or tokens, and nothing of patients. Check it before you send it.',
  reportLabel: 'Support report',
  download: 'Download',
  fileName: (day: string) => `castellan-report-${day}.md`,
  reportLoading: 'Some parts haven’t loaded. They are listed as unknown.',
};

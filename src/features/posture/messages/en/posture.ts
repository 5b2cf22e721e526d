// English: what an installation leaves open.
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');
const list = lister('en');

type Counts = Readonly<Record<'critical' | 'serious' | 'minor', number>>;

const bySeverity = ({ critical, serious, minor }: Counts): string =>
  list([
    ...(critical > 0 ? [plural(critical, { other: '# critical' })] : []),
    ...(serious > 0 ? [plural(serious, { other: '# serious' })] : []),
    ...(minor > 0 ? [plural(minor, { other: '# minor' })] : []),
  ]);

export const messages = {
  title: 'Posture',
  intro:
    'What the servers let people do beyond their permissions, and what is left over of accounts, roles and labels. Nothing is asked before you run the checks. They change nothing.',
  notAllowedTitle: 'For administrators',
  run: 'Run checks',
  runAgain: 'Run checks again',
  stop: 'Stop',
  stopped: 'You stopped the run. What wasn’t told by then is unknown.',
  exportReport: 'Export report',
  progress: (done: number, all: number) => `${String(done)} of ${String(all)} checks done`,
  ranAt: (moment: string) => `Last run: ${moment}.`,
  ranBefore: (moment: string, open: string) =>
    `Last run on this device: ${moment}. ${open} Run the checks for details.`,
  neverRan: (counts: Counts) =>
    `These checks haven’t run on this device: ${bySeverity(counts)}. Run them to see what is open.`,
  open: (counts: Counts, unknown: number) => {
    const open = bySeverity(counts);
    if (unknown === 0) return open === '' ? 'Nothing is open.' : `Open: ${open}.`;
    return `Open: ${open === '' ? 'none of what could be told' : open}. Unknown: ${plural(unknown, { other: '#' })}.`;
  },
  unreachable: 'The console’s own address gave no response, so nothing else was asked.',
  failedTitle: 'Couldn’t run the checks',
  failed: 'The run ended early. What wasn’t told by then is unknown. Run the checks again.',
  show: 'Show',
  all: (items: number) => `All (${String(items)})`,
  counted: (state: string, items: number) => `${state} (${String(items)})`,
  none: 'No item is in this state.',
  unknownCheck: 'The address names a check that doesn’t exist.',
  states: {
    notRun: 'Not checked',
    open: 'Open',
    unknown: 'Unknown',
    byDesign: 'Open by design',
    closed: 'Closed',
  },
  severities: { critical: 'Critical', serious: 'Serious', minor: 'Minor' },
  stateAndSeverity: (state: string, severity: string) => `${state} · ${severity}`,
  byDesign: 'No setting closes this.',
  means: 'What it means',
  toClose: 'How to close it',
  whatToDo: 'What to do',
  lines: (title: string) => `Lines to copy: ${title}`,
  proof: 'Proof',
  proofOf: (title: string) => `Proof: ${title}`,
  request: 'Request',
  response: 'Response',
  more: (exchanges: number) =>
    plural(exchanges, {
      one: 'And # more request of this kind.',
      other: 'And # more requests of this kind.',
    }),
  mend: {
    apiKeys: 'Open API keys',
    users: 'Open users',
    roles: 'Open roles',
    labelQueue: 'Open label queue',
  },
  report: {
    fileName: (day: string) => `posture-${day}.md`,
    title: (address: string) => `Security posture of ${address}`,
    date: 'Date',
    by: 'Run by',
    versions: 'Versions',
    console: 'Console',
    orthanc: 'Orthanc',
    unknownVersion: 'unknown',
    result: 'Result',
    incomplete: {
      running: 'The run wasn’t over when this was exported.',
      stopped: 'The run was stopped before its end.',
      unreachable: 'The console’s own address gave no response, so nothing else was asked.',
      failed: 'The run failed before its end.',
    },
    check: 'Check',
    severity: 'Severity',
    found: 'Found',
  },
};

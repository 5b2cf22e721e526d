import type { LogLevel } from '#api/orthanc/server/logLevel.ts';
import type { Plugin } from '#api/orthanc/server/plugins.ts';
import type { ServerFacts } from '#api/orthanc/server/serverFacts.ts';

/** The counts of `/statistics`. */
export interface Counts {
  readonly patients: number;
  readonly studies: number;
  readonly series: number;
  readonly instances: number;
  readonly onDisk: number;
  readonly uncompressed: number;
}

/** What a support report is made of; what couldn't be read is `undefined`. */
export interface ReportParts {
  readonly at: Date;
  /** The console's version. */
  readonly console: string;
  /** What the browser says of itself. */
  readonly browser: string;
  readonly language: string;
  readonly facts: ServerFacts | undefined;
  readonly plugins: readonly Plugin[] | undefined;
  readonly counts: Counts | undefined;
  readonly logLevel: LogLevel | undefined;
}

const unknown = 'unknown';

/** A server's text on one line, however long it is. */
const inLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').slice(0, 200) || unknown;

const yesNo = (value: boolean): string => (value ? 'yes' : 'no');

/**
 * The report for whoever helps, in English. Versions, plugins, counts and settings: no names, no addresses, no AE titles, no tokens and nothing
 * of patients. It takes what it says one by one, so that nothing new gets in unseen.
 */
export function supportReport({ facts, plugins, counts, ...parts }: ReportParts): string {
  const limit = facts && (facts.maxBytes > 0 ? `${String(facts.maxBytes)} bytes` : 'none');
  const mode = facts && facts.maxBytes > 0 ? (facts.isRecycled ? ' (Recycle)' : ' (Reject)') : '';
  const lines: readonly (readonly [string, string | number | undefined])[] = [
    ['Made at', parts.at.toISOString()],
    ['Castellan', parts.console || unknown],
    ['Browser', inLine(parts.browser)],
    ['Language', parts.language],
    ['Orthanc', facts && inLine(facts.version)],
    ['API version', facts?.apiVersion],
    ['Database schema', facts?.databaseVersion],
    ['Database plugin', facts && inLine(facts.database ?? 'none (SQLite)')],
    ['Storage plugin', facts && inLine(facts.storage ?? 'none (folder)')],
    ['Labels', facts && yesNo(facts.hasLabels)],
    ['Capabilities', facts && inLine(facts.capabilities.join(', ') || 'none')],
    ['Read-only', facts && yesNo(facts.isReadOnly)],
    ['Storage compression', facts && yesNo(facts.isCompressed)],
    ['Concurrent jobs', facts && (facts.concurrentJobs || unknown)],
    ['Maximum storage', limit && limit + mode],
    ['Maximum patients', facts && (facts.maxPatients || 'none')],
    ['Log level', parts.logLevel],
    ['Patients', counts?.patients],
    ['Studies', counts?.studies],
    ['Series', counts?.series],
    ['Instances', counts?.instances],
    ['Bytes on disk', counts?.onDisk],
    ['Bytes uncompressed', counts?.uncompressed],
  ];
  const listed = plugins?.map(({ id, version }) => `- ${inLine(id)} ${inLine(version)}`) ?? [`- ${unknown}`];
  return [
    '# Castellan support report',
    '',
    ...lines.map(([name, value]) => `${name}: ${String(value ?? unknown)}`),
    '',
    'Plugins:',
    ...(listed.length > 0 ? listed : ['- none']),
    '',
  ].join('\n');
}

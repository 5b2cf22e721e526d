import { delay } from '#simulator/failures.ts';

/**
 * The database behind Orthanc's index. They differ in where studies without a tag are sorted; and with PostgreSQL `If-Match` is not
 * atomic: of several writes at once with one ETag more than one may win.
 */
export type Database = 'sqlite' | 'postgresql';

/** How the simulated Orthanc behaves. */
export interface OrthancOptions {
  /** The clock of labels, uploads and jobs, milliseconds since 1970. Default: `Date.now`. */
  readonly clock?: () => number;
  /** `Capabilities.HasExtendedFind`; false is an old database: no ordering, no count, whole answers only. */
  readonly hasExtendedFind?: boolean;
  /** Where an order by several keys puts studies that lack the first one: see `lackingFirst`. */
  readonly database?: Database;
  /** `/system`'s `ApiVersion`; below 30 "unlabelled" is not understood and answers all studies. */
  readonly apiVersion?: number;
  /** Orthanc's `LimitFindResults`: caps `Limit` silently; 0 is no cap. */
  readonly limitFindResults?: number;
  /** Orthanc's `UserMetadata`: names to numbers; `{}` is a server without the registry of shares. */
  readonly userMetadata?: Readonly<Record<string, number>>;
  /** Orthanc's `OverwriteInstances`: whether an instance that is uploaded again replaces the one that is there. */
  readonly overwriteInstances?: boolean;
  /** Orthanc's `UserContentType`: names of attachments to numbers. */
  readonly userContentTypes?: Readonly<Record<string, number>>;
  /** How long an object named `slow` takes, in milliseconds. */
  readonly slowDelay?: number;
  /** Studies of the remote archive in the simulated DICOM network. */
  readonly remoteSize?: number;
  /** How what a request waits for passes: the network, a job. Real time where left out. */
  readonly wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** How long an anonymization or modification runs, in milliseconds. */
  readonly jobDuration?: number;
  /** The viewers that the configuration of Orthanc Explorer 2 offers. */
  readonly viewers?: readonly ('stone' | 'ohif' | 'volview' | 'meddream')[];
  /** Path of Orthanc behind the proxy, for the addresses that DICOMweb answers with. */
  readonly publicRoot?: string;
}

/** The options with their defaults. */
export type Settings = Required<OrthancOptions>;

/** Fills in the defaults. */
export function settingsOf(options: OrthancOptions): Settings {
  return {
    clock: Date.now,
    hasExtendedFind: true,
    database: 'sqlite',
    apiVersion: 31,
    limitFindResults: 0,
    userMetadata: { 'castellan-shares': 4242 },
    overwriteInstances: true,
    userContentTypes: { referral: 1025 },
    slowDelay: 3000,
    remoteSize: 60,
    wait: delay,
    jobDuration: 1500,
    viewers: ['stone', 'ohif', 'volview'],
    publicRoot: '/orthanc',
    ...options,
  };
}

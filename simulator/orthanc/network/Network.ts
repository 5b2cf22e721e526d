import type { Dataset } from '#simulator/dataset/createDataset.ts';
import type { Settings } from '../options.ts';
import { Queries } from './queries/Queries.ts';
import { Site } from './Site.ts';

/** How a node of the network behaves: `dying` breaks each transfer in its middle, `storing` only takes what is sent to it. */
export type Behavior = 'works' | 'mute' | 'rejecting' | 'dying' | 'storing';

/** What listens at an address. */
export interface Node {
  readonly behavior: Behavior;
  /** The AE title that it accepts to be called; of a web server: none. */
  readonly aet?: string;
  /** SOP classes that it accepts no object of. */
  readonly refused?: ReadonlySet<string>;
  readonly site: Site;
}

type Configuration = Readonly<Record<string, unknown>>;

/** DIMSE's "unable to process". */
export const UNABLE = 0xc000;

/** The AE title of the simulated server, as `/system` tells it. */
export const LOCAL_AET = 'ORTHANC';

/** What Orthanc fills in where a modality's configuration leaves it out, as recorded. */
export const MODALITY_DEFAULTS = {
  AllowEcho: true,
  AllowEventReport: true,
  AllowFind: true,
  AllowFindWorklist: true,
  AllowGet: true,
  AllowMove: true,
  AllowNAction: true,
  AllowStore: true,
  AllowTranscoding: true,
  LocalAet: '',
  Manufacturer: 'Generic',
  RetrieveMethod: 'SystemDefault',
  Timeout: 0,
  UseDicomTls: false,
};

/** The SOP class of CT images. */
const CT: ReadonlySet<string> = new Set(['1.2.840.10008.5.1.4.1.1.2']);

const modality = (AET: string, more: Configuration = {}): [string, Configuration] => [
  AET,
  { ...MODALITY_DEFAULTS, AET, Host: `${AET.toLowerCase()}.example`, Port: 104, ...more },
];
const web = { HttpHeaders: [], Pkcs11: false, Timeout: 0 };

/** The remotes that a fresh server knows. Nothing listens at the address of PACS-OFF. */
const MODALITIES: readonly [string, Configuration][] = [
  modality('ARCHIVE'),
  modality('PACS-OFF', { Host: '127.0.0.1', Port: 11_112 }),
  modality('PACS-SLOW', { Timeout: 3 }),
  modality('PACS-STRICT'),
  modality('PACS-DYING'),
];
const PEERS: readonly [string, Configuration][] = [
  ['clinic', { ...web, Password: null, Url: 'http://clinic.example:8042/', Username: 'castellan' }],
];
const WEB_SERVERS: readonly [string, Configuration][] = [
  ['cloud', { ...web, Url: 'https://cloud.example/dicom-web/' }],
];

/** The remotes of one simulated server, as its routes edit them, and what answers at their addresses. */
export class Network {
  readonly modalities = new Map<string, Configuration>();
  readonly peers = new Map<string, Configuration>();
  readonly webServers = new Map<string, Configuration>();
  readonly queries = new Queries();
  readonly #nodes: ReadonlyMap<string, Node>;

  constructor(here: Dataset, { clock, remoteSize }: Settings) {
    const site = (seed: number, letter: string, size: number, shared: number): Site =>
      new Site(here, clock, {
        seed,
        size,
        shared,
        identifiers: {
          uidRoot: `1.2.826.0.1.3680043.10.1511.${seed}.`,
          patient: `${letter}ID`,
          accession: letter,
        },
      });
    const archive = site(2027, 'R', remoteSize, 12);
    const empty = site(2028, 'E', 0, 0);
    this.#nodes = new Map<string, Node>([
      ['archive.example:104', { behavior: 'works', aet: 'ARCHIVE', site: archive }],
      ['pacs-slow.example:104', { behavior: 'mute', aet: 'PACS-SLOW', site: empty }],
      ['pacs-strict.example:104', { behavior: 'rejecting', aet: 'PACS-STRICT', site: empty }],
      ['pacs-dying.example:104', { behavior: 'dying', aet: 'PACS-DYING', site: site(2029, 'D', 12, 0) }],
      // No entry of a fresh server leads there: such remotes allow an echo and refuse queries.
      ['store-only.example:104', { behavior: 'storing', aet: 'STORE-ONLY', site: site(2032, 'S', 0, 0) }],
      // Nor there: it refuses CT images.
      ['no-ct.example:104', { behavior: 'works', aet: 'NO-CT', refused: CT, site: site(2033, 'N', 0, 0) }],
      ['clinic.example:8042', { behavior: 'works', site: site(2030, 'C', 20, 0) }],
      ['cloud.example:443', { behavior: 'works', site: site(2031, 'W', Math.min(40, remoteSize), 4) }],
    ]);
    this.restart();
  }

  /** Back to the configuration: by default a change by the API lasts until Orthanc starts again, and so does a query. */
  restart(): void {
    for (const [remotes, configured] of [
      [this.modalities, MODALITIES],
      [this.peers, PEERS],
      [this.webServers, WEB_SERVERS],
    ] as const) {
      remotes.clear();
      for (const [name, configuration] of configured) remotes.set(name, configuration);
    }
    this.queries.clear();
  }

  /** What listens at a host and port; `undefined`: the port is closed. */
  node(host: string, port: number): Node | undefined {
    return this.#nodes.get(`${host.toLowerCase()}:${port}`);
  }

  /** Whether a host's name can be resolved. */
  hasHost(host: string): boolean {
    const name = host.toLowerCase();
    return (
      /^[\d.]+$/.test(name) ||
      name.includes(':') ||
      name === 'localhost' ||
      [...this.#nodes.keys()].some((address) => address.startsWith(`${name}:`))
    );
  }

  /** What listens at a web address. */
  webNode(address: string): Node | undefined {
    if (!URL.canParse(address)) return undefined;
    const { hostname, port, protocol } = new URL(address);
    return this.node(hostname, port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port));
  }
}

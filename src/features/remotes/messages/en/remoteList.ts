// English: the remotes of this server.
import { lister } from '#locales/format.ts';

const list = lister('en');
/** Of a test; none takes no time at all. */
const took = (ms: number): string => seconds.format(Math.max(0.1, ms / 1000));
const seconds = new Intl.NumberFormat('en', { style: 'unit', unit: 'second', maximumFractionDigits: 1 });

/** Where a modality is, for the words on a failed test. */
interface At {
  readonly aet: string;
  readonly host: string;
  readonly port: number;
}

/** The members of a modality by Orthanc's names; a conflict may be about one that the form doesn't know. */
const fields: Readonly<Record<string, string>> = {
  name: 'Name',
  AET: 'AE title',
  Host: 'Host',
  Port: 'Port',
  Manufacturer: 'Manufacturer',
  LocalAet: 'AE title of this server',
  Timeout: 'Timeout in seconds',
  RetrieveMethod: 'Retrieve method',
  AllowEcho: 'C-ECHO',
  AllowFind: 'C-FIND',
  AllowFindWorklist: 'C-FIND for worklists',
  AllowMove: 'C-MOVE',
  AllowGet: 'C-GET',
  AllowStore: 'C-STORE',
  AllowNAction: 'N-ACTION (storage commitment)',
  AllowEventReport: 'N-EVENT-REPORT (storage commitment)',
  AllowTranscoding: 'Convert images to formats that it accepts',
  UseDicomTls: 'DICOM TLS',
};

export const messages = {
  title: 'Remotes',
  notAllowedTitle: 'For administrators',
  kindList: 'Kinds of remotes',
  kinds: { modality: 'DICOM modalities', peer: 'Orthanc peers', dicomWeb: 'DICOMweb servers' },
  intro: 'The systems that this server sends to, searches and retrieves from.',
  /** About changes of modalities. */
  restart:
    'Orthanc keeps changes over a restart only with "DicomModalitiesInDatabase": true in its configuration. It doesn’t report that setting. Without it, also change the configuration file.',
  sharedAet: (aet: string, names: readonly string[]) =>
    `${list(names)} have the same AE title, ${aet}. What one of them may do here, all of them may.`,
  add: 'Add modality',
  testAll: 'Test all',
  stop: 'Stop',
  testing: (done: number, total: number) => `${String(done)} of ${String(total)} tested`,
  columns: {
    name: 'Name',
    aet: 'AE title',
    address: 'Host and port',
    test: 'Last test on this device',
    actions: 'Actions',
    url: 'Address',
    userName: 'User name',
    timeout: 'Timeout',
  },
  address: (host: string, port: number) => `${host}:${String(port)}`,
  echo: 'Test',
  find: 'Test search',
  edit: 'Edit',
  delete: 'Delete',
  none: 'No modalities',
  noneHint: 'Add a modality to send studies to it, or to search it.',
  isTesting: 'Testing…',
  neverTested: 'Not tested',
  works: (kind: 'echo' | 'find', ms: number) =>
    `${kind === 'find' ? 'Answers a search' : 'Answers'} (${took(ms)})`,
  failed: (short: string, ms: number) => `${short} (${took(ms)})`,
  testedAt: (result: string, moment: string) => `${result} · ${moment}`,
  failedTests: 'Failed tests',
  short: {
    unreachable: 'No connection',
    unknownHost: 'Unknown host',
    rejected: 'AE title rejected',
    timeout: 'No reply in time',
    broken: 'Connection broke',
    unsupported: 'Not supported',
    unknownRemote: 'Deleted',
    network: 'Network error',
    other: 'Failed',
  },
  reasons: {
    unreachable: ({ host, port }: At) =>
      `Nothing answers at ${host}, port ${String(port)}. Check both, and that the remote is running. A firewall may be in between.`,
    unknownHost: ({ host }: At) =>
      `Orthanc can’t find the host ${host}. Check its name, or enter its IP address.`,
    rejected: ({ aet }: At) =>
      `The remote rejected the association. Check that its AE title is ${aet}, and that it accepts the AE title of this server.`,
    timeout: () =>
      'The remote accepted the connection and then sent no reply in time. Check the port, or allow more time.',
    broken: () => 'The remote ended the connection. Look into its log.',
    unsupported: () => 'The remote doesn’t offer this service. C-FIND may be switched off there.',
    unknownRemote: () => 'Orthanc doesn’t have this modality anymore. Refresh the page.',
    network: () => 'The connection to the remote failed, and Orthanc gives no reason.',
    other: () => 'The test failed. The server’s own words say why.',
  },
  serverSays: (words: string) => `The server says: ${words}`,
  notTested: (name: string) => `Couldn’t test ${name}`,
  addTitle: 'Add a modality',
  editTitle: (name: string) => `Edit ${name}`,
  save: 'Save',
  saved: (name: string) => `Saved ${name}`,
  added: (name: string) => `Added ${name}`,
  notSaved: (name: string) => `Couldn’t save ${name}`,
  kept: 'What you entered is still here.',
  repeated: (name: string) => `${name} was overwritten by someone else and has been saved again`,
  lost: (name: string) => `Someone else changed ${name} after you saved it`,
  lostHint: 'Open it again to see what it says now.',
  removedTitle: 'Deleted by someone else',
  removed: 'Nothing was saved. Save again to add it as a new modality.',
  fields,
  hints: {
    name: 'The name in this server’s lists. It can’t be changed later.',
    manufacturer: 'How Orthanc asks it, not its brand.',
    retrieveMethod: 'How studies come from it.',
    localAet: 'Empty: Orthanc’s own.',
    timeout: 'The longest silence. 0: Orthanc’s default.',
  },
  retrieveDefault: 'Orthanc’s default',
  allowed: 'What it may ask of this server',
  connection: 'Connection',
  problems: {
    nameCharacters: 'Use letters, digits, - and _ only.',
    nameTaken: 'Another modality has this name.',
    aet: 'Use up to 16 characters, without accents and backslash.',
    host: 'Enter a host name or an IP address, without “http://”.',
    port: 'Enter a number from 1 to 65534.',
    timeout: 'Enter a number from 0 to 3600.',
  },
  sameAet: (names: readonly string[]) =>
    `${list(names)} ${names.length === 1 ? 'has' : 'have'} this AE title as well. Orthanc can’t tell them apart: what one of them may do here, all of them may.`,
  conflictTitle: 'Changed by someone else',
  conflictText: 'Someone else changed the same fields while you were editing. Choose what to save.',
  before: 'Before',
  mine: 'You',
  theirs: 'The other person',
  keepMine: 'Keep yours',
  keepTheirs: 'Keep theirs',
  saveChosen: 'Save chosen',
  chooseAll: 'Choose one for each field.',
  backToEdit: 'Keep editing',
  empty: 'Empty',
  on: 'On',
  off: 'Off',
  deleteTitle: (name: string) => `Delete ${name}?`,
  deleteText: (name: string, address: string) =>
    `Nobody can send to ${name} (${address}), search it or retrieve from it anymore. Orthanc may also refuse what it sends or asks, if it accepts known modalities only. Images stay.`,
  deleted: (name: string) => `Deleted ${name}`,
  notDeleted: (name: string) => `Couldn’t delete ${name}`,
  changedMeanwhile:
    'Someone else has changed it since this page read it. Nothing was deleted. Look at it again.',
  peerNone: 'No Orthanc peers',
  dicomWebNone: 'No DICOMweb servers',
  webNoneHint: 'Orthanc’s configuration lists them.',
  readOnly: {
    peer: 'Peers are read-only here. As shipped, the authorization plugin refuses to change or test them, for everyone. Change them in Orthanc’s configuration, and restart it.',
    dicomWeb:
      'DICOMweb servers are read-only here. As shipped, the authorization plugin refuses to change them, for everyone. Change them in Orthanc’s configuration, and restart it.',
  },
  inConfiguration: 'In Orthanc’s configuration',
  byApi: 'To change them through Orthanc’s API instead, add to "ExtraPermissions"',
  inDatabase:
    'With "OrthancPeersInDatabase", Orthanc keeps such changes and ignores the peers of its configuration.',
  passwords: 'Passwords and the values of HTTP headers are never shown.',
  secondsOrDefault: (value: number) => (value === 0 ? 'Default' : seconds.format(value)),
};

import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');
const and = lister('en');

/** English: API keys. */
export const messages = {
  title: 'API keys',
  intro:
    'A program that sends a key in the header api-key has exactly the permissions of the user who owns the key. Give each machine its own account.',
  readable:
    'Anyone who can view users in Keycloak (view-users or manage-users) can read every API key and use it, with all permissions of its owner.',
  key: 'API key',
  onceOnly:
    'Copy the key now to where it’s used. It won’t be shown again; afterwards only its last characters are shown.',
  readyLines: 'Code examples',
  headerHint:
    'Send only the key. With an invalid bearer token beside it, the server treats the request as anonymous, even if the key is valid.',
  columns: {
    user: 'User',
    name: 'Purpose',
    key: 'Key',
    created: 'Created',
    createdBy: 'Created by',
    problems: 'Issues',
    actions: 'Actions',
  },
  noName: 'No purpose given',
  unknown: 'Unknown',
  none: 'This user has no API key.',
  noneListed: 'No marked keys',
  noneListedHint: 'Keys entered by hand aren’t marked. A scan of all users finds them.',
  newKey: 'New API key',
  newKeyFor: (user: string) => `New API key for ${user}`,
  name: 'Purpose',
  nameHint: 'A program and a location: “Slicer, workstation 3”.',
  make: 'Create key',
  making: 'Creating a key…',
  made: (user: string) => `${user} has a new key`,
  makeFailed: 'Couldn’t create the key',
  notKept:
    'Keycloak reported success but didn’t save the key. The realm’s user profile has no attribute for it. Nothing was saved.',
  removed:
    'The user doesn’t have this key. It wasn’t saved, or someone else removed it at the same time. Create another.',
  keyUnknown: 'It isn’t known whether the key was saved',
  keyUnknownHint:
    'Keycloak’s response wasn’t clear, so the key below may or may not work. Keep it until you know.',
  keyLook: 'Check again',
  close: 'Close',
  rotate: 'Rotate key',
  rotateTitle: 'Rotate key',
  rotateHint:
    'A new key is added. The old one works until it’s revoked. Change it in the program, test it, then come back and revoke the old one.',
  rotating: (count: number) =>
    `This user has ${plural(count, { one: '# working key', other: '# working keys' })}. When the program uses the new key, revoke the old one.`,
  revoke: 'Revoke key',
  revokeTitle: 'Revoke this key?',
  revokeText: (key: string, user: string) =>
    `Programs that use ${key} of ${user} lose access within a minute. This can’t be undone.`,
  revoking: 'Revoking…',
  revoked: (key: string) => `${key} revoked. The server may accept it for up to another minute.`,
  revokeFailed: 'Couldn’t revoke the key',
  stillWorks: 'It still works.',
  test: 'Test a key',
  testHint: 'The key is sent on its own to the image server and isn’t stored anywhere.',
  testThis: 'Test this key',
  testShort: 'Test key',
  testFailed: 'Couldn’t test the key',
  testAs: (name: string) => `The server recognizes this key as ${name}`,
  testSees: 'Can see',
  testSeesAll: 'all studies',
  testSeesNone: 'no studies',
  testSeesLabels: (labels: readonly string[]) => `studies labeled ${and(labels)}`,
  testMay: 'Permissions',
  testMayNothing: 'none',
  verdictTitle: 'Typical requests, and whether they’re allowed',
  verdictNote:
    'Calculated by the console from the server’s rules, for a study that the key can see. “You” and “your” mean the key’s owner. The server itself decides.',
  call: 'Request',
  verdict: 'Result',
  passes: 'Allowed',
  calls: {
    qido: 'Search over DICOMweb',
    qidoSeries: 'List series over DICOMweb',
    wado: 'Retrieve a study over DICOMweb',
    stow: 'Store over DICOMweb',
    find: 'Search with Orthanc’s find',
    study: 'Open a study',
    file: 'Download one file',
    archive: 'Download a study as ZIP',
    list: 'List all studies',
    upload: 'Upload a file',
    label: 'Add a label',
  },
  anonymousTitle: 'The server doesn’t recognize this key',
  causes: {
    space: 'The key contains a space. Such a key is never accepted.',
    noHolder: 'No user in Keycloak has this key. It may have been revoked or mistyped.',
    disabled: (user: string) => `Its owner ${user} is disabled.`,
    twoHolders: (users: readonly string[]) =>
      `Duplicate: several users have this key (${and(users)}), so it’s rejected for all of them. Revoke it for all but one, or better, for all.`,
    notTold: (user: string) =>
      `${user} has this key and is enabled, so it’s one of these causes, which Keycloak can’t tell:`,
    notListed:
      'None of the listed owners has this key. It may have been revoked or mistyped, or its owner isn’t marked. A scan of all users can tell.',
    notScanned:
      'Another user who isn’t marked may have it too. It’s then rejected for both. A scan of all users can tell.',
    unread: 'Couldn’t read from Keycloak who has the key.',
    cannotAsk: 'Your session has no access to users in Keycloak, so causes there can’t be checked.',
    header: 'Orthanc doesn’t accept the header api-key (TokenHttpHeaders), or a proxy removes it.',
    support: 'The auth service has no client secret for Keycloak, so API keys are turned off.',
    cache: 'The key is new, and the server may still reject it for up to a minute.',
  },
  scan: 'Scan all users',
  scanHint:
    'Reads every user page by page and finds keys that are duplicate, weak or entered by hand, contain spaces, or belong to disabled users.',
  scanning: (done: number, total: number) => `${String(done)} of ${String(total)} users read`,
  scanStop: 'Stop scan',
  scanStopped: 'Stopped. What was found so far is shown below; a duplicate key may be missing.',
  scanDone: (users: number, keys: number, bad: number) =>
    `${plural(users, { one: '# user', other: '# users' })} read, ${plural(keys, { one: '# key', other: '# keys' })} found, ${
      bad === 0 ? 'no issues' : plural(bad, { one: '# with issues', other: '# with issues' })
    }.`,
  scanFailed: 'The scan ended early',
  markAll: (count: number) => plural(count, { one: 'Mark # owner', other: 'Mark # owners' }),
  marking: (count: number) => plural(count, { one: 'Marking # owner', other: 'Marking # owners' }),
  onlyProblems: 'Only with issues',
  problems: {
    duplicate: 'Duplicate: several users have this key, so it’s rejected for all of them',
    space: 'Contains a space: never accepted',
    weak: 'Weak or entered by hand: replace it',
    disabled: 'Owner disabled',
    unmarked: 'Not marked: missing from the list',
  },
  realm: {
    safe: 'The realm stores API keys, and only administrators can change them.',
    unknown: 'It isn’t known whether the realm stores API keys.',
    usersCanEdit:
      'Users can edit their own API key in this realm: anyone who learns a key could copy it to their own account, and the key would then be rejected for everyone.',
    notKept: 'This realm doesn’t store API keys. Keycloak would report success and discard them.',
    singleValue: 'This realm allows one key per user, so keys can’t overlap during rotation.',
    notesLost: 'This realm stores keys, but not their details (purpose, date, mark).',
    repair: 'Repair realm',
    repairText:
      'Adds the key and its details to the realm’s user profile. Only administrators can view and change them. Everything else in the profile stays as it is.',
    repairing: 'Repairing…',
    repaired: 'The realm now stores API keys securely',
    repairFailed: 'Couldn’t repair the realm',
  },
  page: (page: number) => `Page ${String(page)}`,
  previous: 'Previous',
  next: 'Next',
  pages: 'Pages',
};

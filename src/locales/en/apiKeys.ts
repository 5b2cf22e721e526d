import { lister, pluralizer } from '../format.ts';

const plural = pluralizer('en');
const and = lister('en');

/** English: API keys. */
export const messages = {
  title: 'API keys',
  intro:
    'A program that sends a key in the header api-key has exactly the rights of the user who holds it. Give each machine a user of its own.',
  readable:
    'Whoever may view users in Keycloak (view-users or manage-users) can read every API key and use it, with all rights of its holder.',
  key: 'API key',
  onceOnly: 'The key is shown only now. Copy it to where it is used; afterwards only its end is shown.',
  readyLines: 'Ready lines',
  headerHint:
    'Send the key alone: a bad bearer token beside a good key makes the server take the request for nobody’s.',
  columns: {
    user: 'User',
    name: 'For',
    key: 'Key',
    created: 'Created',
    createdBy: 'By',
    problems: 'Remarks',
    actions: 'Actions',
  },
  noName: 'No name noted',
  unknown: 'Unknown',
  none: 'This user has no API key.',
  noneListed: 'No key is marked',
  noneListedHint: 'Keys typed by hand carry no mark: the scan over all users finds them.',
  newKey: 'New API key',
  newKeyFor: (user: string) => `New API key for ${user}`,
  name: 'What it is for',
  nameHint: 'A program and a place: “Slicer, workstation 3”.',
  make: 'Make the key',
  making: 'Making a key…',
  made: (user: string) => `${user} has a new key`,
  makeFailed: 'The key could not be made',
  notKept:
    'Keycloak answered well and dropped the key: the realm’s user profile has no place for it. Nothing was saved.',
  removed:
    'The user does not have this key: it was not saved, or somebody else removed it at the same time. Create another.',
  keyUnknown: 'Whether the key was saved could not be read',
  keyUnknownHint:
    'No clear answer came from Keycloak, so the key below may work or not. Keep it until that is known.',
  keyLook: 'Check again',
  close: 'Close',
  cancel: 'Cancel',
  rotate: 'Rotate',
  rotateTitle: 'Rotate a key',
  rotateHint:
    'A new key is added; the old one works until it is revoked. Change it in the program, test it, then come back and revoke the old one.',
  rotating: (count: number) =>
    `${plural(count, { one: '# key works', other: '# keys work' })} for this user: once the program uses the new one, revoke the old.`,
  revoke: 'Revoke',
  revokeTitle: 'Revoke this key?',
  revokeText: (key: string, user: string) =>
    `The programs that use ${key} of ${user} lose their access within a minute. This cannot be undone.`,
  revoking: 'Revoking…',
  revoked: (key: string) => `${key} is revoked. The server may know it for another minute.`,
  revokeFailed: 'The key could not be revoked',
  test: 'Test a key',
  testHint: 'The key is sent alone to the image server, and kept nowhere.',
  testThis: 'Test this key',
  testShort: 'Test',
  testing: 'Asking the server…',
  testFailed: 'The key could not be tested',
  testAs: (name: string) => `The server takes it for ${name}`,
  testSees: 'Sees',
  testSeesAll: 'all studies',
  testSeesNone: 'no study',
  testSeesLabels: (labels: readonly string[]) => `studies labelled ${and(labels)}`,
  testMay: 'May',
  testMayNothing: 'nothing',
  verdictTitle: 'What programs ask for, and whether it passes',
  verdictNote:
    'By the console’s model of the server’s rules, for a study that the key sees; “your” means the key’s user. The server itself decides.',
  call: 'Call',
  verdict: 'Verdict',
  passes: 'Passes',
  calls: {
    qido: 'Search by DICOMweb',
    qidoSeries: 'Series of a study by DICOMweb',
    wado: 'Fetch a study by DICOMweb',
    stow: 'Store by DICOMweb',
    find: 'Search by Orthanc’s find',
    study: 'Open a study',
    file: 'Fetch one file',
    archive: 'Fetch a study as a zip',
    list: 'List all studies',
    upload: 'Upload a file',
    label: 'Put a label',
  },
  anonymousTitle: 'The server takes this key for nobody’s',
  causes: {
    space: 'The key holds a space: such a key never matches.',
    noHolder: 'No user in Keycloak has this key. It may have been revoked, or mistyped.',
    disabled: (user: string) => `Its holder ${user} is disabled.`,
    twoHolders: (users: readonly string[]) =>
      `Several users have it, ${and(users)}: then nobody gets in. Revoke it from all but one, or better, from all.`,
    notTold: (user: string) =>
      `${user} holds this key and is enabled, so it is one of these, which Keycloak cannot tell:`,
    notListed:
      'No key holder that is listed has this key. It may have been revoked or mistyped, or its holder carries no mark; a scan over all users tells.',
    notScanned:
      'Another user without a mark may hold it too: then nobody gets in. A scan over all users tells.',
    unread: 'Who holds the key could not be read from Keycloak.',
    cannotAsk: 'Your session may not look into Keycloak, so the causes there cannot be told.',
    header: 'Orthanc does not accept the header api-key (TokenHttpHeaders), or a proxy strips it.',
    support: 'The auth service has no client secret for Keycloak, so keys are switched off.',
    cache: 'The key is new, and the server remembers for up to a minute that it was unknown.',
  },
  scan: 'Scan all users',
  scanHint:
    'Reads every user page by page and looks for keys that are double, weak, typed by hand, hold spaces, or belong to disabled users.',
  scanning: (done: number, total: number) => `${String(done)} of ${String(total)} users read`,
  scanStop: 'Stop',
  scanStopped: 'Stopped: what was found so far is below; a double key may be missing.',
  scanDone: (users: number, keys: number, bad: number) =>
    `${plural(users, { one: '# user', other: '# users' })} read, ${plural(keys, { one: '# key', other: '# keys' })} found, ${
      bad === 0 ? 'nothing to remark' : plural(bad, { one: '# with remarks', other: '# with remarks' })
    }.`,
  scanFailed: 'The scan ended early',
  markAll: (count: number) =>
    plural(count, {
      one: 'Mark # holder, so that it is listed',
      other: 'Mark # holders, so that they are listed',
    }),
  marking: (count: number) => plural(count, { one: 'Marking # holder', other: 'Marking # holders' }),
  allFindings: 'Show all keys',
  onlyProblems: 'Only with remarks',
  problems: {
    duplicate: 'Double: several users have it, so nobody gets in',
    space: 'Holds a space: never matches',
    weak: 'Weak or typed by hand: replace it',
    disabled: 'Its holder is disabled',
    unmarked: 'Not marked: missing from the list',
  },
  realm: {
    safe: 'The realm keeps API keys, and only administrators change them.',
    unknown: 'Whether the realm keeps API keys could not be read.',
    usersCanEdit:
      'Users can change their own API key in this realm: whoever learns a key can copy it to his own account, and then nobody gets in with it.',
    notKept: 'This realm keeps no API keys: Keycloak would answer well and drop them.',
    singleValue: 'This realm allows one key for each user, so keys cannot overlap while they are rotated.',
    notesLost: 'This realm keeps keys, but not what is noted about them (name, date, mark).',
    repair: 'Repair the realm',
    repairText:
      'Adds the key and its notes to the realm’s user profile, seen and changed by administrators only. Everything else in the profile stays as it is.',
    repairing: 'Repairing…',
    repaired: 'The realm keeps API keys safely now',
    repairFailed: 'The realm could not be repaired',
  },
  page: (page: number) => `Page ${String(page)}`,
  previous: 'Previous',
  next: 'Next',
  pages: 'Pages',
};

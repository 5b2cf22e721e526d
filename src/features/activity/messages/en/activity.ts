import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');
const and = lister('en');

const studies = (count: number): string => plural(count, { one: 'a study', other: '# studies' });
const times = (words: string, count: number): string =>
  count === 1 ? words : `${words} ${plural(count, { one: '# time', other: '# times' })}`;

/** What happened, by the server's own word, for one row of the list. A word that is missing here is shown as it is. */
const actions: Readonly<Record<string, (count: number, studies: number, object: string) => string>> = {
  'uploaded-instance': (count) => plural(count, { one: 'Uploaded an image', other: 'Uploaded # images' }),
  'added-label': (_count, some, label) => `Added label ${label} to ${studies(some)}`,
  'deleted-label': (_count, some, label) => `Removed label ${label} from ${studies(some)}`,
  download: (_count, some) => (some === 0 ? 'Downloaded' : `Downloaded ${studies(some)}`),
  'start-modification-job': (_count, some) => `Started to modify ${studies(some)}`,
  'success-modification-job': (_count, some) => `Modified ${studies(some)}`,
  'new-study-from-modification-job': (_count, some) => `Created ${studies(some)} by modifying another`,
  'start-anonymization-job': (_count, some) => `Started to anonymize ${studies(some)}`,
  'success-anonymization-job': (_count, some) => `Anonymized ${studies(some)}`,
  'new-study-from-anonymization-job': (_count, some) => `Created ${studies(some)} by anonymizing another`,
  'deleted-study': (_count, some) => `Deleted ${studies(some)}`,
  'deleted-series': (count) => plural(count, { one: 'Deleted a series', other: 'Deleted # series' }),
  'deleted-child-series': (_count, some) => `Deleted series of ${studies(some)}`,
  'deleted-patient': (count) => plural(count, { one: 'Deleted a patient', other: 'Deleted # patients' }),
  'deleted-parent-patient': (_count, some) => `Deleted the patient of ${studies(some)}`,
  'created-link': (count) => plural(count, { one: 'Created a share link', other: 'Created # share links' }),
  'revoked-link': (count) => plural(count, { one: 'Revoked a share link', other: 'Revoked # share links' }),
  LOGIN: (count) => times('Signed in', count),
  LOGOUT: (count) => times('Signed out', count),
  REGISTER: () => 'Registered',
  IMPERSONATE: (count) => times('Signed in as another user', count),
  CLIENT_LOGIN: (count) => times('Service account signed in', count),
  LOGIN_ERROR: (count) => plural(count, { one: 'Failed sign-in', other: '# failed sign-ins' }),
  CLIENT_LOGIN_ERROR: (count) =>
    plural(count, { one: 'Failed sign-in of a client', other: '# failed sign-ins of clients' }),
  IDENTITY_PROVIDER_LOGIN_ERROR: (count) =>
    plural(count, {
      one: 'Failed sign-in with an identity provider',
      other: '# failed sign-ins with an identity provider',
    }),
  USER_DISABLED_BY_TEMPORARY_LOCKOUT: () => 'Locked after failed sign-ins',
  USER_DISABLED_BY_PERMANENT_LOCKOUT: () => 'Disabled after failed sign-ins',
  UPDATE_PASSWORD: () => 'Changed their password',
  UPDATE_PASSWORD_ERROR: () => 'Couldn’t change their password',
  RESET_PASSWORD: () => 'Asked for a new password',
  RESET_PASSWORD_ERROR: () => 'Couldn’t get a new password',
  UPDATE_CREDENTIAL: () => 'Changed how they sign in',
  UPDATE_CREDENTIAL_ERROR: () => 'Couldn’t change how they sign in',
  REMOVE_CREDENTIAL: () => 'Removed a way to sign in',
  UPDATE_TOTP: () => 'Set up one-time codes',
  REMOVE_TOTP: () => 'Removed one-time codes',
  UPDATE_EMAIL: () => 'Changed their email address',
  UPDATE_PROFILE: () => 'Changed their profile',
  DELETE_ACCOUNT: () => 'Deleted their account',
  FEDERATED_IDENTITY_LINK: () => 'Linked another identity',
  REMOVE_FEDERATED_IDENTITY: () => 'Unlinked another identity',
};

/** What administrators do in Keycloak, by its own words. */
const adminOperations: Readonly<Record<string, string>> = {
  CREATE: 'created',
  UPDATE: 'changed',
  DELETE: 'deleted',
  ACTION: 'action',
};

/** What they do it to. */
const adminResources: Readonly<Record<string, string>> = {
  USER: 'User',
  USER_SESSION: 'Session',
  REALM_ROLE: 'Role',
  REALM_ROLE_MAPPING: 'Roles of a user',
  CLIENT_ROLE: 'Client role',
  CLIENT_ROLE_MAPPING: 'Client roles of a user',
  GROUP: 'Group',
  GROUP_MEMBERSHIP: 'Group of a user',
  CLIENT: 'Client',
  CLIENT_SCOPE: 'Client scope',
  REALM: 'Realm settings',
  USER_PROFILE: 'User profile',
  COMPONENT: 'Component',
  USER_LOGIN_FAILURE: 'Failed sign-ins',
};

/** English: what happened, as one timeline. */
export const messages = {
  title: 'Activity',
  intro: 'What people did with studies, and how they signed in. The newest is first.',
  refresh: 'Refresh',
  csv: 'Export as CSV',
  views: { label: 'View', timeline: 'Timeline', addresses: 'Failed sign-ins by address' },
  filters: {
    kind: 'Kind',
    anyKind: 'Any kind',
    person: 'Person',
    anyone: 'Anyone',
    otherPerson: 'Another person',
    study: 'Study (Orthanc ID)',
    studyInvalid: 'Enter an Orthanc ID: five groups of eight characters.',
    patient: 'All studies of this patient',
    from: 'From',
    to: 'To',
    clear: 'Clear filters',
    leftOut: (names: readonly string[]) =>
      `The list isn’t filtered by ${and(names)} of the address: the value isn’t understood. Choose it again.`,
  },
  kinds: {
    uploads: 'Uploads',
    labels: 'Labels',
    downloads: 'Downloads',
    changes: 'Changed studies',
    deletions: 'Deletions',
    links: 'Share links',
    signIns: 'Sign-ins',
    failedSignIns: 'Failed sign-ins',
    account: 'Own accounts',
    admin: 'Administration',
    other: 'Other',
  },
  columns: { when: 'When', who: 'Who', what: 'What', subject: 'Details', source: 'Source' },
  actions,
  adminOperations,
  adminResources,
  adminAction: (resource: string, operation: string, count: number) =>
    count === 1
      ? `${resource}: ${operation}`
      : `${resource}: ${operation}, ${plural(count, { one: '# time', other: '# times' })}`,
  nobody: 'Unknown',
  studyCount: (count: number) => plural(count, { one: '# study', other: '# studies' }),
  gone: 'Deleted, or not visible to you',
  noName: '(no name)',
  from: (address: string) => `from ${address}`,
  span: (first: string, last: string) => `${first} – ${last}`,
  sources: {
    auditLog: 'Audit log',
    signIns: 'Sign-in events',
    adminEvents: 'Admin events',
    shareRecords: 'Share records',
  },
  loaded: (count: number) => plural(count, { one: '# entry loaded', other: '# entries loaded' }),
  loadedBack: (count: number, oldest: string) =>
    `${plural(count, { one: '# entry loaded', other: '# entries loaded' })}, back to ${oldest}`,
  loadedAll: (count: number) => plural(count, { one: '# entry', other: '# entries' }),
  shown: (shown: number, loaded: number) =>
    `${plural(shown, { one: '# entry', other: '# entries' })} in these days, of ${plural(loaded, { one: '# loaded', other: '# loaded' })}`,
  reading: 'Loading…',
  more: 'Load more',
  all: 'Load all',
  stop: 'Stop',
  full: (max: string) =>
    `The page loads at most ${max} entries. To see others, choose days or a kind. The CSV file has all of them.`,
  none: 'No activity found',
  noneHint: 'Nothing is recorded for these filters.',
  noSource: 'Nothing can be loaded',
  noSourceHint: 'No source of activity is on, or you can’t read any. See above.',
  noRight: 'You can’t read any log',
  sourceFailed: (source: string) => `Couldn’t load: ${source}`,
  sourceFailedText: 'Entries that are already here stay. Entries of this source may be missing below them.',
  off: {
    title: (sources: readonly string[]) => `Not recorded: ${and(sources)}`,
    auditLog:
      'Orthanc keeps no audit log. It needs the PostgreSQL index, and this in Orthanc’s configuration:',
    signIns: (realm: string) =>
      `Keycloak keeps no sign-in events. In its console: realm ${realm}, Realm settings, Events, User events settings, Save events. Or run:`,
    adminEvents: (realm: string) =>
      `Keycloak keeps no admin events. In its console: realm ${realm}, Realm settings, Events, Admin events settings, Save events. Or run:`,
    realm: 'All that the console needs of the realm:',
    later: 'Recording begins then. Earlier events stay unknown.',
    console: 'Open Keycloak’s event settings',
    lines: 'Lines to copy',
  },
  denied: (source: string) => `You can’t read: ${source}`,
  notHeld: {
    title: 'What isn’t recorded',
    list: [
      'Views: opening a study or its images leaves no entry.',
      'Share links that were opened. That a link was created or revoked is known from share records, which anyone who can share can change.',
      'Transfers: send, retrieve, DICOMweb, and studies that arrive from modalities.',
      'Merged and split studies, deleted images, and archives of a whole patient.',
      'Changes of roles and their labels.',
    ] as readonly string[],
    rejected: 'A modification or anonymization is recorded when it starts, also if Orthanc then rejects it.',
  },
  chart: {
    title: 'Entries by day',
    titleSpans: 'Entries by span of days',
    category: 'Day',
    hint: 'Counts what is loaded.',
  },
  addresses: {
    table: 'Failed sign-ins by address',
    address: 'Address',
    count: 'Attempts',
    last: 'Last',
    first: 'First',
    names: 'Usernames tried',
    unknown: (count: number) => plural(count, { one: '# of no user', other: '# of no user' }),
    noAddress: 'No address',
    more: (count: number) => `and ${plural(count, { one: '# more', other: '# more' })}`,
    none: 'No failed sign-ins',
    noneHint: 'None is recorded for these filters.',
  },
  detail: {
    title: 'Details',
    entries: (count: number) => plural(count, { one: '# entry', other: '# entries' }),
    firstOf: (shown: number, count: number) =>
      `The newest ${String(shown)} of ${plural(count, { one: '# entry', other: '# entries' })}. The CSV file has all of them.`,
    record: 'Record',
    entryAt: (moment: string) => `Entry of ${moment}`,
    onlyPerson: 'Only this person',
    onlyStudy: 'Only this study',
    openUser: 'Open user',
  },
  patientFailed: 'Couldn’t find the studies of this patient',
  patientGone:
    'This study was deleted or isn’t visible to you, so the patient’s other studies can’t be found. Only this study is listed.',
  export: {
    title: 'Export as CSV',
    reading: (count: number) => `${plural(count, { one: '# entry', other: '# entries' })} so far`,
    back: (oldest: string) => `Back to ${oldest}`,
    done: (count: number) => `${plural(count, { one: '# entry', other: '# entries' })} saved`,
    failed: (source: string) => `Couldn’t continue: ${source}`,
    failedText: (count: number) =>
      `${plural(count, { one: '# entry is', other: '# entries are' })} ready. Try again to continue, or save what is ready.`,
    stop: 'Stop',
    savePart: 'Save what’s ready',
    close: 'Close',
    hint: 'All entries that match the filters, with IDs of studies instead of names. Usernames stand where they are at hand. Times are UTC.',
    without: (sources: readonly string[]) => `The file holds nothing of: ${and(sources)}.`,
    file: 'activity.csv',
    columns: [
      'Time',
      'Source',
      'Kind',
      'Action',
      'Username',
      'User ID',
      'Study',
      'Object',
      'Address',
      'Error',
    ] as readonly string[],
  },
  show: 'Show activity',
  openAll: 'Open in Activity',
};

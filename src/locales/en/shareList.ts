import { pluralizer } from '../format.ts';

const plural = pluralizer('en');

/** English: the links that were made, and the inspector. */
export const messages = {
  title: 'Shares',
  whatItIs:
    'Notes of links made with Castellan, not an audit: a link made elsewhere is not here, and whoever may share can change the notes.',
  notRecalled:
    'A link cannot be taken back. It ends at its time, or when its study gets new identifiers, or when the server gets a new secret key.',
  deviceOnlyTitle: 'Links are noted on this device only',
  deviceOnly:
    'This server is not set up to keep notes of links, so you see only those made by you in this browser. An administrator can change that:',
  settingOrthanc: 'In Orthanc’s configuration',
  settingPlugin: 'In the authorization plugin’s configuration',
  settingConsole: 'And in the console’s config.json, so that it knows',
  notFound: 'This server cannot list the studies that have notes; each study’s page shows its own.',
  show: 'Show',
  shows: { all: 'All', live: 'Still live', week: 'Ending this week', ended: 'Ended' },
  mine: 'Only mine',
  search: 'Search',
  csv: 'CSV',
  csvFile: 'links.csv',
  count: (count: number) => plural(count, { one: '# link', other: '# links' }),
  cut: (most: number) =>
    `Only the first ${String(most)} studies with notes were read: filter and order work on these.`,
  unreadable: (count: number) =>
    plural(count, { one: '# note cannot be read', other: '# notes cannot be read' }),
  columns: {
    until: 'Opens until',
    studies: 'Studies',
    kind: 'Opens with',
    created: 'Made',
    by: 'By',
    recipient: 'For',
    remark: 'Remark',
    place: 'Noted',
    id: 'ID',
    state: 'State',
  },
  states: { live: 'Live', week: 'Ends this week', ended: 'Ended' },
  never: 'Never ends',
  you: 'You',
  anotherUser: 'Another user',
  notSeen: 'not visible to you',
  andMore: (count: number) => plural(count, { one: '+ # more', other: '+ # more' }),
  studyCount: (count: number) => plural(count, { one: '# study', other: '# studies' }),
  onServer: 'on the server',
  onDevice: 'on this device',
  none: 'No links yet',
  noneHint: 'Open a study and share it: its link is noted here.',
  noneFound: 'No link is like that',
  noneFoundHint: 'Show all, or search for something else.',
  ofStudy: 'Links',
  ofStudyNone: 'No link to this study is noted.',
  inspector: 'What does a link open?',
  inspectorHint: 'Paste a link or a token. It is sent to this server only, and kept nowhere.',
  paste: 'Link or token',
  inspect: 'Look',
  noToken: 'There is no token in this text.',
  noShare: 'This is a token, but not of a share link.',
  byServer: 'The server says',
  byText: 'Only the token’s own text says',
  verdicts: {
    valid: 'It is valid.',
    expired: 'It has ended.',
    invalid: 'It is not valid here: damaged, forged, or the server’s secret key is another now.',
    noTimeZone: 'It is not valid: its end was written without a time zone.',
  },
  kind: 'Kind',
  end: 'Ends',
  opens: 'Opens',
  notHere: (id: string) => `${id}, not visible to you or not here`,
  textHint:
    'Anybody can write such a text: where the server does not say that the link is valid, it proves nothing.',
};

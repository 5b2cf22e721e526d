import type { Hole } from '#access/section/holes.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');

const holes: Readonly<Record<Hole, string>> = {
  linkDeletes:
    'Anyone with a share link can delete its study: the audit log is off, and the link’s token in a header can do everything.',
  linkWritesMetadata:
    'Anyone with a share link can change metadata of its study, by sending the link’s token in a header.',
  linkOverridesMethod: 'Anyone with a share link can turn a GET into a write, by the argument _method.',
  auditLogOfDatabase:
    'Everyone with “view” can read the whole audit log at /plugins/postgresql/audit-logs, whatever their labels.',
  globalLists: 'Everyone with “view” can read /changes, which isn’t limited to their labels.',
  linksToHiddenStudies: 'Everyone with “share” can create links to studies that they can’t see.',
  instantLinks: 'Everyone with “view” can create instant links that outlive their account.',
  patients:
    'Everyone with “view” can read and download everything of a patient at /patients: labels aren’t checked there.',
  sendsHiddenStudies: 'Everyone with “send” can send studies that they can’t see.',
  uploadWithoutSignIn:
    'Anyone can upload without signing in, as long as the anonymous profile includes “upload”.',
  systemWithoutSignIn: 'Anyone can read /system without signing in: versions, AE titles and plugins.',
  lookupWithoutSignIn: 'Anyone can turn DICOM UIDs into Orthanc IDs at /tools/lookup without signing in.',
};

/** English: a pasted `Authorization` section, and what is found in it. */
export const messages = {
  title: 'Rules of your server',
  hint: 'No route tells which rules Orthanc has. The default table of the plugin is used. If yours differs, paste the “Authorization” section of orthanc.json, with its comments. It stays in this tab’s memory and isn’t sent anywhere.',
  label: 'Authorization section',
  clear: 'Use default table',
  inUse: (rows: number, own: number) =>
    `The pasted rules are used: ${plural(rows, { one: '# row', other: '# rows' })}, ${plural(own, { one: '# of them', other: '# of them' })} not in the default table.`,
  notUsed: 'This can’t be read as a section, so the default table is still used.',
  stops: 'Orthanc doesn’t start with this',
  dangers: 'Dangerous settings',
  notes: 'Also found',
  holesTitle: 'What these rules leave open',
  holesHint: 'A reverse proxy may close this; the section doesn’t say.',
  noHoles: 'None of the known gaps is open with these rules.',
  at: (line: number, column: number) => `Line ${String(line)}, column ${String(column)}`,
  withPlace: (place: string, text: string) => `${place}: ${text}`,
  holes,
  findings: {
    syntax: (code: string) => `Not valid JSON (${code}).`,
    tooDeep: 'Nested too deep to be read.',
    duplicateKey: (key: string) => `“${key}” is there twice. The last one counts.`,
    notAnObject: 'There is no object with settings here.',
    wrongType: (setting: string) => `${setting} has a value of the wrong type.`,
    badRoute: {
      notAList: 'The rows must be in a list.',
      notThree: 'A row needs a method, a pattern and permissions, all of them texts.',
      method: 'The method must be get, post, put or delete.',
      pattern: 'The pattern isn’t a valid regular expression.',
    },
    bothLevelSettings: 'CheckedLevel and UncheckedLevels exclude each other. Keep one of them.',
    unknownLevel: (word: string) => `“${word}” isn’t a level.`,
    opensData: (path: string) =>
      `Everyone can read ${path} without signing in: it holds studies or facts about them.`,
    openToAnyone: (method: string, pattern: string) =>
      `${method} ${pattern} has no permission: anyone can send it without signing in.`,
    noUserProfile:
      'There is no service for user profiles (WebServiceRootUrl or WebServiceUserProfileUrl), so permissions aren’t checked by user.',
    noShareTokens: 'There is no service for share links, so no link opens anything.',
    everyLevelChecked:
      'Neither CheckedLevel nor UncheckedLevels is set: labels are checked on every level, and people limited to labels can see nothing. Use "CheckedLevel": "studies".',
    unknownStandardConfiguration: (name: string) =>
      `“${name}” isn’t a standard configuration of the plugin. It has no effect.`,
    otherDicomWebRoot: (root: string) =>
      `DICOMweb is at ${root}. The default table expects /dicom-web/, and so does this console.`,
    shadowed: (row: string, by: string) =>
      `The row ${row} has no effect: ${by} comes first. Added rows can’t narrow the default table.`,
  },
};

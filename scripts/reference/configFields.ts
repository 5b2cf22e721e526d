import type { Config } from '#api/config/config.ts';

/** The path of every field of an object, as config.json writes it. A list is one field. */
type FieldPath<Value> = {
  [Key in keyof Value & string]: Value[Key] extends readonly unknown[]
    ? Key
    : Value[Key] extends object
      ? `${Key}.${FieldPath<Value[Key]>}`
      : Key;
}[keyof Value & string];

/** What docs/config.md says of a field besides its type and its default, which the schema knows. */
export type FieldNotes = { readonly meaning: string; readonly example: unknown };

/**
 * The meaning of every field of config.json. It is kept out of the schema because no visitor needs to download it. A field that is
 * missing here, or that the schema doesn't have, is a type error.
 */
export const configFields: Readonly<Record<FieldPath<Config>, FieldNotes>> = {
  'orthanc.url': {
    meaning:
      "Where the browser reaches Orthanc behind its authorization plugin. A path, or a URL of the console's own origin: the content security policy allows no other. A slash at the end is dropped.",
    example: '/orthanc',
  },
  'keycloak.url': {
    meaning:
      'Where the browser reaches Keycloak. The same rules as for `orthanc.url`. Prefer a path: signing in then starts before the rest of the file has been checked.',
    example: '/keycloak',
  },
  'keycloak.realm': {
    meaning: 'The realm that users sign in to.',
    example: 'orthanc',
  },
  'keycloak.clientId': {
    meaning:
      "The console's public client in that realm. Below the console's address (`https://pacs.example/`, or `https://pacs.example/console/`), it must allow the address itself, `silent-check-sso.html` and `signed-in.html` as redirect URIs, and the address and `signed-out` after signing out.",
    example: 'orthanc',
  },
  'shares.defaultDays': {
    meaning: 'The expiration that a new share link starts with, in days. At most `shares.longestDays`.',
    example: 14,
  },
  'shares.longestDays': {
    meaning: 'The longest expiration that the console accepts for a share link, in days.',
    example: 90,
  },
  'shares.allowNever': {
    meaning:
      'Allows share links that never expire. Each one must be confirmed. Such a link can be ended only together with all others, by a new key of the auth service.',
    example: false,
  },
  'shares.landing': {
    meaning:
      "What a share link points to. `console`: the console's own page with the token after `#`, a part of the address that browsers send to no server. `server`: the URL that the auth service returns; its token appears in the logs of every proxy on the way.",
    example: 'console',
  },
  'shares.allowDownload': {
    meaning:
      'Offers download links, and "Download" on the landing page. Turning it off hides the buttons and protects nothing: every viewer link also opens the archive.',
    example: true,
  },
  extraPermissions: {
    meaning:
      'The rows that the authorization plugin has in `ExtraPermissions`: method, pattern, and permissions separated by `|`. No route of the plugin tells them, so they must be repeated here. The two rows of the example let the console keep share records on the studies ([shares.md](shares.md)).',
    example: [
      ['put', '^/studies/([a-f0-9-]+)/metadata/castellan-shares$', 'all|share'],
      ['delete', '^/studies/([a-f0-9-]+)/metadata/castellan-shares$', 'all|share'],
    ],
  },
  anonymizationProfiles: {
    meaning:
      'What anonymizations take out, offered to everyone by name: an edition of DICOM’s rules, and exceptions from it. Tags by keyword or as `gggg,eeee`. Without exceptions, the rules of `2023b`. People can save more on their device, under other names.',
    example: [
      {
        name: 'Trial 7',
        edition: '2023b',
        keep: ['StudyDescription', 'PatientSex'],
        replace: { InstitutionName: 'Trial 7' },
        remove: ['0008,0080'],
      },
    ],
  },
  pluginCacheSeconds: {
    meaning:
      'How long the authorization plugin caches profiles and the labels of studies, in seconds. Renaming or merging a label waits this long before it takes the old label away. A value that is too low can make users lose access for a moment.',
    example: 60,
  },
  'server.name': {
    meaning: 'What the head of every page calls this server, in one line.',
    example: 'PACS St. Mary’s',
  },
  'server.environment': {
    meaning:
      'A badge beside the name of the server, so that nobody mistakes a test system for the real one. Leave it empty on the real one.',
    example: 'Test',
  },
  'hospital.name': {
    meaning:
      'Who runs this server, in one line. The landing page of share links shows it, so that recipients know where the link leads. Invisible characters are refused.',
    example: 'St. Mary’s Hospital',
  },
  'hospital.logo': {
    meaning:
      "A picture next to the name, 56 pixels high at most, on white. A path on the console's own host, because the content security policy allows no images of others. [install.md](install.md#the-hospitals-name-and-logo) says where to put the file.",
    example: '/hospital/logo.svg',
  },
  contact: {
    meaning: 'One line that error pages and the landing page show to people who need help.',
    example: 'Radiology IT, extension 4242',
  },
};

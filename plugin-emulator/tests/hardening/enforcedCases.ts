import { cases, nobody } from './hardeningCase.ts';
import type { HardeningCase } from './hardeningCase.ts';

const bearer = (link: string) => [['Authorization', `Bearer <${link}>`]] as const;
const study = 'GET /studies/<id>';

/** A link in each place where a token may stand. */
const places = (link: string) =>
  [
    ['in Authorization', study, bearer(link)],
    ['in Authorization without Bearer', study, [['Authorization', `<${link}>`]]],
    ['after two Bearer', study, [['Authorization', `Bearer Bearer <${link}>`]]],
    ['in token', study, [['Token', `<${link}>`]]],
    ['in token after Bearer', study, [['token', `Bearer <${link}>`]]],
    ['in api-key', study, [['API-Key', `<${link}>`]]],
    ['in the address', `${study}?token=<${link}>`, nobody],
    ['in an address with an encoded name', `${study}?%74oken=<${link}>`, nobody],
    ['in a list of tokens in the address', `${study}?x=1&Token=<${link}>`, nobody],
  ] as const;

/** What viewers and downloads ask for with a token in the address: the pages of links, files by ID and by UID, archives. */
const routes = (link: string) =>
  [
    `/stone-webviewer/index.html?study=<uid>&selectedStudies=<uid>&token=<${link}>`,
    `/ohif/viewer?StudyInstanceUIDs=<uid>,<secondUid>&token=<${link}>`,
    `/osimis-viewer/app/index.html?pickableStudyIds=<id>&selectedStudyIds=<id>&token=<${link}>`,
    `/volview/index.html?names=[archive.zip]&urls=../studies/<id>/archive&token=<${link}>`,
    `/studies/<id>/archive?filename=a.zip&token=<${link}>`,
    `/studies/<id>/media?token=<${link}>`,
    `/studies/<secondId>/archive?token=<${link}>`,
    `/tools/create-archive?resources=<id>&token=<${link}>`,
    `/studies/<id>/metadata/castellan-shares?token=<${link}>`,
    `/series/<series>?token=<${link}>`,
    `/instances/<instance>/frames/0/raw?token=<${link}>`,
    `/instances/<instance>/file?token=<${link}>`,
    `/dicom-web/studies?StudyInstanceUID=<uid>&token=<${link}>`,
    `/dicom-web/studies/<uid>/series?token=<${link}>`,
    `/dicom-web/studies/<uid>/series/<uid>.1/metadata?token=<${link}>`,
    `/dicom-web/studies/<uid>/series/<uid>.1/instances/<uid>.1.1/frames/1,2?token=<${link}>`,
    `/wado?requestType=WADO&studyUID=<uid>&token=<${link}>`,
    `/system?token=<${link}>`,
    `/auth/user/profile?token=<${link}>`,
  ].map((target) => [target.replace(/\?.*/, ''), `GET ${target}`, nobody] as const);

const decode = (link: string) =>
  [
    'decoded',
    'POST /auth/tokens/decode',
    nobody,
    { TokenKey: 'token', TokenValue: link.replace(/(\w+)$/, '<$1>') },
  ] as const;

type Rows = Parameters<typeof cases>[1];

const withName = (link: string, rows: Rows): Rows =>
  rows.map(([name, line, headers, body]) => [`${link}: ${name}`, line, headers, body]);

/** Each link as a viewer sends it, and as the landing page does. */
const each = (links: readonly string[]): Rows =>
  links.flatMap((link) => withName(link, [['opened', study, bearer(link)], decode(link)]));

/** Cases about links whose records decide. The names of the links are those of sharedLinks.ts. */
export const enforcedCases: readonly HardeningCase[] = [
  ...cases('linkRevoked', [
    ...withName('revoked', [...places('revoked'), ...routes('revoked')]),
    ...each(['revoked', 'revokedOnOne', 'revokedByUid', 'revokedById', 'revokedOfHalves']),
    ...each(['revokedAmongMany', 'revokedByHand']),
    ['revoked: decoded with a slash', 'POST /auth/tokens/decode/', nobody, decode('revoked')[3]],
    ['revoked: decoded after Bearer', 'POST /auth/tokens/decode', nobody, decode('Bearer revoked')[3]],
    ['revoked: decoded by a person', 'POST /auth/tokens/decode', bearer('doctor'), decode('revoked')[3]],
  ]),
  ...cases('linkEnded', each(['endedSooner', 'endedOnOne', 'endedItself', 'endsNowhere', 'instantEnded'])),
  ...cases('linkUnrecorded', [
    ...withName('unrecorded', [...places('unrecorded'), ...routes('unrecorded')]),
    ...each(['unrecorded', 'createdAgain', 'allDeleted', 'nameless', 'ofNothing', 'ofSeries', 'ofAnything']),
    ...each(['instantOfDay', 'instantToCome', 'instantWithoutTime', 'instantEndless', 'publicationWithTime']),
    ...each(['ofStudyAndPatient', 'ofStudyAndAnything', 'ofStudyWithOtherUid', 'ofUidWithOtherId']),
    ...withName('ofTooMany', [decode('ofTooMany')]),
    ['a token with another signature', study, bearer('unsigned')],
  ]),
  ...cases('sendBody', [
    ...[
      '{"TokenKey":"token","TokenValue":"<revoked>"}//',
      '/**/{"TokenKey":"token","TokenValue":"<revoked>"}',
      '[{"TokenKey":"token","TokenValue":"<revoked>"}]',
      '{"TokenKey":"token","TokenValue":["<revoked>"]}',
      'TokenValue=<revoked>',
      '',
    ].map((body) => [`decoding ${body}`, 'POST /auth/tokens/decode', nobody, body] as const),
    [
      'decoding a token that is too long',
      'POST /auth/tokens/decode',
      nobody,
      { TokenKey: 'token', TokenValue: '.'.repeat(65_537) },
    ],
    [
      'a packed body to decode',
      'POST /auth/tokens/decode',
      [['Content-Encoding', 'gzip']],
      decode('recorded')[3],
    ],
  ]),
  ...cases(undefined, [
    ...withName('recorded', [...places('recorded'), ...routes('recorded')]),
    ...each(['recorded', 'endless', 'ofTwo', 'listedOnce', 'oneDeleted', 'oneAgain', 'byUid', 'byId']),
    ...each(['ofEmptyUid', 'long']),
    ['a long link, about which the plugin is asked', 'GET /system', bearer('long')],
    ...each(['idOfDeleted', 'handmade', 'crowded', 'endsSoon', 'instant', 'download', 'instantOfFastClock']),
    ...each(['instantOfDayRecorded']),
    ...withName('unsigned', [decode('unsigned')]),
    ['a person', study, bearer('external')],
    ['an API key', study, [['api-key', '<key>']]],
    ['nobody', study, nobody],
    [
      'a text that is no token, decoded',
      'POST /auth/tokens/decode',
      nobody,
      { TokenKey: 'token', TokenValue: '<recorded>=' },
    ],
  ]),
];

/** Requests that fail with 502, because the records of a study can't be read. */
export const unreadableCases: readonly HardeningCase[] = cases(
  undefined,
  each(['damaged', 'damagedAmongOthers', 'damagedById']),
);

/**
 * What the real plugin and auth service answered, as recorded from plugin 0.11.4 and auth service 26.4: who asked what, the
 * status, and an answer of the recorded shape. `{study}` stands for a study that the external user may not see, `{own}` for
 * one that they may, `{uid}` for the former's DICOM UID, `{share}` for a link's token for it.
 */
export interface Recorded {
  who: 'admin' | 'doctor' | 'external' | 'nobody' | 'expired';
  method: string;
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
  status: number;
  /** JSON of the recorded shape; a text for an answer that is none; absent where the shape is Orthanc's own matter. */
  answer?: unknown;
}

const profile = { groups: [], name: '', permissions: [''] };
const user = { ...profile, 'authorized-labels': [''], 'user-id': '' };
const orthancError = {
  HttpError: '',
  HttpStatus: 0,
  Message: '',
  Method: '',
  OrthancError: '',
  OrthancStatus: 0,
  Uri: '',
};
const withDetails = { ...orthancError, Details: '' };
const missing = '/studies/00000000-00000000-00000000-00000000-00000000';
const noUuid = '00000000-0000-0000-0000-000000000000';
const find = { Level: 'Study', Query: {}, Limit: 1 };
const all = { Labels: ['external', 'research'], LabelsConstraint: 'All' };
const none = { Labels: ['external'], LabelsConstraint: 'None' };
const alone = { Labels: ['external'] };
const link = (type: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  ID: 'for somebody',
  Resources: [{ DicomUid: '{uid}', OrthancId: '{study}', Level: 'study' }],
  Type: type,
  ExpirationDate: '2099-01-31T00:00:00Z',
  ...more,
});
const decode = (value: string): Record<string, string> => ({ TokenKey: 'token', TokenValue: value });
const get = (who: Recorded['who'], path: string, status: number, answer?: unknown): Recorded => ({
  who,
  method: 'GET',
  path,
  status,
  answer,
});
const send =
  (method: string) =>
  (who: Recorded['who'], path: string, body: unknown, status: number, answer?: unknown): Recorded => ({
    who,
    method,
    path,
    body,
    status,
    answer,
  });
const post = send('POST');
const put = send('PUT');
const byHeader = (
  method: string,
  path: string,
  body: unknown,
  status: number,
  answer?: unknown,
): Recorded => ({
  ...post('nobody', path, body, status, answer),
  method,
  headers: { token: '{share}' },
});

/** The exchanges, in an order that leaves the servers as they were but for their labels. */
export const recorded: readonly Recorded[] = [
  get('admin', '/auth/user/profile', 200, user),
  get('external', '/auth/user/profile', 200, user),
  get('nobody', '/auth/user/profile', 200, profile),
  get('expired', '/auth/user/profile', 200, profile),
  get('admin', '/tools/labels', 200, ['']),
  get('external', '/tools/labels', 200, ['']),
  get('nobody', '/tools/labels', 403, ''),
  get('nobody', '/system', 200),
  get('admin', missing, 403, ''),
  get('doctor', missing, 403, ''),
  get('expired', missing, 403, ''),
  get('external', '/studies/{study}', 403, ''),
  get('external', '/studies/{own}', 200),
  get('admin', '/tools/now', 403, ''),
  get('doctor', '/auth/settings/roles', 403, ''),
  get('admin', '/auth/settings/permissions', 200, ['']),
  get('doctor', '/auth/audit-logs?limit=3&log-data-format=json', 403, ''),
  get('admin', '/auth/audit-logs?limit=abc', 400, orthancError),
  post('nobody', '/tools/find', find, 403, ''),
  post('expired', '/tools/count-resources', find, 403, ''),
  post('external', '/tools/find', { ...find, ...all }, 403, withDetails),
  post('external', '/tools/count-resources', { ...find, ...all }, 403, withDetails),
  post('external', '/tools/find', { ...find, ...none }, 403, withDetails),
  post('admin', '/tools/find', { ...find, ...alone }, 403, withDetails),
  post(
    'external',
    '/tools/count-resources',
    { Level: 'Study', Query: {}, Labels: [], LabelsConstraint: 'None' },
    200,
    {
      Count: 0,
    },
  ),
  post('admin', '/tools/find', '{', 400, withDetails),
  post('admin', '/tools/find', { Level: 'Nope', Query: {} }, 400, withDetails),
  put('doctor', '/studies/{study}/labels/wire-test', '', 403, ''),
  put('admin', '/studies/{study}/labels/wire-test', '', 200, ''),
  put('admin', '/studies/{study}/labels/bad%20name', '', 400, orthancError),
  put('admin', '/auth/settings/roles', '{', 400, withDetails),
  put('admin', '/auth/settings/roles', { 'available-labels': [] }, 500, withDetails),
  put('doctor', '/auth/settings/roles', { roles: {} }, 403, ''),
  ...['stone', 'ohif', 'volview', 'osimis'].map((viewer): Recorded => {
    const type = `${viewer}-viewer-publication`;
    return put('doctor', `/auth/tokens/${type}`, link(type), 200, { Token: '', Url: '' });
  }),
  put('doctor', '/auth/tokens/viewer-instant-link', link('viewer-instant-link'), 200, {
    Token: '',
    Url: null,
  }),
  put('external', '/auth/tokens/stone-viewer-publication', link('stone-viewer-publication'), 403, ''),
  post('nobody', '/auth/tokens/decode', decode('{share}'), 200, {
    RedirectUrl: '',
    ResourcesDicomIds: [''],
    ResourcesOrthancIds: [''],
    TokenType: '',
  }),
  post('nobody', '/auth/tokens/decode', decode('abc'), 200, {
    ErrorCode: '',
    ResourcesDicomIds: [],
    ResourcesOrthancIds: [],
  }),
  get('nobody', '/studies/{study}?token={share}', 200),
  get('nobody', '/studies/{study}/archive?token={share}&filename=x.zip', 200),
  get('nobody', '/studies/{own}?token={share}', 403, ''),
  { who: 'nobody', method: 'DELETE', path: '/studies/{study}?token={share}', status: 403, answer: '' },
  put('nobody', '/studies/{study}/labels/x?token={share}', '', 403, ''),
  put('nobody', '/studies/{study}/metadata/1024?token={share}', 'x', 403, ''),
  byHeader('PUT', '/studies/{study}/metadata/1024', 'x', 200, ''),
  byHeader('DELETE', '/studies/{study}/metadata/1024', undefined, 200, ''),
  byHeader('DELETE', '/studies/{study}', undefined, 403, withDetails),
  byHeader('PUT', '/studies/{study}/labels/x', '', 403, withDetails),
  byHeader('POST', '/studies/{study}/modify', {}, 403, withDetails),
  get('nobody', '/tools/create-archive?resources={study}&token={share}', 200),
  get('nobody', '/tools/create-archive?resources={study},{own}&token={share}', 403, ''),
  get('admin', '/tools/create-archive?resources={study}', 403, ''),
  post('admin', '/studies/{study}/archive', { Asynchronous: true }, 403, ''),
  post('admin', '/studies/{study}/anonymize', { Asynchronous: false }, 500, withDetails),
  post('doctor', '/tools/shutdown', '', 403, ''),
  get('doctor', '/jobs?expand', 403, ''),
  get('doctor', '/ui/api/emails/templates/share-study-content', 200),
  ...['/modalities', '/peers', '/dicom-web/servers', '/modalities/ARCHIVE/configuration'].flatMap((path) => [
    get('doctor', path, 200),
    get('external', path, 403, ''),
  ]),
  get('admin', '/modalities/ARCHIVE', 403, ''),
  put('doctor', '/modalities/mine', { AET: 'A', Host: 'h', Port: 104 }, 403, ''),
  put('admin', '/modalities/bad', { AET: 'A', Port: 104 }, 400, withDetails),
  put('admin', '/peers/added', { Url: 'http://127.0.0.1:8053/' }, 403, ''),
  post('doctor', '/modalities/ARCHIVE/echo', {}, 200, {}),
  post('external', '/modalities/ARCHIVE/echo', {}, 403, ''),
  post('doctor', '/modalities/PACS-OFF/echo', {}, 500, withDetails),
  post('doctor', '/modalities/nope/echo', {}, 404, withDetails),
  post('doctor', '/modalities/ARCHIVE/query', { Level: 'Study', Query: {} }, 403, ''),
  post('admin', '/modalities/ARCHIVE/query', { Level: 'Study', Query: {} }, 200, { ID: '', Path: '' }),
  get('admin', '/queries', 403, ''),
  get('admin', `/queries/${noUuid}/level`, 403, ''),
  get('admin', `/queries/${noUuid}/answers`, 404, orthancError),
  post('admin', `/queries/${noUuid}/answers/0/query-series`, {}, 403, ''),
  post('doctor', '/modalities/ARCHIVE/store', { Resources: ['{study}'], Synchronous: false }, 200, {
    ID: '',
    Path: '',
  }),
  post('external', '/modalities/ARCHIVE/store', { Resources: ['{own}'] }, 403, ''),
  post('doctor', '/modalities/ARCHIVE/move', { Level: 'Study', Resources: [] }, 403, ''),
  post('admin', '/modalities/ARCHIVE/get', { Level: 'Study', Resources: [] }, 403, ''),
  post('doctor', '/dicom-web/servers/cloud/qido', { Uri: '/studies' }, 403, ''),
  post(
    'admin',
    '/dicom-web/servers/cloud/qido',
    { Uri: '/studies', Arguments: { PatientID: 'nobody' } },
    200,
    [],
  ),
  post('doctor', '/dicom-web/servers/cloud/retrieve', { Resources: [] }, 403, ''),
  post('admin', '/dicom-web/servers/cloud/get', { Uri: '/studies' }, 403, ''),
  get('admin', `/jobs/${noUuid}`, 404, ''),
  get('external', `/jobs/${noUuid}`, 403, ''),
  post('doctor', `/jobs/${noUuid}/cancel`, '', 403, ''),
  post('admin', `/jobs/${noUuid}/cancel`, '', 400, ''),
  { who: 'admin', method: 'DELETE', path: `/jobs/${noUuid}`, status: 404, answer: withDetails },
  get('admin', '/plugins/nope', 404, ''),
  get('admin', '/tools/log-level', 200, 'default'),
  get('doctor', '/tools/log-level', 403, ''),
  put('admin', '/tools/log-level', 'loud', 400, withDetails),
  get('admin', '/tools/log-level-http', 403, ''),
  get('external', '/statistics', 200),
  get('external', '/tools/metrics-prometheus', 200),
  post('external', '/instances', 'x', 403, ''),
  post('nobody', '/instances', 'not DICOM', 400, orthancError),
];

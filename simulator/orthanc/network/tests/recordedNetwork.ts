import { z } from 'zod';
import { error, JSON_TYPE, nothing, UTF8, type Exchange } from '#simulator/orthanc/tests/exchange.ts';

const TEXT = 'text/plain';
const badRequest = (number: number, message: string, details?: string): Exchange['answer'] =>
  error(400, 'Bad Request', number, message, details);
const badFile = (details?: string): Exchange['answer'] => badRequest(15, 'Bad file format', details);
const outOfRange = (details?: string): Exchange['answer'] => badRequest(3, 'Parameter out of range', details);
const unknownItem = (details: string): Exchange['answer'] =>
  error(404, 'Not Found', 7, 'Accessing an inexistent item', details);
const network = (details: string): Exchange['answer'] =>
  error(500, 'Internal Server Error', 9, 'Error in the network protocol', details);

const ok = (
  request: string,
  body: unknown,
  answer: Exchange['answer'],
  type: string | null = UTF8,
): Exchange => ({ request, body, status: 200, type, answer });
const failed = (request: string, status: number, body: unknown, answer: Exchange['answer']): Exchange => ({
  request,
  body,
  status,
  type: TEXT,
  answer,
});

const modality = { AET: 'REMOTE', Host: '127.0.0.1', Port: 4253 };
/** What a modality's configuration tells. */
export const configuration = z.strictObject({
  AET: z.string(),
  AllowEcho: z.boolean(),
  AllowEventReport: z.boolean(),
  AllowFind: z.boolean(),
  AllowFindWorklist: z.boolean(),
  AllowGet: z.boolean(),
  AllowMove: z.boolean(),
  AllowNAction: z.boolean(),
  AllowStore: z.boolean(),
  AllowTranscoding: z.boolean(),
  Host: z.string(),
  LocalAet: z.string(),
  Manufacturer: z.string(),
  Port: z.number(),
  RetrieveMethod: z.string(),
  Timeout: z.number(),
  UseDicomTls: z.boolean(),
});
const identified = z.strictObject({ ID: z.uuid(), Path: z.string() });
const connecting = (aet: string, problem: string): Exchange['answer'] =>
  network(`DicomAssociation - connecting to AET "${aet}": ${problem}`);
const put = (body: unknown, answer: Exchange['answer']): Exchange =>
  failed('PUT /modalities/bad', 400, body, answer);
const query = (body: unknown, answer: Exchange['answer']): Exchange =>
  failed('POST /modalities/ARCHIVE/query', 400, body, answer);
const store = (status: number, body: unknown, answer: Exchange['answer']): Exchange =>
  failed('POST /modalities/ARCHIVE/store', status, body, answer);
const tagsToStrings = badFile('Associative array of DICOM tags to strings expected in field: Query');
const missing = '00000000-00000000-00000000-00000000-00000000';
const internal = error(
  500,
  'Internal Server Error',
  -1,
  'Internal error',
  'ErrorCode_InternalError triggered from ServerContext.cpp:2148',
);
const codeOnly = (number: number): string =>
  `Plugin error code ${number} triggered from OrthancPluginCppWrapper.cpp:3391`;

/** Exchanges with Orthanc 1.13 and its DICOMweb plugin 1.24 that concern remotes, each on a fresh server. */
export const NETWORK: readonly Exchange[] = [
  ok('PUT /modalities/new', modality, nothing, TEXT),
  ok('PUT /modalities/new', ['REMOTE', '127.0.0.1', 4253, 'GE'], nothing, TEXT),
  ok('PUT /modalities/new', { ...modality, Port: '4253', Color: 1, AET: 'A'.repeat(20) }, nothing, TEXT),
  put({ AET: 'A', Port: 104 }, badFile('String value expected in field: Host')),
  put(
    { ...modality, Port: 70_000 },
    outOfRange('A TCP port number must be in range [1..65534], but found: 70000'),
  ),
  put({ ...modality, Manufacturer: 'Nope' }, outOfRange('Unknown modality manufacturer: "Nope"')),
  put({ ...modality, AllowEcho: 'yes' }, badFile('Boolean value expected in field: AllowEcho')),
  put('AET=A', badFile()),
  failed(
    'PUT /modalities/b%20ad',
    400,
    modality,
    badFile(
      'Only alphanumeric, dash characters and underscores are allowed in the names of modalities/peers, but found: b ad',
    ),
  ),
  ok('GET /modalities/ARCHIVE/configuration', undefined, configuration),
  failed(
    'GET /modalities/nope/configuration',
    404,
    undefined,
    unknownItem('No modality with symbolic name: nope'),
  ),
  ok('DELETE /modalities/ARCHIVE', undefined, nothing, TEXT),
  failed(
    'DELETE /modalities/nope',
    404,
    undefined,
    unknownItem('Unknown DICOM modality with symbolic name: nope'),
  ),
  ok('POST /modalities/ARCHIVE/echo', '', z.strictObject({}), JSON_TYPE),
  ok('POST /modalities/ARCHIVE/echo', { CheckFind: true }, z.strictObject({}), JSON_TYPE),
  failed(
    'POST /modalities/ARCHIVE/echo',
    400,
    { Timeout: '2' },
    badFile('Integer value expected in field: Timeout'),
  ),
  failed(
    'POST /modalities/PACS-OFF/echo',
    500,
    {},
    connecting('PACS-OFF', 'TCP Initialization Error: Operation now in progress'),
  ),
  failed('POST /modalities/PACS-STRICT/echo', 500, {}, connecting('PACS-STRICT', 'DUL Association Rejected')),
  failed(
    'POST /modalities/PACS-SLOW/echo',
    500,
    { Timeout: 2 },
    connecting('PACS-SLOW', 'DUL network read timeout'),
  ),
  failed('POST /modalities/nope/echo', 404, {}, unknownItem('No modality with symbolic name: nope')),
  ok('POST /modalities/ARCHIVE/query', { Level: 'study' }, identified),
  query({ Query: {} }, badFile('The JSON body must contain field Level')),
  query({ Level: 'Exam', Query: {} }, outOfRange("Invalid resource type 'Exam'")),
  query({ Level: 'Study', Query: { PatientNom: 'x' } }, tagsToStrings),
  query({ Level: 'Study', Query: { PatientName: 1 } }, tagsToStrings),
  failed(
    'POST /modalities/ARCHIVE/query',
    500,
    { Level: 'Study', LocalAet: 'STRANGER' },
    connecting('ARCHIVE', 'DUL Association Rejected'),
  ),
  failed(
    `GET /queries/${crypto.randomUUID()}/answers`,
    404,
    undefined,
    error(404, 'Not Found', 17, 'Unknown resource'),
  ),
  ok('POST /modalities/ARCHIVE/store', { Resources: ['{study}'], Synchronous: false }, identified),
  ok('POST /modalities/ARCHIVE/store', { Resources: ['{study}', missing], Asynchronous: true }, identified),
  store(500, { Resources: [missing] }, internal),
  store(400, { Resources: ['abc'] }, badFile('This string is not a valid Orthanc identifier: abc')),
  store(400, { Synchronous: false }, badFile('Missing field in JSON: "Resources"')),
  failed(
    'POST /modalities/PACS-OFF/store',
    500,
    { Resources: ['{study}'] },
    connecting('PACS-OFF', 'TCP Initialization Error: Operation now in progress'),
  ),
  failed(
    'POST /modalities/ARCHIVE/move',
    400,
    { Resources: [] },
    badFile('Must provide a JSON body containing fields Resources and Level'),
  ),
  failed(
    'POST /peers/clinic/store',
    400,
    { Resources: ['{study}'], Transcode: '1.2.3' },
    badFile('Unknown transfer syntax UID: 1.2.3'),
  ),
  failed(
    'POST /peers/nope/store',
    404,
    { Resources: ['{study}'] },
    error(404, 'Not Found', 17, 'Unknown resource', 'No peer with symbolic name: nope'),
  ),
  ok(
    'POST /dicom-web/servers/cloud/stow',
    { Resources: ['{study}'], Synchronous: false },
    z.strictObject({ ID: z.uuid(), Path: z.string().startsWith('.././../jobs/') }),
    JSON_TYPE,
  ),
  failed(
    'POST /dicom-web/servers/cloud/stow',
    404,
    { Resources: [missing] },
    error(404, 'Not Found', 17, 'Unknown resource'),
  ),
  failed(
    'POST /dicom-web/servers/nope/stow',
    500,
    { Resources: ['{study}'] },
    error(
      500,
      'Internal Server Error',
      1,
      'Error encountered within the plugin engine',
      'Error encountered within the plugin engine',
    ),
  ),
  ok(
    'POST /dicom-web/servers/cloud/qido',
    { Uri: '/studies', Arguments: { PatientID: 'nobody' } },
    z.tuple([]),
    JSON_TYPE,
  ),
  failed(
    'POST /dicom-web/servers/cloud/qido',
    400,
    { Uri: '/studies', Arguments: { limit: 2 } },
    badFile('Value "limit" in the associative array is not a string as expected'),
  ),
  failed(
    'POST /dicom-web/servers/cloud/qido',
    404,
    { Uri: '/nowhere' },
    error(404, 'Not Found', 17, 'Unknown resource', codeOnly(17)),
  ),
  failed(
    'POST /dicom-web/servers/cloud/retrieve',
    400,
    { Synchronous: false },
    badFile('The body must be a JSON object containing an array "Resources"'),
  ),
];

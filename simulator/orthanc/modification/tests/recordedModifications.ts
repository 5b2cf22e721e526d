import { z } from 'zod';
import { error, id, UTF8, type Exchange } from '#simulator/orthanc/tests/exchange.ts';

const identified = z.strictObject({ ID: z.uuid(), Path: z.string().startsWith('/jobs/') });
const started = (request: string, body: object): Exchange => ({
  request,
  body: { ...body, Asynchronous: true },
  status: 200,
  type: UTF8,
  answer: identified,
});
const refused = (request: string, body: unknown, status: number, answer: Exchange['answer']): Exchange => ({
  request,
  body,
  status,
  type: 'text/plain',
  answer,
});
const modify = 'POST /studies/{study}/modify';
const anonymize = 'POST /studies/{study}/anonymize';
const merge = 'POST /studies/{study}/merge';
const split = 'POST /studies/{study}/split';
const badRequest = (details?: string): Exchange['answer'] =>
  error(400, 'Bad Request', 8, 'Bad request', details);
const badFile = (details?: string): Exchange['answer'] =>
  error(400, 'Bad Request', 15, 'Bad file format', details);
const unknown = (details?: string): Exchange['answer'] =>
  error(404, 'Not Found', 17, 'Unknown resource', details);
const unknownTag = (name: string): Exchange['answer'] =>
  error(500, 'Internal Server Error', 27, 'Unknown DICOM tag', name);
const needsForce = (name: string, verb: string): Exchange['answer'] =>
  badRequest(`Marking tag "${name}" as to be ${verb} requires the "Force" option to be set to true`);
const missing = '00000000-00000000-00000000-00000000-00000000';
const uids = ['StudyInstanceUID', 'SeriesInstanceUID', 'SOPInstanceUID'];

/** Exchanges with Orthanc 1.13 without an audit log, each on a fresh server. */
export const MODIFICATIONS: readonly Exchange[] = [
  started(modify, {}),
  started(modify, { Colour: 1, DicomVersion: '2023b' }),
  started(modify, { Replace: { StudyDate: 'tomorrow', '0009,1001': 'secret' }, PrivateCreator: 'CASTELLAN' }),
  started(modify, { Keep: ['PatientName'] }),
  started(modify, { Replace: { SOPInstanceUID: '1.2.3' }, Force: true }),
  refused(modify, { Replace: { PatientNom: 'x' } }, 500, unknownTag('PatientNom')),
  refused(modify, { Remove: ['PatientNom'] }, 500, unknownTag('PatientNom')),
  refused(
    modify,
    { Replace: { StudyInstanceUID: '1.2.3' } },
    400,
    needsForce('StudyInstanceUID', 'replaced'),
  ),
  refused(modify, { Replace: { PatientID: 'x' } }, 400, needsForce('PatientID', 'replaced')),
  refused(modify, { Remove: ['PatientID'] }, 400, needsForce('PatientID', 'removed')),
  refused(modify, { Keep: ['StudyInstanceUID'] }, 400, needsForce('StudyInstanceUID', 'kept')),
  refused(modify, { Replace: ['x'] }, 400, badRequest()),
  refused(modify, { Remove: 'x' }, 400, badRequest()),
  refused(
    modify,
    { Replace: { PatientName: 1 } },
    400,
    error(400, 'Bad Request', 5, 'Bad type for a parameter'),
  ),
  refused(modify, { KeepLabels: 'x' }, 400, badFile('Member "KeepLabels" should be a Boolean value')),
  refused(modify, { KeepSource: 'no' }, 400, badFile('Boolean value expected in field: KeepSource')),
  refused(
    modify,
    { Keep: uids, Force: true, KeepSource: false },
    400,
    badRequest(
      'When keeping StudyInstanceUID, SeriesInstanceUID and SOPInstanceUID tag, you must set KeepSource to true to avoid deleting the modified files at the end of the process',
    ),
  ),
  refused(modify, '', 400, badFile()),
  refused(modify, [], 400, badFile()),
  refused(`POST /studies/${missing}/modify`, {}, 404, unknown()),
  started(anonymize, { DicomVersion: '2008' }),
  refused(
    anonymize,
    { DicomVersion: '2099z' },
    400,
    error(
      400,
      'Bad Request',
      3,
      'Parameter out of range',
      'Unknown specific version of the DICOM standard: 2099z',
    ),
  ),
  refused(anonymize, { Keep: ['StudyDescripton'] }, 500, unknownTag('StudyDescripton')),
  {
    request: anonymize,
    body: {},
    status: 200,
    type: UTF8,
    answer: z.strictObject({
      Description: z.literal('REST API'),
      FailedInstancesCount: z.literal(0),
      ID: id,
      InstancesCount: z.number(),
      IsAnonymization: z.literal(true),
      ParentResources: z.array(id),
      Path: z.string().startsWith('/studies/'),
      PatientID: id,
      Resources: z.tuple([z.strictObject({ ID: id, Type: z.literal('Study') })]),
      Type: z.literal('Study'),
    }),
  },
  started(merge, { Resources: [] }),
  started(merge, { Resources: ['{other}'], KeepSource: true }),
  refused(merge, {}, 400, badFile('List of strings expected in field: Resources')),
  refused(merge, '', 400, badFile()),
  refused(merge, { Resources: [missing] }, 404, unknown(`Cannot find this resource: ${missing}`)),
  refused(merge, { Resources: ['x'] }, 404, unknown('Cannot find this resource: x')),
  {
    request: merge,
    body: { Resources: ['{other}'] },
    status: 200,
    type: UTF8,
    answer: z.strictObject({
      Description: z.literal('REST API'),
      FailedInstancesCount: z.literal(0),
      InstancesCount: z.number(),
      TargetStudy: id,
    }),
  },
  started(split, { Series: ['{series}'], Replace: { PatientID: 'x' } }),
  refused(
    split,
    { Replace: {} },
    400,
    badRequest('Both the "Series" and the "Instances" fields are missing'),
  ),
  refused(split, { Series: 'x' }, 400, badFile('List of strings expected in field: Series')),
  refused(
    split,
    { Series: [missing] },
    404,
    unknown(`This series does not belong to the study to be split: ${missing}`),
  ),
  refused(
    'POST /instances/{instance}/modify',
    { Replace: { PatientID: 'x' } },
    400,
    needsForce('PatientID', 'replaced'),
  ),
  started('POST /tools/bulk-anonymize', { Resources: ['{study}'] }),
];

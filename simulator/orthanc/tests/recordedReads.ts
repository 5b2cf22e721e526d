import { z } from 'zod';
import {
  bytes,
  content,
  error,
  found,
  id,
  JSON_TYPE,
  metadata,
  moment,
  study,
  tags,
  UTF8,
  type Exchange,
} from './exchange.ts';

/** A search for studies that finds some. */
const findStudies = (body: Record<string, unknown>): Exchange => ({
  request: 'POST /tools/find',
  body: { Level: 'Study', Limit: 3, ...content, ...body },
  status: 200,
  type: JSON_TYPE,
  answer: found,
});

/** What every answer says of an instance. */
const instance = { ID: id, MainDicomTags: tags, ParentSeries: id, Type: z.literal('Instance') };

/** Searches and reads. */
export const READS: readonly Exchange[] = [
  {
    request: 'GET /system',
    status: 200,
    type: UTF8,
    answer: z.object({
      ApiVersion: z.literal(31),
      Capabilities: z.object({ HasExtendedFind: z.literal(true) }),
      HasLabels: z.literal(true),
      MainDicomTags: z.strictObject({
        Instance: z.string(),
        Patient: z.string(),
        Series: z.string(),
        Study: z.string(),
      }),
      OverwriteInstances: z.literal(true),
      UserMetadata: z.object({ 'castellan-shares': z.literal(4242) }),
      Version: z.literal('1.13.0'),
    }),
  },
  { request: 'GET /tools/labels', status: 200, type: JSON_TYPE, answer: z.array(z.string()).min(9) },
  findStudies({ Query: {}, OrderBy: [{ Type: 'DicomTag', Key: 'StudyDate', Direction: 'DESC' }] }),
  findStudies({ Query: { ModalitiesInStudy: 'CT\\MR' } }),
  {
    request: 'POST /tools/find',
    body: {
      Level: 'Instance',
      ParentStudy: '{study}',
      Query: {},
      Limit: 2,
      ResponseContent: ['MainDicomTags', 'Metadata', 'Parent'],
    },
    status: 200,
    type: JSON_TYPE,
    answer: z.array(z.strictObject({ ...instance, Metadata: tags })).min(1),
  },
  {
    request: 'POST /tools/find',
    body: 'x',
    status: 400,
    type: 'text/plain',
    answer: error(400, 'Bad Request', 15, 'Bad file format', 'A JSON payload was expected'),
  },
  {
    request: 'POST /tools/find',
    body: { Level: 'Nope', Query: {} },
    status: 400,
    type: 'text/plain',
    answer: error(400, 'Bad Request', 3, 'Parameter out of range', "Invalid resource type 'Nope'"),
  },
  {
    request: 'POST /tools/find',
    body: { Level: 'Study' },
    status: 400,
    type: 'text/plain',
    answer: error(400, 'Bad Request', 8, 'Bad request'),
  },
  {
    request: 'POST /tools/find',
    body: { Level: 'Study', Query: { NoSuchTag: 'x' } },
    status: 500,
    type: 'text/plain',
    answer: error(500, 'Internal Server Error', 27, 'Unknown DICOM tag'),
  },
  {
    request: 'POST /tools/find',
    body: {
      Level: 'Study',
      Query: {},
      OrderBy: [{ Type: 'DicomTag', Key: 'StationName', Direction: 'ASC' }],
    },
    status: 500,
    type: 'text/plain',
    answer: error(500, 'Internal Server Error', 11, 'Error with the database engine'),
  },
  {
    request: 'POST /tools/find',
    body: { Level: 'Study', Query: { SeriesDescription: '*' }, Limit: 1 },
    status: 200,
    type: JSON_TYPE,
    answer: z.array(z.unknown()).length(0),
  },
  {
    request: 'POST /tools/find',
    body: { Level: 'Study', Query: { StationName: 'x' }, Limit: 3, Since: 1, Expand: true },
    status: 200,
    type: JSON_TYPE,
    answer: z.array(z.unknown()).length(0),
  },
  {
    request: 'POST /tools/count-resources',
    body: { Level: 'Study', Query: {} },
    status: 200,
    type: JSON_TYPE,
    answer: z.strictObject({ Count: z.literal(2000) }),
  },
  { request: 'GET /studies/{study}', status: 200, type: JSON_TYPE, answer: z.strictObject(study) },
  {
    request: 'GET /studies/{study}?requested-tags=ModalitiesInStudy;NumberOfStudyRelatedSeries',
    status: 200,
    type: JSON_TYPE,
    answer: z.strictObject({
      ...study,
      RequestedTags: z.strictObject({ ModalitiesInStudy: z.string(), NumberOfStudyRelatedSeries: bytes }),
    }),
  },
  {
    request: 'GET /studies/{study}/series',
    status: 200,
    type: JSON_TYPE,
    answer: z
      .array(
        z.strictObject({
          ExpectedNumberOfInstances: z.null(),
          ID: id,
          Instances: z.array(id),
          IsStable: z.boolean(),
          Labels: z.array(z.string()),
          LastUpdate: moment,
          MainDicomTags: tags,
          ParentStudy: id,
          Status: z.literal('Unknown'),
          Type: z.literal('Series'),
        }),
      )
      .min(1),
  },
  {
    request: 'GET /series/{series}/instances',
    status: 200,
    type: JSON_TYPE,
    answer: z
      .array(
        z.strictObject({
          FileSize: z.number(),
          FileUuid: z.uuid(),
          IndexInSeries: z.number(),
          Labels: z.array(z.string()),
          ...instance,
        }),
      )
      .min(1),
  },
  { request: 'GET /instances/{instance}/simplified-tags', status: 200, type: UTF8, answer: tags },
  {
    request: 'GET /instances/{instance}/attachments',
    status: 200,
    type: UTF8,
    answer: z.tuple([z.literal('dicom')]),
  },
  { request: 'GET /studies/{study}/metadata?expand', status: 200, type: UTF8, answer: metadata },
  {
    request: 'GET /studies/{study}/statistics',
    status: 200,
    type: UTF8,
    answer: z.strictObject({
      CountInstances: z.number(),
      CountSeries: z.number(),
      DicomDiskSize: bytes,
      DicomDiskSizeMB: z.int(),
      DicomUncompressedSize: bytes,
      DicomUncompressedSizeMB: z.int(),
      DiskSize: bytes,
      DiskSizeMB: z.int(),
      UncompressedSize: bytes,
      UncompressedSizeMB: z.int(),
    }),
  },
];

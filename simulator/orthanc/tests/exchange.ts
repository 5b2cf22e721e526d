import { z, type ZodType } from 'zod';

/**
 * A compact sample of exchanges recorded of a real Orthanc 1.13 (through its authorization plugin, as an administrator):
 * request, status, content type, and the shape of the answer. `{study}` … in a path stand for ids.
 */
export interface Exchange {
  readonly request: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
  readonly type: string | null;
  /** Shape of the body's JSON; no body reads as empty text. */
  readonly answer: ZodType;
}

/** Content types as recorded. */
export const UTF8 = 'application/json; charset=utf-8';
/** The type that answers carry which passed a plugin. */
export const JSON_TYPE = 'application/json';
/** An Orthanc id. */
export const id = z.string().regex(/^([0-9a-f]{8}-){4}[0-9a-f]{8}$/);
/** Values by the names of tags or metadata. */
export const tags = z.record(z.string(), z.string());
/** `YYYYMMDDTHHMMSS`. */
export const moment = z.string().regex(/^\d{8}T\d{6}$/);
/** A number in text. */
export const bytes = z.string().regex(/^\d+$/);
/** A study's metadata. */
export const metadata = z.strictObject({ LastUpdate: moment, MainDicomTagsSignature: z.string() });

/** Orthanc's body of an error. */
export const error = (
  HttpStatus: number,
  HttpError: string,
  OrthancStatus: number,
  Message: string,
  Details?: string,
): ZodType =>
  z.strictObject({
    ...(Details === undefined ? {} : { Details: z.literal(Details) }),
    HttpError: z.literal(HttpError),
    HttpStatus: z.literal(HttpStatus),
    Message: z.literal(Message),
    Method: z.string(),
    OrthancError: z.literal(Message),
    OrthancStatus: z.literal(OrthancStatus),
    Uri: z.string(),
  });

/** A study in full. */
export const study = {
  ID: id,
  IsStable: z.boolean(),
  Labels: z.array(z.string()),
  LastUpdate: moment,
  MainDicomTags: tags,
  ParentPatient: id,
  PatientMainDicomTags: tags,
  Series: z.array(id),
  Type: z.literal('Study'),
};
const requestedTags = z.strictObject({
  ModalitiesInStudy: z.string(),
  NumberOfStudyRelatedInstances: bytes,
  NumberOfStudyRelatedSeries: bytes,
});
/** What the study list asks for. */
export const content = {
  ResponseContent: ['MainDicomTags', 'Labels', 'Metadata', 'RequestedTags'],
  RequestedTags: ['ModalitiesInStudy', 'NumberOfStudyRelatedInstances', 'NumberOfStudyRelatedSeries'],
};
/** Three rows of the study list. */
export const found = z
  .array(
    z.strictObject({
      ID: id,
      Labels: z.array(z.string()),
      MainDicomTags: tags,
      Metadata: metadata,
      PatientMainDicomTags: tags,
      RequestedTags: requestedTags,
      Type: z.literal('Study'),
    }),
  )
  .length(3);
/** A DICOMweb object. */
export const dicomJson = z.record(
  z.string().regex(/^[0-9A-F]{8}$/),
  z.object({ vr: z.string(), Value: z.array(z.unknown()).optional() }),
);
/** The registry of shares on a study. */
export const share = '/studies/{study}/metadata/castellan-shares';

/** No body. */
export const nothing = z.literal('');

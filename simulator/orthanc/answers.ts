/** Orthanc's errors: message, number and HTTP status (OrthancFramework's enumeration; recorded where the wire has them). */
const ERRORS = {
  plugin: ['Error encountered within the plugin engine', 1, 500],
  notImplemented: ['Not implemented yet', 2, 500],
  outOfRange: ['Parameter out of range', 3, 400],
  unknownItem: ['Accessing an inexistent item', 7, 404],
  badType: ['Bad type for a parameter', 5, 400],
  badRequest: ['Bad request', 8, 400],
  database: ['Error with the database engine', 11, 500],
  network: ['Error in the network protocol', 9, 500],
  refusedByRemote: ['Error in the network protocol', 9, 422],
  badFile: ['Bad file format', 15, 400],
  unknownResource: ['Unknown resource', 17, 404],
  fullStorage: ['The file storage is full', 19, 507],
  unknownTag: ['Unknown DICOM tag', 27, 500],
  revision: [
    'A bad revision number was provided, which might indicate conflict between multiple writers',
    43,
    409,
  ],
  noSopClass: ['DicomUserConnection: Unable to find the SOP class and instance', 2014, 500],
  noContext: ['DicomUserConnection: No acceptable presentation context for modality', 2015, 500],
  internal: ['Internal error', -1, 500],
} as const;

const STATUS_TEXT: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  404: 'Not Found',
  409: 'Conflict',
  422: 'Unprocessable Entity',
  500: 'Internal Server Error',
  507: 'Insufficient Storage',
};

/** The kinds of errors that Orthanc answers with. */
export type OrthancErrorKind = keyof typeof ERRORS;

/** What an error says besides its texts: `Dimse` or `RetrieveJob`. */
export interface ErrorPayload {
  readonly Type: string;
  readonly Content: unknown;
}

/** Thrown by a route to answer with one of Orthanc's errors, or by a job to fail; `details` and `payload` are shown to the client. */
export class OrthancError extends Error {
  override readonly name = 'OrthancError';
  readonly kind: OrthancErrorKind;
  readonly details: string | undefined;
  readonly payload: ErrorPayload | undefined;

  constructor(kind: OrthancErrorKind, details?: string, payload?: ErrorPayload) {
    super(ERRORS[kind][0]);
    this.kind = kind;
    this.details = details;
    this.payload = payload;
  }

  /** Orthanc's number of it. */
  get number(): number {
    return ERRORS[this.kind][1];
  }
}

/** The answer for an error: JSON in its body, and `text/plain` as its type, as recorded. */
export function errorAnswer({ kind, details, payload }: OrthancError, method: string, uri: string): Response {
  const [message, number, status] = ERRORS[kind];
  const body = {
    ...(details === undefined ? {} : { Details: details }),
    ...(payload === undefined ? {} : { ErrorPayload: payload }),
    HttpError: STATUS_TEXT[status] ?? '',
    HttpStatus: status,
    Message: message,
    Method: method,
    OrthancError: message,
    OrthancStatus: number,
    Uri: uri,
  };
  return new Response(`${JSON.stringify(body, undefined, '\t')}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain' },
  });
}

/** What Orthanc's own code answers (`charset`), and what passes the plugins that rewrite it (none): both recorded. */
export const JSON_UTF8 = 'application/json; charset=utf-8';

/** 200 with JSON. */
export const json = (body: unknown, type = 'application/json'): Response =>
  new Response(JSON.stringify(body), { headers: { 'Content-Type': type } });

/** 200 with text; a write answers with an empty one. */
export const text = (body = '', headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(body, { headers: { 'Content-Type': 'text/plain', ...headers } });

/** A status without body or type, as Orthanc answers for an absent label or metadata. */
export const empty = (status: number): Response => new Response(null, { status });

/** A request's JSON body, or 400 "Bad file format" as Orthanc says of anything else. */
export async function jsonBody(request: Request): Promise<unknown> {
  const body = await request.text();
  try {
    const parsed: unknown = JSON.parse(body);
    return parsed;
  } catch {
    throw new OrthancError('badFile', 'A JSON payload was expected');
  }
}

/** An answer of the plugin in JSON. */
export function json(value: unknown): Response {
  return new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } });
}

/** The refusal of the route check and of the label check: 403 without a body. */
export function forbidden(): Response {
  return new Response(null, { status: 403 });
}

/** Orthanc's error object, sent as text/plain. */
export interface OrthancError {
  status: number;
  httpError: string;
  orthancStatus: number;
  message: string;
  details?: string;
}

/** An error of Orthanc or its plugin, in the form that it always has. */
export function orthancError(request: { method: string; path: string }, error: OrthancError): Response {
  const body = {
    ...(error.details === undefined ? {} : { Details: error.details }),
    HttpError: error.httpError,
    HttpStatus: error.status,
    Message: error.message,
    Method: request.method,
    OrthancError: error.message,
    OrthancStatus: error.orthancStatus,
    Uri: request.path,
  };
  return new Response(`${JSON.stringify(body, undefined, '\t')}\n`, {
    status: error.status,
    headers: { 'Content-Type': 'text/plain' },
  });
}

/** A refusal of the find filter: 403 that says why. */
export function forbiddenBecause(request: { method: string; path: string }, details: string): Response {
  const message = 'Access to a resource is forbidden';
  return orthancError(request, { status: 403, httpError: 'Forbidden', orthancStatus: 45, message, details });
}

/** 400: the body is not JSON. */
export function jsonExpected(request: { method: string; path: string }): Response {
  return orthancError(request, {
    status: 400,
    httpError: 'Bad Request',
    orthancStatus: 15,
    message: 'Bad file format',
    details: 'A JSON payload was expected',
  });
}

/** 500: the plugin's answer when the auth service failed. */
export function internalError(request: { method: string; path: string }, details: string): Response {
  const message = 'Internal error';
  return orthancError(request, {
    status: 500,
    httpError: 'Internal Server Error',
    orthancStatus: -1,
    message,
    details,
  });
}

/** 404: no such route or resource. */
export function notFound(request: { method: string; path: string }): Response {
  const message = 'Unknown resource';
  return orthancError(request, { status: 404, httpError: 'Not Found', orthancStatus: 17, message });
}

/** A body parsed as JSON, or undefined when it is none. */
export function parsedJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

import * as z from 'zod/mini';

/** The servers that the console speaks to. */
export type Server = 'orthanc' | 'keycloak';

/**
 * What went wrong, as far as it changes what a person should do:
 * `offline` no answer at all · `timeout` no answer in time · `signedOut` the session is over · `forbidden` refused ·
 * `notFound` · `conflict` changed by someone else first, or the name is taken · `invalid` the server did not accept what was
 * sent · `server` the server failed · `full` its storage is full · `garbled` the answer is not what it should be.
 */
export type ApiErrorKind =
  | 'offline'
  | 'timeout'
  | 'signedOut'
  | 'forbidden'
  | 'notFound'
  | 'conflict'
  | 'invalid'
  | 'server'
  | 'full'
  | 'garbled';

/**
 * Why Orthanc refused (docs/platform.md: every refusal is a 403, most with an empty body):
 * `permission` the person holds none of those named · `label` not visible to this person, or deleted (a person limited to labels
 * cannot tell) · `gone` a person who sees everything was refused: the study does not exist ·
 * `anonymous` the server does not take the token for anybody's, though Keycloak has just renewed it · `policy` none of these: the server's
 * own rules or a proxy.
 */
export type Refusal =
  | { because: 'permission'; oneOf: readonly string[] }
  | { because: 'label' }
  | { because: 'gone' }
  | { because: 'anonymous' }
  | { because: 'policy' };

interface ApiErrorInit {
  kind: ApiErrorKind;
  server: Server;
  method: string;
  /** Without its query: that may hold names or tokens. */
  path: string;
  status?: number;
  detail?: string;
  fields?: Readonly<Record<string, FieldProblem>>;
  rule?: string;
  refusal?: Refusal;
}

/** What a server says of one field of a form; `code` is Keycloak's message key, `params` its values. */
export interface FieldProblem {
  code: string;
  params: readonly string[];
}

/** The one error of every call to a server. Its texts come from the server: hostile, for display as text only. */
export class ApiError extends Error {
  readonly kind: ApiErrorKind;
  readonly server: Server;
  readonly method: string;
  readonly path: string;
  /** HTTP status; 0 where there was no answer. */
  readonly status: number;
  /** The server's own words, where it had any. */
  readonly detail: string;
  /** Problems by field (Keycloak's forms). */
  readonly fields: Readonly<Record<string, FieldProblem>>;
  /** The rule of the hardened proxy that refused (docs/proxy.md), such as `linkRevoked`; empty where none did. */
  readonly rule: string;
  readonly refusal: Refusal | undefined;

  constructor(init: ApiErrorInit) {
    super(`${init.method} ${init.server}${init.path}: ${init.kind} ${String(init.status ?? 0)}`);
    this.name = 'ApiError';
    this.kind = init.kind;
    this.server = init.server;
    this.method = init.method;
    this.path = init.path;
    this.status = init.status ?? 0;
    this.detail = init.detail ?? '';
    this.fields = init.fields ?? {};
    this.rule = init.rule ?? '';
    this.refusal = init.refusal;
  }
}

/** The kind that a status means. */
export function kindOfStatus(status: number): ApiErrorKind {
  if (status === 401) return 'signedOut';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'notFound';
  if (status === 409 || status === 412) return 'conflict';
  if (status === 507) return 'full';
  if (status >= 500) return 'server';
  return 'invalid';
}

const fieldError = z.object({
  field: z.string(),
  errorMessage: z.string(),
  params: z.nullish(z.array(z.unknown())),
});

/**
 * The shapes in which the servers say what is wrong: Orthanc's `{Message, Details}`, and Keycloak's four,
 * `{errorMessage}`, `{field, errorMessage, params}`, `{errors: [...]}`, `{error, error_description}`.
 */
const errorBody = z.object({
  Message: z.optional(z.string()),
  Details: z.optional(z.string()),
  errorMessage: z.optional(z.string()),
  field: z.optional(z.string()),
  params: z.nullish(z.array(z.unknown())),
  errors: z.optional(z.array(fieldError)),
  error: z.optional(z.string()),
  error_description: z.optional(z.string()),
});

function fieldProblem(error: z.output<typeof fieldError>): FieldProblem {
  return { code: error.errorMessage, params: (error.params ?? []).map(String) };
}

/** What an error body says. */
interface ErrorWords {
  detail: string;
  fields: Record<string, FieldProblem>;
  /** The hardened proxy's rule. */
  rule: string;
}

const ruleInMessage = /^Refused by the proxy \((\w+)\)$/;

/** Reads an error body of any of the servers; anything else (HTML of a proxy, nothing) gives no text. */
export function readErrorBody(text: string): ErrorWords {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { detail: '', fields: {}, rule: '' };
  }
  const parsed = z.safeParse(errorBody, json);
  if (!parsed.success) return { detail: '', fields: {}, rule: '' };
  const body = parsed.data;
  const single =
    body.field && body.errorMessage
      ? [{ field: body.field, errorMessage: body.errorMessage, params: body.params }]
      : [];
  const fields = Object.fromEntries(
    [...(body.errors ?? []), ...single].map((error) => [error.field, fieldProblem(error)]),
  );
  const detail =
    body.Details || body.Message || body.error_description || body.errorMessage || body.error || '';
  return { detail, fields, rule: ruleInMessage.exec(body.Message ?? '')?.[1] ?? '' };
}

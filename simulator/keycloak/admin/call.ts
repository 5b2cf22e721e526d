import type { z } from 'zod';
import { httpError, json } from '../http.ts';
import type { Realm } from '../realm/realm.ts';
import type { User } from '../realm/types.ts';

/** One request to the Admin API with a valid token. */
export interface AdminCall {
  readonly realm: Realm;
  readonly request: Request;
  readonly origin: string;
  readonly query: URLSearchParams;
  /** The values of the placeholders of the route, decoded. */
  readonly params: Readonly<Record<string, string>>;
  /** The `realm-management` roles of the token: a grant shows in the next token only. */
  readonly rights: ReadonlySet<string>;
}

/** Thrown to end a request with an answer of its own. */
export class Refusal extends Error {
  readonly response: Response;

  constructor(response: Response) {
    super(`Refused with ${response.status}`);
    this.name = 'Refusal';
    this.response = response;
  }
}

/** Ends the request with `{"error": …}`, the shape that Keycloak uses most. */
export function refuse(status: number, error: string, description?: string): never {
  throw new Refusal(
    json(description === undefined ? { error } : { error, error_description: description }, status),
  );
}

/** Ends the request with `{"errorMessage": …}`. */
export function refuseWithMessage(status: number, errorMessage: string): never {
  throw new Refusal(json({ errorMessage }, status));
}

/** Ends the request with 403 unless the token holds one of the roles. */
export function demand(call: AdminCall, roles: readonly string[]): void {
  if (!roles.some((role) => call.rights.has(role))) throw new Refusal(httpError(403));
}

/** The user whom the path names, or 404. */
export function userOf(call: AdminCall): User {
  return call.realm.users.withId(call.params['id'] ?? '') ?? refuse(404, 'User not found');
}

/** The body as JSON of a certain form; Keycloak tells unknown fields, broken JSON and wrong types apart. */
export async function bodyOf<T>(call: AdminCall, schema: z.ZodType<T>, representation: string): Promise<T> {
  const text = await call.request.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    refuse(400, 'invalid_request', 'Cannot parse the JSON');
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.code !== 'unrecognized_keys') refuse(400, 'unknown_error', 'Cannot parse the JSON');
  const [field = ''] = issue.keys;
  const at = /^"(?:[^"\\]|\\.)*"\s*:\s*/.exec(text.slice(text.indexOf(`"${field}"`)))?.[0].length ?? 0;
  const column = text.indexOf(`"${field}"`) + at + 2;
  return refuse(
    400,
    `Invalid json representation for ${representation}. Unrecognized field "${field}" at line 1 column ${column}.`,
  );
}

/** A whole number of the query; undefined where it is left out. Anything else is a path that is not there: 404. */
function numberOf(query: URLSearchParams, name: string): number | undefined {
  const value = query.get(name);
  if (value === null || value === '') return undefined;
  if (!/^-?\d+$/.test(value)) throw new Refusal(httpError(404));
  return Number(value);
}

/** Where a page begins and ends, by `first` and `max`. A negative `max` means all; without one there are `otherwise`. */
export function pageNumbersOf(query: URLSearchParams, otherwise: number): { first: number; end: number } {
  const first = Math.max(numberOf(query, 'first') ?? 0, 0);
  const max = numberOf(query, 'max') ?? otherwise;
  return { first, end: max < 0 ? Number.POSITIVE_INFINITY : first + max };
}

/** `first` and `max` applied. */
export function pageOf<T>(query: URLSearchParams, all: readonly T[], otherwise: number): T[] {
  const { first, end } = pageNumbersOf(query, otherwise);
  return all.slice(first, end);
}

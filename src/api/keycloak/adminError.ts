import { ApiError, kindOfStatus, readErrorBody, type FieldProblem, type Refusal } from '#api/ApiError.ts';

/** Which call failed, for the error: `GET /users`. */
export interface AdminCall {
  method: string;
  path: string;
}

/**
 * Sentences of Keycloak that name a field only in words (recorded from Keycloak 26.6), with the field of our forms and a code
 * that the catalogue words.
 */
const sentences: readonly (readonly [pattern: RegExp, field: string, code: string])[] = [
  [/^User exists with same username/i, 'username', 'user-name-taken'],
  [/^User exists with same email/i, 'email', 'email-taken'],
  [/^User exists with same username or email/i, 'username', 'user-name-or-email-taken'],
  [/^User name is missing/i, 'username', 'user-name-missing'],
  [/^(Empty password not allowed|No password provided)/i, 'password', 'password-missing'],
];

function problemInSentence(sentence: string): Record<string, FieldProblem> {
  const known = sentences.find(([pattern]) => pattern.test(sentence));
  return known ? { [known[1]]: { code: known[2], params: [] } } : {};
}

/** A password policy answers `{error: "invalidPasswordMin…Message", error_description}`: one rule at a time, its number in the sentence only. */
function problemOfPassword(body: unknown): Record<string, FieldProblem> {
  if (typeof body !== 'object' || body === null || !('error' in body)) return {};
  const code = body.error;
  if (typeof code !== 'string' || !code.startsWith('invalidPassword')) return {};
  const sentence = 'error_description' in body ? String(body.error_description) : '';
  return { password: { code, params: sentence.match(/\d+/g) ?? [] } };
}

/** Makes our one error of an error answer of the Admin API: its four shapes, and the problems it names in words only. */
export function adminErrorOf(call: AdminCall, status: number, body: unknown, refusal?: Refusal): ApiError {
  const { detail, fields } = readErrorBody(JSON.stringify(body) ?? '');
  return new ApiError({
    server: 'keycloak',
    ...call,
    // The session has just been looked at: behind a 401 for a good one is another reason.
    kind: refusal && status === 401 ? 'forbidden' : kindOfStatus(status),
    status,
    detail,
    fields: { ...problemInSentence(detail), ...problemOfPassword(body), ...fields },
    ...(refusal ? { refusal } : {}),
  });
}

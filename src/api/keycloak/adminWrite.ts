import { ApiError } from '#api/ApiError.ts';
import { addressOf, connectionParts } from '#api/http.ts';
import { noteAccessChange } from '#api/lastAccessChange.ts';
import { attempt, timeoutMs } from './adminClient.ts';

/**
 * Every write that the console sends, with the one status that Keycloak answers when it has done it (recorded from Keycloak 26.6).
 * Any other success is no success: gateways answer 200 with a page for "please sign in" or "request rejected".
 */
export const adminWrites = {
  'POST /users': 201,
  'PUT /users/{id}': 204,
  'DELETE /users/{id}': 204,
  'PUT /users/{id}/reset-password': 204,
  'POST /users/{id}/logout': 204,
  'POST /users/{id}/role-mappings/realm': 204,
  'DELETE /users/{id}/role-mappings/realm': 204,
  'DELETE /sessions/{id}': 204,
  'DELETE /attack-detection/brute-force/users/{id}': 204,
  'PUT /users/profile': 200,
  'POST /roles': 201,
  'DELETE /roles-by-id/{id}': 204,
  'DELETE /roles-by-id/{id}/composites': 204,
} as const satisfies Readonly<Record<string, 200 | 201 | 204>>;

/** The name of a write. */
export type AdminWrite = keyof typeof adminWrites;

interface WriteParts {
  id?: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Called last before the request leaves; what it throws stops the write. */
  beforeSending?: () => void;
}

/** A refusal in the shape of the library's, so that both are explained in one place. */
class RefusedWrite extends Error {
  readonly response: Response;
  readonly responseData: unknown;

  constructor(response: Response, responseData: unknown) {
    super(`refused with ${String(response.status)}`);
    this.name = 'RefusedWrite';
    this.response = response;
    this.responseData = responseData;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Whether an answer says that the write was done: its status, and what comes with it. */
function isDone(name: AdminWrite, response: Response, body: unknown): boolean {
  if (response.status !== adminWrites[name]) return false;
  if (response.status === 201) return idOf(response) !== '';
  // The profile comes back as it was saved.
  return response.status === 204 || (typeof body === 'object' && body !== null && 'attributes' in body);
}

/** A new object's id is in the address that Keycloak names, and nowhere else. */
const idOf = (response: Response): string => response.headers.get('location')?.split('/').at(-1) ?? '';

/**
 * Writes by Keycloak's Admin API.
 * @returns the id of what was made, where something was; empty otherwise
 * @throws ApiError, `garbled` for a success that is not the one that Keycloak answers
 */
export async function writeAdmin(name: AdminWrite, parts: WriteParts = {}): Promise<string> {
  const [method = '', path = ''] = name.split(' ');
  const call = { method, path };
  return attempt(call, async () => {
    const connection = connectionParts();
    const token = await connection.getToken();
    const address = path.replace('{id}', encodeURIComponent(parts.id ?? ''));
    const headers = new Headers({ Accept: 'application/json' });
    if (token) headers.set('Authorization', `Bearer ${token}`);
    if (parts.body !== undefined) headers.set('Content-Type', 'application/json');
    parts.beforeSending?.();
    const response = await fetch(addressOf('keycloak', `/admin/realms/${connection.realm ?? ''}${address}`), {
      method,
      headers,
      ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
      signal: AbortSignal.timeout(timeoutMs),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
    });
    const body = parsed(await response.text());
    if (!response.ok) throw new RefusedWrite(response, body);
    noteAccessChange();
    if (isDone(name, response, body)) return response.status === 201 ? idOf(response) : '';
    throw new ApiError({ server: 'keycloak', ...call, kind: 'garbled', status: response.status });
  });
}

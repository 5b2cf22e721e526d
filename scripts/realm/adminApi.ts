import { z } from 'zod';
import { readJson } from '#access/json/value.ts';

/** Keycloak can't be asked, or refused; the message is for people and has no credential in it. */
export class AdminError extends Error {}

/** A change that Keycloak's Admin API takes; the path is below the realm's. */
export interface AdminRequest {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body: unknown;
}

/** The Admin API of one realm. */
export interface AdminApi {
  /** Reads. Undefined: Keycloak says that there is no such thing. @throws AdminError */
  get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema> | undefined>;
  /** Writes. @throws AdminError */
  send(request: AdminRequest): Promise<void>;
}

/** How to become Keycloak's administrator. */
export type Administrator = { readonly user: string; readonly password: string } | { readonly token: string };

/** Where the realm is. */
export interface RealmPlace {
  /** Keycloak's address with its path: `https://pacs.example/keycloak`. */
  readonly keycloak: string;
  readonly realm: string;
}

const timeoutMs = 30_000;

const refusalSchema = z.object({
  error: z.string().optional(),
  error_description: z.string().optional(),
  errorMessage: z.string().optional(),
});

interface Response {
  readonly status: number;
  /** The parsed JSON; undefined: the body was empty, or something else. */
  readonly json: unknown;
  /** What Keycloak says of a refusal. */
  readonly reason: string;
}

/** Asks Keycloak. Doesn't follow redirects: the password or the token would go to another address. */
async function ask(url: string, init: RequestInit): Promise<Response> {
  const { origin } = new URL(url);
  let response, text;
  try {
    response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
    text = await response.text();
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new AdminError(
      `${origin} isn’t reachable: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
  const { status } = response;
  if (status >= 300 && status < 400) {
    throw new AdminError(
      `${url} redirects elsewhere (${String(status)}). Give Keycloak’s own address with --keycloak.`,
    );
  }
  const json = readJson(text);
  if (json === undefined && text.trim() !== '') {
    throw new AdminError(
      `${url} answered ${String(status)} with a page, not as Keycloak does. It may come from a gateway in between, or Keycloak has another path: give its address with --keycloak.`,
    );
  }
  const { error, error_description, errorMessage } = refusalSchema.safeParse(json).data ?? {};
  return { status, json, reason: errorMessage ?? error_description ?? error ?? 'no reason given' };
}

/** Signs in to the realm `master` as `kcadm` does. */
async function signIn(keycloak: string, user: string, password: string): Promise<string> {
  const { status, json, reason } = await ask(`${keycloak}/realms/master/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', client_id: 'admin-cli', username: user, password }),
  });
  if (status === 404)
    throw new AdminError(`There is no Keycloak at ${keycloak}. Give its address with --keycloak.`);
  const parsed = z.object({ access_token: z.string() }).safeParse(json);
  if (status === 200 && parsed.success) return parsed.data.access_token;
  if (status === 400 || status === 401) {
    throw new AdminError(
      `Keycloak refused KEYCLOAK_ADMIN_USER with KEYCLOAK_ADMIN_PASSWORD: ${reason}. They belong to the realm master. For an administrator with a second factor, set KEYCLOAK_ADMIN_TOKEN instead.`,
    );
  }
  throw new AdminError(`Keycloak answered the sign-in with ${String(status)}: ${reason}`);
}

/** Signs in, and makes sure that the realm is there. @throws AdminError */
export async function openRealm(
  { keycloak, realm }: RealmPlace,
  administrator: Administrator,
): Promise<AdminApi> {
  const token =
    'token' in administrator
      ? administrator.token
      : await signIn(keycloak, administrator.user, administrator.password);
  const base = `${keycloak}/admin/realms/${encodeURIComponent(realm)}`;
  const call = async (path: string, method: string, body?: unknown): Promise<Response> => {
    const response = await ask(base + path, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (response.status === 401)
      throw new AdminError('Keycloak doesn’t accept the administrator’s token. It may have expired.');
    if (response.status === 403) {
      throw new AdminError(
        `Keycloak refused ${method} ${path || '/'}. The administrator needs manage-realm, manage-clients and manage-users for the realm ${realm}.`,
      );
    }
    return response;
  };
  const { status } = await call('', 'GET');
  if (status === 404) throw new AdminError(`Keycloak has no realm ${realm}. Give its name with --realm.`);
  return {
    async get(path, schema) {
      const { status: got, json, reason } = await call(path, 'GET');
      if (got === 404) return undefined;
      const parsed = schema.safeParse(json);
      if (got === 200 && parsed.success) return parsed.data;
      throw new AdminError(
        got === 200
          ? `Unexpected response from Keycloak to GET ${path || '/'}.`
          : `Keycloak answered GET ${path || '/'} with ${String(got)}: ${reason}`,
      );
    },
    async send({ method, path, body }) {
      const { status: got, reason } = await call(path, method, body);
      if (got >= 300)
        throw new AdminError(`Keycloak answered ${method} ${path || '/'} with ${String(got)}: ${reason}`);
    },
  };
}

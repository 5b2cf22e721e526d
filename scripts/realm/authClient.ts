import { z } from 'zod';
import { clientRequests, readClient, type Client } from './client.ts';
import { flagDifferences, type Difference, type Flag, type PartRules } from './part.ts';
import { builtInClient, representations, roleSchema, type ClientRole } from './roles.ts';
import { shippedAuthClient } from './shipped.ts';

/** The auth service always uses this client ID. */
const authClientId = 'admin-cli';

type Switch = 'enabled' | 'publicClient' | 'bearerOnly' | 'serviceAccountsEnabled' | 'fullScopeAllowed';

const flags: readonly Flag<Switch>[] = [
  ['enabled', true, 'it is disabled'],
  ['publicClient', false, 'client authentication is off: it has no secret for the auth service'],
  ['bearerOnly', false, 'it is bearer-only: the auth service can’t sign in'],
  ['serviceAccountsEnabled', true, 'it has no service account'],
  ['fullScopeAllowed', true, 'full scope is off: its tokens don’t carry the roles of its service account'],
];

/** How the auth service's client differs from what API keys and reading roles need. */
export function compareAuthClient(found: Client | undefined): Difference<Client | undefined>[] {
  if (!found) return [{ says: 'it doesn’t exist', fix: shippedAuthClient }];
  return flagDifferences(found, flags).map(({ says, fix }) => ({
    says,
    fix: (now) => (now && fix ? fix(now) : now),
  }));
}

/** The client that the auth service signs in with. */
export const authClientPart: PartRules<Client | undefined> = {
  name: `Client ${authClientId} of the auth service`,
  read: (api) => readClient(api, authClientId),
  compare: compareAuthClient,
  requests: clientRequests,
};

/** What the auth service may ask Keycloak: users for API keys; realm roles, from Keycloak 26.6 on. */
const needs = ['view-users', 'view-realm'] as const;

/** The service account of that client. */
export interface ServiceAccount {
  /** Absent: there is none yet. */
  readonly userId: string | undefined;
  readonly managementId: string;
  /** Its roles of `realm-management`, also those that others bring. */
  readonly has: readonly string[];
  readonly known: readonly ClientRole[];
}

/** Which roles the service account lacks; it may have more. */
export function compareServiceAccount({ has }: ServiceAccount): Difference<ServiceAccount>[] {
  const missing = needs.filter((one) => !has.includes(one));
  if (missing.length === 0) return [];
  return [
    {
      says: `it lacks ${missing.map((one) => `realm-management/${one}`).join(', ')}`,
      fix: (now) => ({ ...now, has: [...now.has, ...missing] }),
    },
  ];
}

/** The roles of the auth service's service account. */
export const serviceAccountPart: PartRules<ServiceAccount> = {
  name: `Service account of ${authClientId}`,
  async read(api) {
    const { id: managementId, roles: known } = await builtInClient(api, 'realm-management');
    const client = await readClient(api, authClientId);
    const user =
      client?.id !== undefined && client.serviceAccountsEnabled
        ? await api.get(`/clients/${client.id}/service-account-user`, z.object({ id: z.string() }))
        : undefined;
    const mapped =
      user &&
      (await api.get(
        `/users/${user.id}/role-mappings/clients/${managementId}/composite`,
        z.array(roleSchema),
      ));
    return { userId: user?.id, managementId, has: (mapped ?? []).map(({ name }) => name), known };
  },
  compare: compareServiceAccount,
  requests({ userId = '(service account)', managementId, has, known }, wanted) {
    const added = wanted.has.filter((one) => !has.includes(one));
    const path = `/users/${userId}/role-mappings/clients/${managementId}`;
    return added.length === 0 ? [] : [{ method: 'POST', path, body: representations(known, added) }];
  },
};

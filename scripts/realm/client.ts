import { z } from 'zod';
import type { AdminApi, AdminRequest } from './adminApi.ts';

/** A client as Keycloak sends it; what isn't named here is kept for writing back, because a `PUT` replaces a client whole. */
export const clientSchema = z.looseObject({
  /** Absent: it doesn't exist yet. */
  id: z.string().optional(),
  clientId: z.string(),
  protocol: z.string().default('openid-connect'),
  enabled: z.boolean().default(false),
  publicClient: z.boolean().default(false),
  bearerOnly: z.boolean().default(false),
  standardFlowEnabled: z.boolean().default(false),
  implicitFlowEnabled: z.boolean().default(false),
  directAccessGrantsEnabled: z.boolean().default(false),
  serviceAccountsEnabled: z.boolean().default(false),
  fullScopeAllowed: z.boolean().default(false),
  redirectUris: z.array(z.string()).default([]),
  webOrigins: z.array(z.string()).default([]),
  attributes: z.record(z.string(), z.string()).default({}),
});

/** A client of the realm, or what it should become. */
export type Client = z.output<typeof clientSchema>;

/** The client of this ID, if there is one. */
export async function readClient(api: AdminApi, clientId: string): Promise<Client | undefined> {
  const found = await api.get(`/clients?clientId=${encodeURIComponent(clientId)}`, z.array(clientSchema));
  return found?.find((client) => client.clientId === clientId);
}

/** Creates the client, or replaces it by what was read with the change. */
export function clientRequests(found: Client | undefined, wanted: Client | undefined): AdminRequest[] {
  if (found === wanted || !wanted) return [];
  return found?.id === undefined
    ? [{ method: 'POST', path: '/clients', body: wanted }]
    : [{ method: 'PUT', path: `/clients/${found.id}`, body: wanted }];
}

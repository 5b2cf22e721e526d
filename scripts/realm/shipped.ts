import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { clientSchema, type Client } from './client.ts';

const roleSchema = z.object({
  name: z.string(),
  description: z.string().default(''),
  composites: z.object({ client: z.record(z.string(), z.array(z.string())) }).optional(),
});
const fileSchema = z.object({
  clients: z.tuple([clientSchema]),
  roles: z.object({ realm: z.array(roleSchema) }).default({ realm: [] }),
});

const read = (name: string): z.output<typeof fileSchema> =>
  fileSchema.parse(JSON.parse(readFileSync(new URL(`../../deploy/realm/${name}`, import.meta.url), 'utf8')));

/** The console's client as a new realm gets it. The address ends with a slash. */
export function shippedClient(clientId: string, address: string): Client {
  const text = JSON.stringify(read('orthanc-realm.json').clients[0]);
  const placed = text.replaceAll('${CASTELLAN_URL}', JSON.stringify(address.replace(/\/$/, '')).slice(1, -1));
  return { ...clientSchema.parse(JSON.parse(placed)), clientId };
}

/** The auth service's client as a new realm gets it; Keycloak makes its secret. */
export function shippedAuthClient(): Client {
  const { secret: _, ...client } = read('auth-service-overlay.json').clients[0];
  return clientSchema.parse(client);
}

/** A realm role and the client roles that it must bring. */
export interface RightsRole {
  readonly name: string;
  readonly description: string;
  /** The client whose roles they are. */
  readonly client: string;
  readonly needs: readonly string[];
}

/** The roles of our realm that bring client roles. Everyone's default role has another name in each realm. */
export const rightsRoles = (defaultRole: string): RightsRole[] =>
  read('orthanc-realm.json').roles.realm.flatMap(({ name, description, composites }) =>
    Object.entries(composites?.client ?? {}).map(([client, needs]) => ({
      name: name === 'default-roles-orthanc' ? defaultRole : name,
      description,
      client,
      needs,
    })),
  );

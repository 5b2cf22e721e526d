/** The id of the client `realm-management`, whose roles open the Admin API. */
export const managementClientId = '6f0c9b1e-2f43-4d55-8a0e-3c1b7f2d9a10';

/** The id of the client `account`, which every user's token is also meant for. */
export const accountClientId = '6f0c9b1e-2f43-4d55-8a0e-3c1b7f2d9a11';

/** Every role of `realm-management`, with the roles that it brings. */
const brings: Readonly<Record<string, readonly string[]>> = {
  'view-realm': [],
  'manage-realm': [],
  'view-users': ['query-groups', 'query-users'],
  'manage-users': [],
  'query-groups': [],
  'query-users': [],
  'query-realms': [],
  'query-clients': [],
  'view-clients': ['query-clients'],
  'manage-clients': [],
  'create-client': [],
  'view-events': [],
  'manage-events': [],
  'view-identity-providers': [],
  'manage-identity-providers': [],
  'view-authorization': [],
  'manage-authorization': [],
  impersonation: [],
};

const plain = Object.keys(brings);

/** The names of all roles of `realm-management`, `realm-admin` among them. */
export const managementRoleNames: readonly string[] = [...plain, 'realm-admin'];

/** What a role of `realm-management` brings besides itself. */
export function managementRoleBrings(name: string): readonly string[] {
  return name === 'realm-admin' ? plain : (brings[name] ?? []);
}

/** A `realm-management` role as the Admin API shows it; undefined for a name that is none. */
export function managementRoleRepresentation(name: string): ClientRoleRepresentation | undefined {
  const serial = managementRoleNames.indexOf(name);
  if (serial < 0) return undefined;
  return {
    id: `6f0c9b1e-2f43-4d55-8a0e-${(0x100 + serial).toString(16).padStart(12, '0')}`,
    name,
    description: `\${role_${name}}`,
    composite: managementRoleBrings(name).length > 0,
    clientRole: true,
    containerId: managementClientId,
  };
}

/** A client role as the Admin API shows it. */
export interface ClientRoleRepresentation {
  id: string;
  name: string;
  description: string;
  composite: boolean;
  clientRole: true;
  containerId: string;
}

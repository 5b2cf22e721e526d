const keycloaksOwn = new Set(['offline_access', 'uma_authorization']);

/** The realm roles that administrators give, without those that Keycloak gives to everyone automatically. */
export function rolesOfPeople(realmRoles: readonly string[]): readonly string[] {
  return realmRoles
    .filter((role) => !keycloaksOwn.has(role) && !role.startsWith('default-roles-'))
    .toSorted();
}

const keycloaksOwn = new Set(['offline_access', 'uma_authorization']);

/** The realm roles that a hospital gives; without those Keycloak gives everyone by itself. */
export function rolesOfPeople(realmRoles: readonly string[]): readonly string[] {
  return realmRoles
    .filter((role) => !keycloaksOwn.has(role) && !role.startsWith('default-roles-'))
    .toSorted();
}

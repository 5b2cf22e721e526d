/** What one role grants: permissions, and access to labels (`*`: all). Each is in its list once. */
export interface Role {
  readonly permissions: readonly string[];
  readonly authorizedLabels: readonly string[];
}

/** Who may what: the whole of `/auth/settings/roles`. The map keeps the order of the text. */
export interface RolesDocument {
  readonly roles: ReadonlyMap<string, Role>;
  /** Labels that may be given to studies; empty: any. */
  readonly availableLabels: readonly string[];
}

/** A role that gives nothing. */
export const emptyRole: Role = { permissions: [], authorizedLabels: [] };

const list = (texts: readonly string[]): string =>
  `[${texts.map((text) => JSON.stringify(text)).join(', ')}]`;

const printRole = (name: string, role: Role): string =>
  [
    `    ${JSON.stringify(name)}: {`,
    `      "authorized-labels": ${list(role.authorizedLabels)},`,
    `      "permissions": ${list(role.permissions)}`,
    `    }`,
  ].join('\n');

/** The document as strict JSON with the spelling of the API, in its order: the body of a `PUT` and the file of an export. */
export const printRoles = (document: RolesDocument): string => {
  const roles = [...document.roles].map(([name, role]) => printRole(name, role));
  const body = roles.length === 0 ? '{}' : `{\n${roles.join(',\n')}\n  }`;
  return `{\n  "roles": ${body},\n  "available-labels": ${list(document.availableLabels)}\n}\n`;
};

const sameSet = (one: readonly string[], other: readonly string[]): boolean => {
  const set = new Set(other);
  return new Set(one).size === set.size && one.every((text) => set.has(text));
};

/** Whether two roles give the same, in whatever order. */
export const sameRole = (one: Role | undefined, other: Role | undefined): boolean =>
  one && other && one !== other
    ? sameSet(one.permissions, other.permissions) && sameSet(one.authorizedLabels, other.authorizedLabels)
    : one === other;

/** Whether two documents say the same, in whatever order: what reading back after a save compares. */
export const sameRoles = (one: RolesDocument, other: RolesDocument): boolean =>
  one.roles.size === other.roles.size &&
  [...one.roles].every(([name, role]) => sameRole(role, other.roles.get(name))) &&
  sameSet(one.availableLabels, other.availableLabels);

/** The document with one role given, replaced in its place; `undefined` takes the role out. */
export const withRole = (document: RolesDocument, name: string, role: Role | undefined): RolesDocument => {
  const roles = new Map(document.roles);
  if (role) roles.set(name, role);
  else roles.delete(name);
  return { ...document, roles };
};

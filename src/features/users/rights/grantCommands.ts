/** The client roles of `realm-management` that the user pages need. */
export const userAdminRights = ['manage-users', 'view-users', 'view-realm'] as const;

/** A text as one word of a POSIX shell. */
function shellWord(text: string): string {
  return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** Commands of Keycloak's `kcadm.sh` that make a role for the user screens and give it to a person. */
export function grantCommands(server: string, realm: string, userName: string): string {
  const rights = userAdminRights.map((right) => `--rolename ${right}`).join(' ');
  const inRealm = `-r ${shellWord(realm)}`;
  return [
    `kcadm.sh config credentials --server ${shellWord(server)} --realm master --user admin`,
    `kcadm.sh create roles ${inRealm} -s name=user-admin`,
    `kcadm.sh add-roles ${inRealm} --rname user-admin --cclientid realm-management ${rights}`,
    `kcadm.sh add-roles ${inRealm} --uusername ${shellWord(userName)} --rolename user-admin`,
  ].join('\n');
}

import type { Credential } from '#access/decide.ts';
import type { Lookup } from '#access/plugin/request.ts';
import type { Rules } from '#access/plugin/rules.ts';
import type { ShareCredential } from '#access/plugin/shareToken.ts';
import { uniteRoles, type Profile } from '#access/roles/profile.ts';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';

/** A user as far as access goes: who it is, whether it may sign in, and its realm roles in Keycloak. */
export interface RoleHolder {
  readonly userId: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly roles: readonly string[];
}

/**
 * Who asks. `profile`: what the server answers about somebody, with the roles it comes from, as far as they are known; `roles`: anyone
 * who holds these roles; `apiKey`: a key of a user, which the auth service takes only while no other user has the same one.
 */
export type Who =
  | { readonly kind: 'profile'; readonly profile: Profile; readonly roles: readonly string[] }
  | { readonly kind: 'user'; readonly user: RoleHolder }
  | { readonly kind: 'roles'; readonly roles: readonly string[] }
  | { readonly kind: 'apiKey'; readonly owner: RoleHolder; readonly unique: boolean }
  | { readonly kind: 'shareLink'; readonly share: ShareCredential }
  | { readonly kind: 'nobody' };

/** Everything an explanation depends on besides its question. A prepared change is a change of this, or of who asks. */
export interface AccessWorld {
  readonly rules: Rules;
  /** Missing: the reader may not see it. Then only a `profile`, a share link and nobody can be explained, and no role can be named. */
  readonly roles: RolesDocument | undefined;
  readonly lookup: Lookup;
  /** The profile of a request without a valid token, which an administrator may have changed. */
  readonly anonymous: Profile;
  readonly now: Date;
}

/** Why somebody is anonymous to the server, who isn't nobody. */
export type Rejection = 'accountDisabled' | 'keyNotUnique';

/** Why the server takes a request of theirs for one of nobody; `undefined`: it doesn't. */
export const rejectionOf = (who: Who): Rejection | undefined => {
  if (who.kind === 'user') return who.user.enabled ? undefined : 'accountDisabled';
  if (who.kind !== 'apiKey') return undefined;
  if (!who.unique) return 'keyNotUnique';
  return who.owner.enabled ? undefined : 'accountDisabled';
};

/** The roles that somebody holds, whether or not the document knows them. */
export const rolesOf = (who: Who): readonly string[] => {
  switch (who.kind) {
    case 'profile':
    case 'roles':
      return who.roles;
    case 'user':
      return who.user.roles;
    case 'apiKey':
      return who.owner.roles;
    case 'shareLink':
    case 'nobody':
      return [];
  }
};

const emptyDocument: RolesDocument = { roles: new Map(), availableLabels: [] };

/** Holders of roles are users, whom the audit log can name. Which of them it is changes nothing. */
const ANY_HOLDER = 'holder of these roles';

const holderProfile = (world: AccessWorld, user: Omit<RoleHolder, 'enabled'>): Profile => ({
  name: user.name,
  userId: user.userId,
  ...uniteRoles(user.roles, world.roles ?? emptyDocument),
});

/** The credential that somebody's request carries, as the auth service tells the plugin about it. */
export const credentialOf = (world: AccessWorld, who: Who): Credential => {
  if (rejectionOf(who) !== undefined) return { profile: world.anonymous };
  switch (who.kind) {
    case 'profile':
      return { profile: who.profile };
    case 'user':
      return { profile: holderProfile(world, who.user) };
    case 'apiKey':
      return { profile: holderProfile(world, who.owner) };
    case 'roles':
      return { profile: holderProfile(world, { userId: ANY_HOLDER, name: '', roles: who.roles }) };
    case 'shareLink':
      return { profile: world.anonymous, share: who.share };
    case 'nobody':
      return { profile: world.anonymous };
  }
};

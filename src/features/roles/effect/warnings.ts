import { isPermission } from '#access/roles/permissions.ts';
import { ALL_LABELS, unionSurprises, type UnionSurprise } from '#access/roles/profile.ts';
import { effectsOnRoles, losesOwnAdmin } from '#access/roles/effects.ts';
import { emptyRole, type RolesDocument } from '#access/roles/rolesDocument.ts';

/** Who holds a role, as far as they were counted. */
export interface Holders {
  readonly ids: ReadonlySet<string>;
  readonly hasMore: boolean;
}

/** Permissions that open more than one study or action: giving one waits for a tick. */
const powerful = ['admin-permissions', 'all'] as const;

/** What one should know before saving. The first four are `grave`: saving waits for a tick. */
export type RolesWarning =
  | {
      readonly kind: 'gainsPower';
      readonly role: string;
      readonly permission: (typeof powerful)[number];
      /** Who has the role; `undefined` if its users weren't counted. */
      readonly holders: Holders | undefined;
    }
  | { readonly kind: 'nobodyKeepsAdmin' }
  | { readonly kind: 'noAdminWithUsers'; readonly roles: readonly string[] }
  | { readonly kind: 'youLoseAdmin' }
  | { readonly kind: 'composite'; readonly role: string }
  | { readonly kind: 'notInKeycloak'; readonly role: string }
  | { readonly kind: 'unknownPermission'; readonly role: string; readonly permission: string }
  | { readonly kind: 'allForMany'; readonly role: string; readonly holders: Holders }
  | {
      readonly kind: 'union';
      readonly roles: readonly [string, string];
      readonly users: number;
      readonly permissions: readonly string[];
      readonly labels: readonly string[];
    }
  | { readonly kind: 'withoutUsers'; readonly role: string };

/** What is known beside the two documents; what is `undefined` could not be asked. */
export interface Surroundings {
  /** Realm roles of the person who saves. */
  readonly ownRoles: readonly string[];
  /** Permissions that the server's own table uses. */
  readonly inUse: readonly string[];
  readonly holders: ReadonlyMap<string, Holders>;
  /** Realm roles by name, and whether they are composite. */
  readonly realmRoles: ReadonlyMap<string, { readonly composite: boolean }> | undefined;
}

/** From this many users on, "all studies" for a role causes a warning. */
const manyUsers = 20;

/** Whether it must be confirmed before saving. */
export function isGrave({ kind }: RolesWarning): boolean {
  return (
    kind === 'gainsPower' ||
    kind === 'nobodyKeepsAdmin' ||
    kind === 'noAdminWithUsers' ||
    kind === 'youLoseAdmin'
  );
}

/** The roles that get `admin-permissions` or `all` by a change. */
function powerWarnings(base: RolesDocument, mine: RolesDocument, { holders }: Surroundings): RolesWarning[] {
  return [...mine.roles].flatMap(([role, { permissions }]) => {
    const had = base.roles.get(role)?.permissions ?? [];
    return powerful
      .filter((permission) => permissions.includes(permission) && !had.includes(permission))
      .map((permission): RolesWarning => ({
        kind: 'gainsPower',
        role,
        permission,
        holders: holders.get(role),
      }));
  });
}

function adminWarnings(
  base: RolesDocument,
  mine: RolesDocument,
  { ownRoles, holders }: Surroundings,
): RolesWarning[] {
  const giving = [...mine.roles].flatMap(([name, { permissions }]) =>
    permissions.includes('admin-permissions') ? [name] : [],
  );
  const own: RolesWarning[] = losesOwnAdmin(ownRoles, base, mine) ? [{ kind: 'youLoseAdmin' }] : [];
  if (giving.length === 0) return [{ kind: 'nobodyKeepsAdmin' }, ...own];
  const isUnheld = giving.every((name) => holders.get(name)?.ids.size === 0);
  return isUnheld ? [{ kind: 'noAdminWithUsers', roles: giving }, ...own] : own;
}

function realmWarnings(
  changed: readonly string[],
  mine: RolesDocument,
  { realmRoles }: Surroundings,
): RolesWarning[] {
  if (!realmRoles) return [];
  return changed
    .filter((role) => mine.roles.has(role))
    .flatMap((role): RolesWarning[] => {
      const inRealm = realmRoles.get(role);
      if (!inRealm) return [{ kind: 'notInKeycloak', role }];
      return inRealm.composite ? [{ kind: 'composite', role }] : [];
    });
}

function unknownWarnings(mine: RolesDocument, inUse: readonly string[]): RolesWarning[] {
  return [...mine.roles].flatMap(([role, { permissions }]) =>
    permissions
      .filter((permission) => !isPermission(permission) && !inUse.includes(permission))
      .map((permission): RolesWarning => ({ kind: 'unknownPermission', role, permission })),
  );
}

function reachWarnings(
  changed: readonly string[],
  base: RolesDocument,
  mine: RolesDocument,
  { holders }: Surroundings,
): RolesWarning[] {
  return changed.flatMap((role): RolesWarning[] => {
    const held = holders.get(role);
    const now = mine.roles.get(role);
    if (!held || !now) return [];
    const gainsAll =
      now.authorizedLabels.includes(ALL_LABELS) &&
      !(base.roles.get(role) ?? emptyRole).authorizedLabels.includes(ALL_LABELS);
    if (held.ids.size === 0) return [{ kind: 'withoutUsers', role }];
    return gainsAll && (held.hasMore || held.ids.size >= manyUsers)
      ? [{ kind: 'allForMany', role, holders: held }]
      : [];
  });
}

const covers = (
  old: readonly UnionSurprise[],
  { rightsOf, permissions, labelsOf, labels }: UnionSurprise,
): boolean =>
  old.some(
    (one) =>
      one.rightsOf === rightsOf &&
      one.labelsOf === labelsOf &&
      permissions.every((permission) => one.permissions.includes(permission)) &&
      labels.every((label) => one.labels.includes(label)),
  );

function unionWarnings(
  changed: readonly string[],
  base: RolesDocument,
  mine: RolesDocument,
  { holders }: Surroundings,
): RolesWarning[] {
  const changedSet = new Set(changed);
  return changed.flatMap((role) =>
    [...mine.roles.keys()].flatMap((other) => {
      // A pair of two changed roles is looked at once.
      if (role === other || (changedSet.has(other) && other < role)) return [];
      const [mineHolders, others] = [holders.get(role)?.ids, holders.get(other)?.ids];
      const users = [...(mineHolders ?? [])].filter((id) => others?.has(id)).length;
      if (users === 0) return [];
      const before = unionSurprises([role, other], base);
      return unionSurprises([role, other], mine)
        .filter((surprise) => !covers(before, surprise))
        .map((surprise): RolesWarning => ({
          kind: 'union',
          roles: [surprise.rightsOf, surprise.labelsOf],
          users,
          permissions: surprise.permissions,
          labels: surprise.labels,
        }));
    }),
  );
}

/** The roles that a change reaches, in the order of the difference. */
export function changedRoles(base: RolesDocument, mine: RolesDocument): readonly string[] {
  return [...effectsOnRoles(base, mine).keys()];
}

/** Everything one should know before saving, the gravest first. */
export function warningsOf(
  base: RolesDocument,
  mine: RolesDocument,
  around: Surroundings,
): readonly RolesWarning[] {
  const changed = changedRoles(base, mine);
  return [
    ...adminWarnings(base, mine, around),
    ...powerWarnings(base, mine, around),
    ...realmWarnings(changed, mine, around),
    ...unknownWarnings(mine, around.inUse),
    ...unionWarnings(changed, base, mine, around),
    ...reachWarnings(changed, base, mine, around),
  ];
}

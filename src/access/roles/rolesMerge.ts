import { ALL_LABELS } from './profile.ts';
import { diffRole, type RolesChange } from './rolesDiff.ts';
import { sameRole, type Role, type RolesDocument } from './rolesDocument.ts';

/** Whose version is used: the one being edited, or the one on the server. */
export type Side = 'mine' | 'theirs';

/**
 * Two edits that cannot both be kept. `id` is stable for the same three documents and is what a choice is filed under.
 * A role that is missing on a side was removed there, or never was.
 */
export type RolesConflict = { readonly id: string } & (
  | {
      /** `removedAndChanged`: one took the role out, the other changed it. `addedTwice`: both added it, with different rights. */
      readonly kind: 'removedAndChanged' | 'addedTwice';
      readonly role: string;
      readonly base: Role | undefined;
      readonly mine: Role | undefined;
      readonly theirs: Role | undefined;
    }
  | {
      /** Both changed the labels of a role, and one of them switched "all labels": together they would mean neither's. */
      readonly kind: 'labelsBothWays';
      readonly role: string;
      readonly base: Role;
      readonly mine: Role;
      readonly theirs: Role;
    }
  | {
      /** One emptied or filled the list of available labels, where empty means any, and the other changed it too. */
      readonly kind: 'availableBothWays';
      readonly base: readonly string[];
      readonly mine: readonly string[];
      readonly theirs: readonly string[];
    }
);

/** A role to which both sides gave something. It is no conflict, but together they may grant more than either meant. Shown for review before saving. */
export interface RolesMeeting {
  readonly role: string;
  readonly mine: readonly RolesChange[];
  readonly theirs: readonly RolesChange[];
}

/** Two edits of one document brought together. `merged` holds theirs wherever there is a conflict, until `resolveMerge`. */
export interface RolesMerge {
  readonly merged: RolesDocument;
  readonly conflicts: readonly RolesConflict[];
  readonly meetings: readonly RolesMeeting[];
}

/** Each entry by what was done to it: kept unless one side took it out, and added when one side added it. */
const mergeEntries = (
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): string[] => {
  const [inBase, inMine, inTheirs] = [new Set(base), new Set(mine), new Set(theirs)];
  return [...new Set([...theirs, ...mine])].filter((entry) =>
    inBase.has(entry) ? inMine.has(entry) && inTheirs.has(entry) : true,
  );
};

const sameEntries = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((entry) => other.includes(entry));

const switchesAll = (base: Role, side: Role): boolean =>
  base.authorizedLabels.includes(ALL_LABELS) !== side.authorizedLabels.includes(ALL_LABELS);

const labelsConflict = (base: Role, mine: Role, theirs: Role): boolean =>
  (switchesAll(base, mine) || switchesAll(base, theirs)) &&
  !sameEntries(base.authorizedLabels, mine.authorizedLabels) &&
  !sameEntries(base.authorizedLabels, theirs.authorizedLabels) &&
  !sameEntries(mine.authorizedLabels, theirs.authorizedLabels);

interface MergedRole {
  readonly role: Role | undefined;
  readonly conflict?: RolesConflict;
  readonly meeting?: RolesMeeting;
}

const mergeChanged = (name: string, base: Role, mine: Role, theirs: Role): MergedRole => {
  const conflict: RolesConflict | undefined = labelsConflict(base, mine, theirs)
    ? { id: `labels ${name}`, kind: 'labelsBothWays', role: name, base, mine, theirs }
    : undefined;
  const role = {
    permissions: mergeEntries(base.permissions, mine.permissions, theirs.permissions),
    authorizedLabels: conflict
      ? theirs.authorizedLabels
      : mergeEntries(base.authorizedLabels, mine.authorizedLabels, theirs.authorizedLabels),
  };
  const meeting: RolesMeeting = {
    role: name,
    mine: diffRole(name, base, mine),
    theirs: diffRole(name, base, theirs),
  };
  return conflict ? { role, conflict, meeting } : { role, meeting };
};

const mergeRole = (
  name: string,
  base: Role | undefined,
  mine: Role | undefined,
  theirs: Role | undefined,
): MergedRole => {
  if (sameRole(mine, theirs) || sameRole(base, mine)) return { role: theirs };
  if (sameRole(base, theirs)) return { role: mine };
  if (base && mine && theirs) return mergeChanged(name, base, mine, theirs);
  const kind = base ? 'removedAndChanged' : 'addedTwice';
  return { role: theirs, conflict: { id: `role ${name}`, kind, role: name, base, mine, theirs } };
};

const mergeAvailable = (
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): { readonly labels: readonly string[]; readonly conflict?: RolesConflict } => {
  if (sameEntries(mine, theirs) || sameEntries(base, mine)) return { labels: theirs };
  if (sameEntries(base, theirs)) return { labels: mine };
  const merged = mergeEntries(base, mine, theirs);
  const empties = [mine, theirs, merged].map(({ length }) => length === 0);
  return empties.every((empty) => empty === empties[0])
    ? { labels: merged }
    : { labels: theirs, conflict: { id: 'available', kind: 'availableBothWays', base, mine, theirs } };
};

/** Merges two edits of `base`: mine and the server's current document. Edits of different things are both kept. */
export const mergeRoles = (base: RolesDocument, mine: RolesDocument, theirs: RolesDocument): RolesMerge => {
  const names = [...new Set([...theirs.roles.keys(), ...mine.roles.keys()])];
  const merged = names.map(
    (name) =>
      [name, mergeRole(name, base.roles.get(name), mine.roles.get(name), theirs.roles.get(name))] as const,
  );
  const available = mergeAvailable(base.availableLabels, mine.availableLabels, theirs.availableLabels);
  return {
    merged: {
      roles: new Map(merged.flatMap(([name, { role }]) => (role ? [[name, role] as const] : []))),
      availableLabels: available.labels,
    },
    conflicts: [
      ...merged.flatMap(([, { conflict }]) => conflict ?? []),
      ...(available.conflict ? [available.conflict] : []),
    ],
    meetings: merged.flatMap(([, { meeting }]) => meeting ?? []),
  };
};

const resolveOne = (document: RolesDocument, conflict: RolesConflict, side: Side): RolesDocument => {
  if (conflict.kind === 'availableBothWays') return { ...document, availableLabels: conflict[side] };
  const roles = new Map(document.roles);
  const chosen = conflict[side];
  const merged = document.roles.get(conflict.role);
  if (!chosen) roles.delete(conflict.role);
  else if (conflict.kind === 'labelsBothWays' && merged) {
    roles.set(conflict.role, { ...merged, authorizedLabels: chosen.authorizedLabels });
  } else roles.set(conflict.role, chosen);
  return { ...document, roles };
};

/** The merged document with every conflict decided by `choices` (by the conflict's id); `undefined` while one is open. */
export const resolveMerge = (
  merge: RolesMerge,
  choices: ReadonlyMap<string, Side>,
): RolesDocument | undefined =>
  merge.conflicts.reduce<RolesDocument | undefined>((document, conflict) => {
    const side = choices.get(conflict.id);
    return document && side && resolveOne(document, conflict, side);
  }, merge.merged);

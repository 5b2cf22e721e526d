import { ALL_LABELS } from './profile.ts';
import { applyChanges, type RolesChange } from './rolesDiff.ts';
import type { Role, RolesDocument } from './rolesDocument.ts';

/** The roles that grant access to a label: by naming it, and by having all labels. */
export interface LabelRoles {
  readonly byName: readonly string[];
  readonly byAll: readonly string[];
}

const namesWhere = (document: RolesDocument, holds: (role: Role) => boolean): string[] =>
  [...document.roles].flatMap(([name, role]) => (holds(role) ? [name] : []));

const hasAll = (role: Role): boolean => role.authorizedLabels.includes(ALL_LABELS);

/** Which roles grant access to a label. None by name: only those with all labels see its studies. */
export const rolesGranting = (document: RolesDocument, label: string): LabelRoles => ({
  byName: namesWhere(document, (role) => !hasAll(role) && role.authorizedLabels.includes(label)),
  byAll: namesWhere(document, hasAll),
});

/** Every label that a role or the list of available ones names, without `*`. */
export const labelsNamed = (document: RolesDocument): string[] => {
  const labels = new Set(document.availableLabels);
  document.roles.forEach((role) => role.authorizedLabels.forEach((label) => labels.add(label)));
  labels.delete(ALL_LABELS);
  return [...labels];
};

/** Labels that may be put on a study; `any`: whatever is well formed. */
export const labelsAllowed = (document: RolesDocument): readonly string[] | 'any' =>
  document.availableLabels.length === 0 ? 'any' : document.availableLabels;

/** Roles whose holders gain or lose access to a study. */
export interface AccessChange {
  readonly gain: readonly string[];
  readonly lose: readonly string[];
}

/** Who gains and loses access to a study when its labels change. Share links and users with access to all labels keep theirs. */
export const accessChange = (
  document: RolesDocument,
  before: readonly string[],
  after: readonly string[],
): AccessChange => {
  const sees = (role: Role, labels: readonly string[]): boolean =>
    hasAll(role) || role.authorizedLabels.some((label) => labels.includes(label));
  return {
    gain: namesWhere(document, (role) => !sees(role, before) && sees(role, after)),
    lose: namesWhere(document, (role) => sees(role, before) && !sees(role, after)),
  };
};

/** Who sees more when studies of one label get another: the roles that grant access to only one of the two. */
export interface LabelMergeEffect {
  /** They grant access to the new label, and their holders will see the studies of the old one. */
  readonly seeFrom: readonly string[];
  /** They grant access to the old label. By getting the new one, their holders will see all of its studies. */
  readonly seeTo: readonly string[];
}

/** What merging a label into another, or renaming it to one that is in use, widens. */
export const labelMergeEffect = (document: RolesDocument, from: string, to: string): LabelMergeEffect => {
  const grants = (role: Role, label: string): boolean =>
    !hasAll(role) && role.authorizedLabels.includes(label);
  return {
    seeFrom: namesWhere(document, (role) => grants(role, to) && !grants(role, from)),
    seeTo: namesWhere(document, (role) => grants(role, from) && !grants(role, to)),
  };
};

/** The first step of renaming or merging: every role that grants access to the old label gets the new one. Safe to do twice. */
export const gainLabel = (document: RolesDocument, from: string, to: string): RolesDocument => {
  const granted = labelMergeEffect(document, from, to).seeTo.map((role): RolesChange => ({
    kind: 'labelGranted',
    role,
    label: to,
  }));
  const available: RolesChange[] =
    document.availableLabels.includes(from) && !document.availableLabels.includes(to)
      ? [{ kind: 'availableLabelAdded', label: to }]
      : [];
  return applyChanges(document, [...granted, ...available]);
};

/**
 * The last step, and what deleting a label does: no role grants access to it, and it isn't allowed any more. Safe to do twice. Where it was the
 * only available label the list gets empty, which means any: the caller says so.
 */
export const dropLabel = (document: RolesDocument, label: string): RolesDocument => {
  const withdrawn = namesWhere(document, (role) => role.authorizedLabels.includes(label)).map(
    (role): RolesChange => ({ kind: 'labelWithdrawn', role, label }),
  );
  return applyChanges(document, [...withdrawn, { kind: 'availableLabelRemoved', label }]);
};

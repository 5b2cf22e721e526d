import { ALL_LABELS } from './profile.ts';
import { emptyRole, withRole, type Role, type RolesDocument } from './rolesDocument.ts';

/** One change of a roles document. A role that is added comes empty, and what it gets follows as changes of its own. */
export type RolesChange =
  | { readonly kind: 'roleAdded'; readonly role: string }
  | { readonly kind: 'roleRemoved'; readonly role: string; readonly had: Role }
  | { readonly kind: 'permissionGranted'; readonly role: string; readonly permission: string }
  | { readonly kind: 'permissionWithdrawn'; readonly role: string; readonly permission: string }
  | { readonly kind: 'labelGranted'; readonly role: string; readonly label: string }
  | { readonly kind: 'labelWithdrawn'; readonly role: string; readonly label: string }
  | { readonly kind: 'allLabelsOn'; readonly role: string }
  | { readonly kind: 'allLabelsOff'; readonly role: string }
  | { readonly kind: 'availableLabelAdded'; readonly label: string }
  | { readonly kind: 'availableLabelRemoved'; readonly label: string };

const without = (texts: readonly string[], others: readonly string[]): string[] => {
  const set = new Set(others);
  return texts.filter((text) => !set.has(text));
};

const labelChange = (role: string, label: string, granted: boolean): RolesChange => {
  if (label === ALL_LABELS) return { kind: granted ? 'allLabelsOn' : 'allLabelsOff', role };
  return { kind: granted ? 'labelGranted' : 'labelWithdrawn', role, label };
};

/** The changes that make one role of another of the same name. */
export const diffRole = (role: string, before: Role, after: Role): RolesChange[] => [
  ...without(after.permissions, before.permissions).map((permission): RolesChange => ({
    kind: 'permissionGranted',
    role,
    permission,
  })),
  ...without(before.permissions, after.permissions).map((permission): RolesChange => ({
    kind: 'permissionWithdrawn',
    role,
    permission,
  })),
  ...without(after.authorizedLabels, before.authorizedLabels).map((label) => labelChange(role, label, true)),
  ...without(before.authorizedLabels, after.authorizedLabels).map((label) => labelChange(role, label, false)),
];

const comesWith = (role: string, has: Role): RolesChange[] => [
  { kind: 'roleAdded', role },
  ...diffRole(role, emptyRole, has),
];

/** The changes that make the second document of the first, role by role, then the available labels; none where they say the same. */
export const diffRoles = (before: RolesDocument, after: RolesDocument): RolesChange[] => [
  ...[...before.roles].flatMap(([role, had]): RolesChange[] => {
    const has = after.roles.get(role);
    if (had === has) return [];
    return has ? diffRole(role, had, has) : [{ kind: 'roleRemoved', role, had }];
  }),
  ...[...after.roles].flatMap(([role, has]): RolesChange[] =>
    before.roles.has(role) ? [] : comesWith(role, has),
  ),
  ...without(after.availableLabels, before.availableLabels).map((label): RolesChange => ({
    kind: 'availableLabelAdded',
    label,
  })),
  ...without(before.availableLabels, after.availableLabels).map((label): RolesChange => ({
    kind: 'availableLabelRemoved',
    label,
  })),
];

const added = (texts: readonly string[], text: string): readonly string[] =>
  texts.includes(text) ? texts : [...texts, text];
const removed = (texts: readonly string[], text: string): readonly string[] =>
  texts.filter((candidate) => candidate !== text);

/** A change of one entry in one list of a role. */
interface EntryChange {
  readonly role: string;
  readonly list: keyof Role;
  readonly entry: string;
  readonly given: boolean;
}

const entryChange = (change: RolesChange): EntryChange | undefined => {
  switch (change.kind) {
    case 'permissionGranted':
    case 'permissionWithdrawn':
      return {
        role: change.role,
        list: 'permissions',
        entry: change.permission,
        given: change.kind === 'permissionGranted',
      };
    case 'labelGranted':
    case 'labelWithdrawn':
      return {
        role: change.role,
        list: 'authorizedLabels',
        entry: change.label,
        given: change.kind === 'labelGranted',
      };
    case 'allLabelsOn':
    case 'allLabelsOff':
      return {
        role: change.role,
        list: 'authorizedLabels',
        entry: ALL_LABELS,
        given: change.kind === 'allLabelsOn',
      };
    case 'roleAdded':
    case 'roleRemoved':
    case 'availableLabelAdded':
    case 'availableLabelRemoved':
      return undefined;
  }
};

const applyEntry = (document: RolesDocument, { role, list, entry, given }: EntryChange): RolesDocument => {
  const had = document.roles.get(role);
  return had
    ? withRole(document, role, {
        ...had,
        [list]: given ? added(had[list], entry) : removed(had[list], entry),
      })
    : document;
};

/** The document with one change made. A change of a role that is not there does nothing. */
export const applyChange = (document: RolesDocument, change: RolesChange): RolesDocument => {
  const entry = entryChange(change);
  if (entry) return applyEntry(document, entry);
  if (change.kind === 'roleAdded') {
    return document.roles.has(change.role) ? document : withRole(document, change.role, emptyRole);
  }
  if (change.kind === 'roleRemoved') return withRole(document, change.role, undefined);
  if (change.kind === 'availableLabelAdded') {
    return { ...document, availableLabels: added(document.availableLabels, change.label) };
  }
  return change.kind === 'availableLabelRemoved'
    ? { ...document, availableLabels: removed(document.availableLabels, change.label) }
    : document;
};

/** The document with changes made, one after the other. */
export const applyChanges = (document: RolesDocument, changes: readonly RolesChange[]): RolesDocument =>
  changes.reduce(applyChange, document);

/** The change that takes another back, all of it; for a role that was removed, the changes that bring it back. */
export const undoChange = (change: RolesChange): RolesChange[] => {
  switch (change.kind) {
    case 'roleAdded':
      return [{ kind: 'roleRemoved', role: change.role, had: emptyRole }];
    case 'roleRemoved':
      return comesWith(change.role, change.had);
    case 'permissionGranted':
      return [{ ...change, kind: 'permissionWithdrawn' }];
    case 'permissionWithdrawn':
      return [{ ...change, kind: 'permissionGranted' }];
    case 'labelGranted':
      return [{ ...change, kind: 'labelWithdrawn' }];
    case 'labelWithdrawn':
      return [{ ...change, kind: 'labelGranted' }];
    case 'allLabelsOn':
      return [{ ...change, kind: 'allLabelsOff' }];
    case 'allLabelsOff':
      return [{ ...change, kind: 'allLabelsOn' }];
    case 'availableLabelAdded':
      return [{ ...change, kind: 'availableLabelRemoved' }];
    case 'availableLabelRemoved':
      return [{ ...change, kind: 'availableLabelAdded' }];
  }
};

/** Whether a change lets anyone do or see more than before. An allowed label grants nothing. */
export const widens = (change: RolesChange): boolean =>
  change.kind === 'permissionGranted' || change.kind === 'labelGranted' || change.kind === 'allLabelsOn';

/** Changes by the role they are about, in the order they come; those of the available labels under no role. */
export const changesByRole = (changes: readonly RolesChange[]): Map<string | undefined, RolesChange[]> =>
  Map.groupBy(changes, (change) => ('role' in change ? change.role : undefined));

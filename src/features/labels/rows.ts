import { labelsAllowed, labelsNamed, rolesGranting, type LabelRoles } from '#access/roles/labelsInRoles.ts';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';

/** The issues of a label: no role grants it, no study has it, or it is no longer allowed. */
export type LabelIssue = 'noRole' | 'noStudy' | 'notAllowed';

/** A label of the catalog. */
export interface LabelRow {
  name: string;
  /** On a study, as far as the reader sees studies. */
  isInUse: boolean;
  /** May be given to studies; always so where the server allows any. */
  isAllowed: boolean;
  /** Who opens it; `undefined` where the reader does not know the roles document. */
  roles: LabelRoles | undefined;
  issues: readonly LabelIssue[];
}

/** Where the catalog takes its labels from. */
export interface LabelSources {
  inUse: readonly string[];
  /** Labels that may be given; empty means any. */
  allowed: readonly string[];
  /** The roles document; it outdoes `allowed`, which another server tells from memory. */
  document: RolesDocument | undefined;
}

/** Labels that may be given, by the roles document where it is known; empty means any. */
export function allowedLabels({ allowed, document }: Pick<LabelSources, 'allowed' | 'document'>) {
  const told = document ? labelsAllowed(document) : allowed;
  return told === 'any' ? [] : told;
}

/** Every label that is in use, allowed, or named by a role, in alphabetical order. */
export function labelRows(sources: LabelSources): LabelRow[] {
  const { document } = sources;
  const allowed = new Set(allowedLabels(sources));
  const inUse = new Set(sources.inUse);
  const names = new Set([...inUse, ...allowed, ...(document ? labelsNamed(document) : [])]);
  return [...names]
    .toSorted((a, b) => a.localeCompare(b))
    .map((name) => {
      const roles = document && rolesGranting(document, name);
      const isAllowed = allowed.size === 0 || allowed.has(name);
      const isInUse = inUse.has(name);
      const issues: LabelIssue[] = [
        ...(roles?.byName.length === 0 ? (['noRole'] as const) : []),
        ...(isInUse ? [] : (['noStudy'] as const)),
        ...(isAllowed ? [] : (['notAllowed'] as const)),
      ];
      return { name, isInUse, isAllowed, roles, issues };
    });
}

/** Which labels of the catalog are shown. */
export type LabelsShown = 'all' | LabelIssue;

/** Every choice of what is shown. */
export const labelsShown: readonly LabelsShown[] = ['all', 'noRole', 'noStudy', 'notAllowed'];

/** The rows whose name contains the text, ignoring case, and that have the chosen issue. */
export function filterRows(rows: readonly LabelRow[], text: string, shown: LabelsShown): LabelRow[] {
  const sought = text.trim().toLowerCase();
  return rows.filter(
    ({ name, issues }) => name.toLowerCase().includes(sought) && (shown === 'all' || issues.includes(shown)),
  );
}

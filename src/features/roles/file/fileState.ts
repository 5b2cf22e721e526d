import {
  checkRolesText,
  repairRoles,
  severityOf,
  type MeaningFinding,
  type RolesFinding,
} from '#access/roles/rolesCheck.ts';
import { printRoles, withRole, type RolesDocument } from '#access/roles/rolesDocument.ts';

/** Kinds of what a document may mean; everything else is about its form. */
const meanings: ReadonlySet<string> = new Set<MeaningFinding['kind']>([
  'noRoles',
  'nobodyKeepsAdmin',
  'unknownPermission',
  'badRoleName',
  'hiddenInRoleName',
  'lookalikeInRoleName',
  'emptyRole',
  'seesNothing',
  'allWithoutAdmin',
  'labelsBesideAll',
  'labelNotAvailable',
  'badLabel',
]);

/** A text that was given, checked. */
export interface CheckedFile {
  readonly document: RolesDocument | undefined;
  readonly findings: readonly RolesFinding[];
  /** Its form is not what the server answers, so it is repaired before it is used. */
  readonly needsRepair: boolean;
}

/** Checks the text of a permissions.json; an empty one is nothing yet. */
export function checkFile(text: string, inUse: readonly string[]): CheckedFile | undefined {
  if (text.trim() === '') return undefined;
  const { document, findings } = checkRolesText(text, inUse);
  return { document, findings, needsRepair: findings.some(({ kind }) => !meanings.has(kind)) };
}

/** What a repair did. */
export interface Repair {
  readonly text: string;
  /** Findings of form that are gone. */
  readonly count: number;
  readonly lossy: boolean;
}

/** Repairs the form of a text; `undefined`: there are no roles in it. */
export function repairFile(text: string, inUse: readonly string[]): Repair | undefined {
  const repaired = repairRoles(text, inUse);
  return repaired && { text: repaired.text, count: repaired.repaired.length, lossy: repaired.lossy };
}

/** The text with a misspelled permission of a role replaced by the one it means; rewritten in the spelling of the API. */
export function withMeant(document: RolesDocument, role: string, permission: string, meant: string): string {
  const held = document.roles.get(role);
  if (!held) return printRoles(document);
  const permissions = held.permissions.map((name) => (name === permission ? meant : name));
  return printRoles(withRole(document, role, { ...held, permissions: [...new Set(permissions)] }));
}

/** Findings by how bad they are: errors, then warnings, then notes; the order of the text within each. */
export function bySeverity(findings: readonly RolesFinding[]): readonly RolesFinding[] {
  const rank = { error: 0, warning: 1, note: 2 };
  return findings.toSorted((a, b) => rank[severityOf(a)] - rank[severityOf(b)]);
}

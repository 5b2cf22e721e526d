import type { TextPosition } from '#access/json/jsonText.ts';
import { hiddenCharacterIn, lookalikeIn } from '#lib/text/hiddenCharacters.ts';
import { isPermission, permissionNames, type Permission } from './permissions.ts';
import { ALL_LABELS } from './profile.ts';
import { AVAILABLE, positionKey, readRolesText, type FormFinding, type ReadRoles } from './readRoles.ts';
import { printRoles, type Role, type RolesDocument } from './rolesDocument.ts';

/** What a roles document may mean that its author did not. `at` is there when a text was checked. */
export type MeaningFinding = { readonly at?: TextPosition | undefined } & (
  | { readonly kind: 'noRoles' }
  | { readonly kind: 'nobodyKeepsAdmin' }
  | {
      readonly kind: 'unknownPermission';
      readonly role: string;
      readonly permission: string;
      readonly meant?: Permission | undefined;
    }
  | { readonly kind: 'badRoleName'; readonly role: string }
  | { readonly kind: 'hiddenInRoleName'; readonly role: string; readonly code: string }
  | {
      readonly kind: 'lookalikeInRoleName';
      readonly role: string;
      readonly letter: string;
      readonly code: string;
    }
  | { readonly kind: 'emptyRole'; readonly role: string }
  | { readonly kind: 'seesNothing'; readonly role: string }
  | { readonly kind: 'allWithoutAdmin'; readonly role: string }
  | { readonly kind: 'labelsBesideAll'; readonly role: string }
  | { readonly kind: 'labelNotAvailable'; readonly role: string; readonly label: string }
  | { readonly kind: 'badLabel'; readonly role?: string | undefined; readonly label: string }
);

/** Anything the checker finds, in the form or in the meaning. */
export type RolesFinding = FormFinding | MeaningFinding;

const errors: ReadonlySet<RolesFinding['kind']> = new Set([
  'syntax',
  'tooDeep',
  'missingRoles',
  'wrongType',
  'unknownPermission',
]);
const warnings: ReadonlySet<RolesFinding['kind']> = new Set([
  'noRoles',
  'nobodyKeepsAdmin',
  'duplicateKey',
  'bothSpellings',
  'badRoleName',
  'hiddenInRoleName',
  'lookalikeInRoleName',
  'unknownField',
  'emptyRole',
  'seesNothing',
  'badLabel',
]);

/** `error`: the auth service refuses it or can't read it; `warning`: it accepts it, but users may lose or gain access; `note`: good to know. */
export const severityOf = (finding: RolesFinding): 'error' | 'warning' | 'note' =>
  errors.has(finding.kind) ? 'error' : warnings.has(finding.kind) ? 'warning' : 'note';

/** A label as Orthanc takes it (docs/platform.md, "Orthanc: metadata, labels, the rest"). */
export const isLabel = (text: string): boolean => /^[A-Za-z0-9_-]{1,64}$/.test(text);

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

/** The permission that a misspelled one means: the same but for case and signs, or with one letter too many, missing or wrong. */
const meantBy = (name: string): Permission | undefined => {
  const wanted = plain(name);
  const near = (permission: string): boolean => {
    const own = plain(permission);
    if (Math.abs(own.length - wanted.length) > 1) return false;
    let start = 0;
    while (start < own.length && own[start] === wanted[start]) start += 1;
    let end = 0;
    while (end < Math.min(own.length, wanted.length) - start && own.at(-1 - end) === wanted.at(-1 - end))
      end += 1;
    return Math.max(own.length, wanted.length) - start - end <= 1;
  };
  return permissionNames.find((permission) => plain(permission) === wanted) ?? permissionNames.find(near);
};

const checkRole = (
  name: string,
  role: Role,
  available: ReadonlySet<string>,
  known: ReadonlySet<string>,
  positions: ReadonlyMap<string, TextPosition>,
): MeaningFinding[] => {
  const at = positions.get(positionKey(name));
  const findings: MeaningFinding[] = [];
  // Keycloak takes an empty name, and a name with a slash or of dots is out of reach of its own routes.
  if (name.trim() === '' || name.includes('/') || /^\.{1,2}$/.test(name))
    findings.push({ kind: 'badRoleName', role: name, at });
  const code = hiddenCharacterIn(name, 'identifier');
  if (code !== undefined) findings.push({ kind: 'hiddenInRoleName', role: name, code, at });
  const lookalike = lookalikeIn(name);
  if (lookalike) findings.push({ kind: 'lookalikeInRoleName', role: name, ...lookalike, at });
  if (role.permissions.length === 0) findings.push({ kind: 'emptyRole', role: name, at });
  else if (role.authorizedLabels.length === 0) findings.push({ kind: 'seesNothing', role: name, at });
  if (role.permissions.includes('all') && !role.permissions.includes('admin-permissions')) {
    findings.push({ kind: 'allWithoutAdmin', role: name, at });
  }
  if (role.authorizedLabels.includes(ALL_LABELS) && role.authorizedLabels.length > 1) {
    findings.push({ kind: 'labelsBesideAll', role: name, at });
  }
  for (const permission of role.permissions) {
    if (!isPermission(permission) && !known.has(permission)) {
      const position = positions.get(positionKey(name, 'permissions', permission));
      findings.push({
        kind: 'unknownPermission',
        role: name,
        permission,
        meant: meantBy(permission),
        at: position,
      });
    }
  }
  for (const label of role.authorizedLabels) {
    if (label === ALL_LABELS) continue;
    const kind = !isLabel(label)
      ? 'badLabel'
      : available.size > 0 && !available.has(label)
        ? 'labelNotAvailable'
        : undefined;
    if (kind)
      findings.push({
        kind,
        role: name,
        label,
        at: positions.get(positionKey(name, 'authorized-labels', label)),
      });
  }
  return findings;
};

/** What a document means that its author may not. `known`: permissions of the server beyond the usual ones. */
export const checkRoles = (
  document: RolesDocument,
  known: readonly string[] = [],
  positions: ReadonlyMap<string, TextPosition> = new Map(),
): MeaningFinding[] => {
  const knownSet = new Set(known);
  const available = new Set(document.availableLabels);
  const roles = [...document.roles];
  const keepsAdmin = roles.some(([, role]) => role.permissions.includes('admin-permissions'));
  return [
    ...(roles.length === 0 ? [{ kind: 'noRoles' } as const] : []),
    ...(keepsAdmin ? [] : [{ kind: 'nobodyKeepsAdmin' } as const]),
    ...roles.flatMap(([name, role]) => checkRole(name, role, available, knownSet, positions)),
    ...document.availableLabels
      .filter((label) => !isLabel(label))
      .map((label): MeaningFinding => ({
        kind: 'badLabel',
        label,
        at: positions.get(positionKey(AVAILABLE, label)),
      })),
  ];
};

/** A checked text: the document as far as it can be read, and everything found, in the order of the text where it has a position. */
export interface CheckedRoles {
  readonly document: RolesDocument | undefined;
  readonly findings: readonly RolesFinding[];
}

const offsetOf = (finding: RolesFinding): number => ('at' in finding ? (finding.at?.offset ?? 0) : 0);

const findingsOf = (read: ReadRoles, known: readonly string[]): RolesFinding[] => [
  ...read.findings,
  ...(read.document ? checkRoles(read.document, known, read.positions) : []),
];

/** Checks the text of a roles document or of a permissions file. Never throws. */
export const checkRolesText = (text: string, known: readonly string[] = []): CheckedRoles => {
  const read = readRolesText(text);
  return {
    document: read.document,
    findings: findingsOf(read, known).toSorted((one, other) => offsetOf(one) - offsetOf(other)),
  };
};

/** A repaired text: strict JSON in the spelling of the API. */
export interface RepairedRoles {
  readonly text: string;
  readonly document: RolesDocument;
  /** What was put right: comments and commas gone, one spelling, each key and entry once, unknown fields and unreadable parts dropped. */
  readonly repaired: readonly FormFinding[];
  /** What is left for a person to decide. */
  readonly left: readonly MeaningFinding[];
  /** Whether something was dropped that may have been meant: read the difference before using it. */
  readonly lossy: boolean;
}

const losing: ReadonlySet<FormFinding['kind']> = new Set([
  'syntax',
  'wrongType',
  'unknownField',
  'duplicateKey',
  'bothSpellings',
]);

/** Prints what can be read of a text; `undefined`: there are no roles in it. Permissions aren't guessed: see `meant`. */
export const repairRoles = (text: string, known: readonly string[] = []): RepairedRoles | undefined => {
  const { document, findings } = readRolesText(text);
  return (
    document && {
      text: printRoles(document),
      document,
      repaired: findings,
      left: checkRoles(document, known),
      lossy: findings.some(({ kind }) => losing.has(kind)),
    }
  );
};

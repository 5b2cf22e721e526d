import type { RolesFinding } from '#access/roles/rolesCheck.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');

const types = { object: 'an object', list: 'a list', text: 'a text' } as const;
const pathOf = (path: readonly string[]): string => (path.length === 0 ? 'The document' : path.join(' → '));

function finding(finding: RolesFinding): string {
  switch (finding.kind) {
    case 'syntax':
      return `Not valid JSON (${finding.code}).`;
    case 'tooDeep':
      return 'Nested too deeply to be read.';
    case 'comment':
      return 'Comment, which JSON doesn’t allow.';
    case 'trailingComma':
      return 'Comma with nothing after it.';
    case 'duplicateKey':
      return `“${finding.key}” appears twice. The last one counts.`;
    case 'missingRoles':
      return '“roles” is missing.';
    case 'wrongType':
      return `${pathOf(finding.path)} should be ${types[finding.expected]}.`;
    case 'unknownField':
      return `Unknown field, which has no effect: ${pathOf(finding.path)}.`;
    case 'underscoreSpelling':
      return `“${finding.key}” is spelled with an underscore. The server writes it with a hyphen.`;
    case 'bothSpellings':
      return `“${finding.key}” appears in both spellings. The one with the hyphen counts.`;
    case 'repeatedEntry':
      return `“${finding.entry}” appears twice in ${pathOf(finding.path)}.`;
    case 'noRoles':
      return 'There are no roles. No one could do anything.';
    case 'nobodyKeepsAdmin':
      return 'No role gives admin-permissions. No one could edit roles.';
    case 'unknownPermission':
      return `${finding.role}: the auth service doesn’t recognize the permission “${finding.permission}” and would reject the whole document.${finding.meant ? ` Did you mean ${finding.meant}?` : ''}`;
    case 'badRoleName':
      return `“${finding.role}” isn’t a valid role name. It’s empty, only dots, or contains a slash.`;
    case 'hiddenInRoleName':
      return `The role name “${finding.role}” contains an invisible character (${finding.code}).`;
    case 'lookalikeInRoleName':
      return `The role name “${finding.role}” can be mistaken for another one: “${finding.letter}” (${finding.code}) is from another alphabet than the letters around it.`;
    case 'emptyRole':
      return `${finding.role} gives no permissions.`;
    case 'seesNothing':
      return `${finding.role} has no labels. It grants access to no studies.`;
    case 'allWithoutAdmin':
      return `${finding.role} has “all”, which doesn’t include admin-permissions.`;
    case 'labelsBesideAll':
      return `${finding.role} grants access to all studies. Its other labels have no effect.`;
    case 'labelNotAvailable':
      return `${finding.role}: “${finding.label}” isn’t an allowed label.`;
    case 'badLabel':
      return `“${finding.label}” isn’t a valid label in Orthanc. Use letters, digits, - and _, at most 64 characters.`;
  }
}

/** English: permissions.json checked, repaired, imported. */
export const messages = {
  importTitle: 'Import permissions.json',
  checkTitle: 'Check permissions.json',
  hint: 'Choose a file or paste its text. Nothing is sent until you save.',
  hintOffline: 'Choose a file or paste its text. Nothing is sent.',
  choose: 'Choose file',
  text: 'File content',
  tooLarge: 'The file is larger than 2 MB, so it isn’t a permissions.json.',
  unreadable: 'Couldn’t read the file.',
  findings: (count: number) => plural(count, { one: '# issue', other: '# issues' }),
  fine: 'No issues found.',
  severity: { error: 'Error', warning: 'Warning', note: 'Note' },
  place: (line: number, column: number) => `line ${String(line)}, column ${String(column)}`,
  goTo: (place: string) => `Go to ${place}`,
  finding,
  more: (count: number) => `and ${plural(count, { one: '# more', other: '# more' })}`,
  use: (permission: string) => `Use ${permission}`,
  repair: 'Repair file',
  repairHint:
    'Rewrites what can be read: strict JSON, one spelling, every key and entry once. Permissions aren’t guessed.',
  noRepair: 'No roles could be read from it.',
  repaired: (count: number) => `${plural(count, { one: '# issue', other: '# issues' })} repaired.`,
  lossy: 'Something was left out that may have been intended. Check the differences before you use the file.',
  differences: (count: number) =>
    count === 0
      ? 'No differences from the matrix.'
      : `${plural(count, { one: '# difference', other: '# differences' })} from the matrix, including your unsaved changes:`,
  takeOver: 'Replace roles in matrix',
  takeOverHint: 'Replaces every role in the matrix. You then review the changes and save.',
  repairFirst: 'Repair it first: it isn’t strict JSON with roles',
  nothingRead: 'Choose a file or paste a text first',
  same: 'No differences from the matrix',
  download: 'Download',
};

import type { RolesFinding } from '#access/rolesCheck.ts';
import { pluralizer } from '../format.ts';

const plural = pluralizer('en');

const types = { object: 'an object', list: 'a list', text: 'a text' } as const;
const pathOf = (path: readonly string[]): string => (path.length === 0 ? 'the whole' : path.join(' → '));

function finding(finding: RolesFinding): string {
  switch (finding.kind) {
    case 'syntax':
      return `This is no JSON here (${finding.code}).`;
    case 'tooDeep':
      return 'It nests too deep to be read.';
    case 'comment':
      return 'A comment, which JSON does not allow.';
    case 'trailingComma':
      return 'A comma with nothing after it.';
    case 'duplicateKey':
      return `“${finding.key}” comes twice; the last one counts.`;
    case 'missingRoles':
      return '“roles” is missing.';
    case 'wrongType':
      return `${pathOf(finding.path)} should be ${types[finding.expected]}.`;
    case 'unknownField':
      return `The field ${pathOf(finding.path)} means nothing here.`;
    case 'underscoreSpelling':
      return `“${finding.key}” is spelt with an underscore; the server answers with a hyphen.`;
    case 'bothSpellings':
      return `“${finding.key}” comes in both spellings; the one with the hyphen counts.`;
    case 'repeatedEntry':
      return `“${finding.entry}” comes twice in ${pathOf(finding.path)}.`;
    case 'noRoles':
      return 'There is no role at all: nobody could do anything.';
    case 'nobodyKeepsAdmin':
      return 'No role gives admin-permissions: nobody could edit roles.';
    case 'unknownPermission':
      return `${finding.role}: the auth service does not know the permission “${finding.permission}”, and would refuse the whole document.${finding.meant ? ` Probably ${finding.meant} is meant.` : ''}`;
    case 'badRoleName':
      return `“${finding.role}” is no good name of a role: empty, dots only, or with a slash.`;
    case 'hiddenInRoleName':
      return `The role name “${finding.role}” contains an invisible character (${finding.code}).`;
    case 'lookalikeInRoleName':
      return `The role name “${finding.role}” can look like another one: “${finding.letter}” (${finding.code}) is from another alphabet than the letters around it.`;
    case 'emptyRole':
      return `${finding.role} gives no permission.`;
    case 'seesNothing':
      return `${finding.role} has no label: it sees no study.`;
    case 'allWithoutAdmin':
      return `${finding.role} has “all”, which does not include admin-permissions.`;
    case 'labelsBesideAll':
      return `${finding.role} sees all studies; its other labels change nothing.`;
    case 'labelNotAvailable':
      return `${finding.role}: “${finding.label}” is not among the labels allowed for use.`;
    case 'badLabel':
      return `“${finding.label}” is no label that Orthanc takes: letters, digits, - and _, at most 64.`;
  }
}

/** English: permissions.json checked, repaired, imported. */
export const messages = {
  importTitle: 'Import a permissions.json',
  checkTitle: 'Check a permissions.json',
  hint: 'Choose a file or paste its text. Nothing is sent until you save.',
  hintOffline: 'Choose a file or paste its text. Nothing is sent.',
  choose: 'Choose a file',
  text: 'Text of the file',
  tooLarge: 'The file is larger than 2 MB: that is no permissions.json.',
  unreadable: 'The file cannot be read.',
  findings: (count: number) => plural(count, { one: '# finding', other: '# findings' }),
  fine: 'Nothing to complain of.',
  severity: { error: 'Error', warning: 'Warning', note: 'Note' },
  place: (line: number, column: number) => `line ${String(line)}, column ${String(column)}`,
  goTo: (place: string) => `Show ${place} in the text`,
  finding,
  more: (count: number) => `and ${plural(count, { one: '# more', other: '# more' })}`,
  use: (permission: string) => `Use ${permission}`,
  repair: 'Repair',
  repairHint:
    'Writes what can be read anew: strict JSON, one spelling, every key and entry once. Permissions are not guessed at.',
  noRepair: 'There are no roles in it that could be read.',
  repaired: (count: number) => `Repaired: ${plural(count, { one: '# finding', other: '# findings' })}.`,
  lossy: 'Something was left out that may have been meant: read the differences before you use it.',
  differences: (count: number) =>
    count === 0
      ? 'It says the same as the matrix.'
      : `${plural(count, { one: '# difference', other: '# differences' })} from the matrix, as edited so far:`,
  takeOver: 'Take it over into the matrix',
  takeOverHint: 'Replaces every role of the matrix. You then see the effect, and save.',
  repairFirst: 'Repair it first: it is no strict JSON of roles',
  nothingRead: 'Give a file or a text first',
  same: 'It says the same as the matrix',
  download: 'Download',
};

import type { RolesChange } from '#access/roles/rolesDiff.ts';
import { lister, pluralizer } from '#locales/format.ts';

const and = lister('en');
const plural = pluralizer('en');
const quoted = (names: readonly string[]): string[] => names.map((name) => `“${name}”`);

/** What a change of one role gives it. */
function given(change: RolesChange): string[] {
  switch (change.kind) {
    case 'permissionGranted':
      return [`the “${change.permission}” permission`];
    case 'labelGranted':
      return [`access to ${change.label}`];
    case 'allLabelsOn':
      return ['access to all labels'];
    default:
      return [];
  }
}

/** English: what would change an answer. */
export const messages = {
  title: 'What would change it',
  hint: 'Each opens its editor with the change filled in. Nothing changes until you save there.',
  none: 'No change of roles, labels or accounts would allow this.',
  unknown: 'What would change it can be told once the roles are loaded.',
  showAll: (count: number) => `Show all ${count}`,
  andThen: 'Then',
  editRoles: (role: string, changes: readonly RolesChange[]) =>
    `Give ${role} ${and(changes.flatMap(given))}.`,
  labelStudy: (label: string) => `Add the label ${label} to this study.`,
  giveRole: (name: string, role: string) => `Give ${name} the role ${role}.`,
  enableAccount: (name: string) => `Enable the account of ${name}.`,
  replaceKey: (name: string) => `Replace the API key of ${name} by a new one.`,
  createLink: 'Create a new link to this study.',
  open: {
    editRoles: 'Open roles',
    labelStudy: 'Edit labels',
    giveRole: 'Open roles of user',
    enableAccount: 'Open account',
    replaceKey: 'Open API keys',
    createLink: 'Create link',
  },
  moreStudies: (count: number) => plural(count, { one: '# more study', other: '# more studies' }),
  counting: 'Counting studies…',
  forEveryone: (role: string, permissions: readonly string[], isAboutStudy: boolean) =>
    permissions.length === 0
      ? `For everyone with the role ${role}.`
      : `Everyone with the role ${role} then has ${and(quoted(permissions))}${isAboutStudy ? ' for all studies they have access to' : ''}.`,
  gainsPermissions: (names: readonly string[]) => `Also gives ${and(quoted(names))}.`,
  rolesThatGain: (roles: readonly string[]) =>
    roles.length > 0
      ? `Everyone with ${and(roles)} can then see this study.`
      : 'No other role gains access by it.',
  signsIn: 'All of their access works again.',
  newLink: 'Anyone who has the new link can see and download this study.',
};

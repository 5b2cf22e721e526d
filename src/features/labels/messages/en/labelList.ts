import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');
const and = lister('en');

/** English: the catalog of labels. */
export const messages = {
  title: 'Labels',
  table: 'Labels',
  intro: 'People can see a study if one of their roles grants access to one of its labels.',
  count: (count: number) => plural(count, { one: '# label', other: '# labels' }),
  search: 'Find a label',
  show: 'Show',
  shown: {
    all: 'All labels',
    noRole: 'No role grants access',
    noStudy: 'Not on any study',
    notAllowed: 'Not an allowed label',
  },
  columns: { name: 'Label', studies: 'Studies', roles: 'Who can see it', issues: 'Issues' },
  issues: {
    noRole: 'No role grants access to it',
    noStudy: 'Not on any study you can see',
    notAllowed: 'Not an allowed label',
  },
  counting: 'counting…',
  countFailed: 'not counted',
  studies: (count: number) => plural(count, { one: '# study', other: '# studies' }),
  allRoles: (count: number) =>
    plural(count, {
      one: '# role with access to all labels',
      other: '# roles with access to all labels',
    }),
  byName: (roles: readonly string[]) => and(roles),
  rolesUnknown: 'unknown',
  none: 'No labels yet',
  noneHint: 'A label exists once it is added to a study or to the allowed labels.',
  nothingFound: 'No labels match',
  clear: 'Show all labels',
  refresh: 'Refresh',
  rolesMissing:
    'The roles document says which roles grant access to a label. You need the “admin-permissions” permission to read it. None of your roles includes it.',
  notForYou: 'Labels are for people who can add them to studies or edit roles.',
  editAllowed: 'Edit allowed labels',
  unlabeled: (count: number) => plural(count, { other: 'Label queue (#)' }),
  unlabeledUncounted: 'Label queue',
  details: {
    title: (label: string) => `Label ${label}`,
    gone: (label: string) => `The label ${label} no longer exists.`,
    showStudies: 'Show studies',
    whoOpens: 'Who can see its studies',
    byName: 'Roles with access to it',
    byAll: 'Roles with access to all labels',
    nobody:
      'No role grants access to it. A study with no other label is visible only to people with access to all labels.',
  },
  allowed: {
    title: 'Allowed labels',
    any: 'Any label can be assigned now. As soon as this list contains a label, only the labels in it can be assigned.',
    some: 'Only these labels can be assigned to studies in this console and in Orthanc Explorer. The server itself doesn’t check this.',
    remove: (label: string) => `Remove ${label} from the list`,
    add: 'Add to the list',
    addAllInUse: 'Add labels in use',
    empties: 'If the list is empty, any label can be assigned again.',
    restricts: (count: number) =>
      plural(count, {
        one: '# label in use isn’t in the list. It stays on its studies, but can no longer be assigned.',
        other:
          '# labels in use aren’t in the list. They stay on their studies, but can no longer be assigned.',
      }),
    save: 'Save',
    unchanged: 'No changes',
    saved: 'Allowed labels saved',
  },
  saves: {
    overwritten:
      'Someone else saved the roles at the same moment. None of your changes were kept. Try again.',
    unknown: 'The server didn’t respond. It isn’t known whether the roles were saved. Refresh and check.',
    notSaved: 'Couldn’t save the roles',
    partly: 'The roles were saved, but the server reported an error.',
  },
};

import { lister, pluralizer } from '../format.ts';

const plural = pluralizer('en');
const and = lister('en');

/** English: the catalogue of labels. */
export const messages = {
  title: 'Labels',
  table: 'Labels',
  intro: 'Labels decide who sees a study: people see the studies that carry a label of their roles.',
  count: (count: number) => plural(count, { one: '# label', other: '# labels' }),
  search: 'Find a label',
  show: 'Show',
  shown: {
    all: 'All labels',
    noRole: 'Opened by no role',
    noStudy: 'On no study',
    notAllowed: 'Not in the allowed list',
  },
  columns: { name: 'Label', studies: 'Studies', roles: 'Opened by', remarks: 'Worth a look' },
  remarks: {
    noRole: 'No role opens it',
    noStudy: 'On no study that you see',
    notAllowed: 'Not in the allowed list',
  },
  counting: 'counting…',
  countFailed: 'not counted',
  studies: (count: number) => plural(count, { one: '# study', other: '# studies' }),
  allRoles: (count: number) =>
    plural(count, { one: '# role with all labels', other: '# roles with all labels' }),
  byName: (roles: readonly string[]) => and(roles),
  rolesUnknown: 'not known',
  none: 'No label here',
  noneHint: 'A label comes into being when it is put on a study, or into the allowed list.',
  nothingFound: 'No label is like that',
  clear: 'Show all labels',
  refresh: 'Read again',
  rolesMissing:
    'Which roles open a label is in the roles document, and reading it needs admin-permissions, which none of your roles gives.',
  notForYou: 'Labels are for people who may put them on studies or edit roles.',
  actions: 'Rename, merge or delete',
  editAllowed: 'Allowed labels',
  unlabelled: (count: number) =>
    plural(count, { one: 'Label # unlabelled study', other: 'Label # unlabelled studies' }),
  unlabelledUncounted: 'Label unlabelled studies',
  details: {
    title: (label: string) => `Label ${label}`,
    gone: (label: string) => `There is no label ${label} any more.`,
    showStudies: 'Show its studies',
    whoOpens: 'Who sees its studies',
    byName: 'Roles that name it',
    byAll: 'Roles with all labels',
    nobody: 'No role names it: only people with all labels see a study that carries nothing else.',
    close: 'Close',
  },
  allowed: {
    title: 'Allowed labels',
    any: 'Any label may be given now. As soon as one stands here, only those that stand here.',
    some: 'Only these may be given to studies in this console and in Orthanc Explorer. The server itself does not check it.',
    remove: (label: string) => `Take ${label} off the list`,
    add: 'Add to the list',
    addAllInUse: 'Add all labels in use',
    empties: 'Without any label in the list, any may be given again.',
    restricts: (count: number) =>
      `${plural(count, { one: '# label in use is', other: '# labels in use are' })} not in the list: they stay on their studies, but cannot be given any more.`,
    save: 'Save',
    cancel: 'Cancel',
    unchanged: 'Nothing has changed.',
    saved: 'Allowed labels saved',
  },
  saves: {
    overwritten: 'Somebody else wrote the roles in the same moment. Nothing of yours is kept: try again.',
    unknown: 'No answer came back: it is not known whether it was saved. Look again.',
    notSaved: 'The roles could not be saved',
    partly: 'The roles were saved, though the server reported a failure.',
  },
};

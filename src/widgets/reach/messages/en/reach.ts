import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');
const and = lister('en');

/** English: how many studies someone can see, by label. */
export const messages = {
  title: 'Visible studies',
  label: 'Label',
  studies: 'Studies',
  total: (count: number) => plural(count, { one: 'Can see # study.', other: 'Can see # studies.' }),
  counting: 'Counting…',
  noLabel: 'Can’t see any study: no role grants access to a label.',
  noPermission: 'Can’t see any study: no role includes the “view” permission.',
  disabled: 'The account is disabled. Until it’s enabled, it can’t see any study.',
  several: 'A study with several labels is counted for each of them.',
  unlabeled: 'Unlabeled',
  uncounted: (count: number) =>
    plural(count, { one: '# more label isn’t counted.', other: '# more labels aren’t counted.' }),
  foreign: (labels: readonly string[]) => `Not counted, since you don’t have access: ${and(labels)}.`,
  amongYours: 'Counted among the studies that you can see.',
  noCount: 'This server can’t count studies: its database doesn’t support it.',
  failed: 'Couldn’t count the studies',
};

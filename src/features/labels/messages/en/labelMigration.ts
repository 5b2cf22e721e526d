import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');

const studies = (count: number): string => plural(count, { one: '# study', other: '# studies' });

interface Migration {
  from: string;
  to?: string | undefined;
}

const what = ({ from, to }: Migration): string =>
  to === undefined ? `Deleting ${from}` : `Changing ${from} to ${to}`;

const phases = {
  granting: 'step 1 of 5: adding the new label to roles',
  adding: 'step 2 of 5: adding the new label to studies',
  settling: 'step 3 of 5: waiting until the server’s cached permissions have expired',
  removing: 'step 4 of 5: removing the old label from studies',
  dropping: 'step 5 of 5: removing the old label from roles',
};
const phasesOfDeletion = {
  ...phases,
  removing: 'step 1 of 2: removing the label from studies',
  dropping: 'step 2 of 2: removing the label from roles',
};

/** English: renaming, merging and deleting labels. */
export const messages = {
  what,
  phase: (migration: Migration, phase: keyof typeof phases) =>
    (migration.to === undefined ? phasesOfDeletion : phases)[phase],
  until: (time: string) => `until ${time}`,
  starting: 'starting',
  putting: (label: string, count: number) => `Adding ${label} to ${studies(count)}`,
  removing: (label: string, count: number) => `Removing ${label} from ${studies(count)}`,
  done: (migration: Migration) =>
    migration.to === undefined ? `${migration.from} is deleted` : `${migration.from} is now ${migration.to}`,
  halted: (migration: Migration) => `${what(migration)}: not finished`,
  haltedHint: 'You can resume it on the Labels page.',
  interrupted:
    'The page was closed before this finished. Nobody has lost access that they should keep. You can resume, or keep everything as is.',
  stopped:
    'You paused this. Nobody has lost access that they should keep. You can resume, or keep everything as is.',
  failed: (count: number) =>
    `${studies(count)} couldn’t be changed. The list below says why. You can try again.`,
  stillGiven:
    'Someone, or another program, keeps adding the old label to studies. Find out who, then resume.',
  openLabels: 'Open labels',
  goOn: 'Resume',
  stop: 'Pause',
  forget: 'Keep as is',
  dismiss: 'Close',
  rename: 'Rename or merge…',
  delete: 'Delete…',
  needsAll: 'Only for people who can see all studies: others would miss some of them.',
  rolesUnread: 'This needs the roles document, which hasn’t been loaded.',
  alreadyMoving: 'This label is already being changed.',
  form: {
    name: 'New name, or a label to merge it into',
    sameName: 'This is already its name.',
    next: 'Next',
    back: 'Back',
    start: 'Start',
    isRename: (from: string, to: string) => `${from} will be renamed to ${to}.`,
    isMerge: (from: string, to: string) =>
      `The label ${to} already exists. ${from} will be merged into it. You can’t undo a merge.`,
    studies: (count: number | undefined) =>
      count === undefined
        ? 'Its studies get the new label, then lose the old one.'
        : plural(count, {
            one: '# study gets the new label, then loses the old one.',
            other: '# studies get the new label, then lose the old one.',
          }),
    widens: 'This lets people see more studies than today:',
    seeMore: (role: string, holders: string, label: string, count: number | undefined) =>
      `${[role, holders].filter(Boolean).join(', ')}: will also see ${count === undefined ? 'the studies' : `the ${studies(count)}`} labeled ${label}`,
    nobodyMore: 'Nobody gains or loses access.',
    notAllowed: (label: string) => `${label} isn’t an allowed label.`,
    wait: (seconds: number) =>
      `Nobody loses access in between. Roles and studies get the new label first. The old one is removed when the server’s cached permissions have expired, after ${plural(seconds, { one: '# second', other: '# seconds' })}.`,
    interruptible: 'You can keep working, pause this, or close the page. You can resume it here later.',
    links: 'Share links keep working.',
  },
  deletion: {
    title: (label: string) => `Delete ${label}`,
    studies: (count: number | undefined) =>
      count === undefined
        ? 'All its studies lose it.'
        : plural(count, { one: '# study loses it.', other: '# studies lose it.' }),
    onlyAll: 'Studies with no other label will then be visible only to people with access to all labels.',
    loses: (role: string, holders: string) =>
      `${[role, holders].filter(Boolean).join(', ')}: loses access to them, unless they have another of its labels`,
    noRole: 'No role grants access to it.',
    lastAllowed: 'This is the only allowed label. Without it, any label can be assigned again.',
    rolesStay:
      'It stays in the roles that grant access to it. You need the “admin-permissions” permission to remove it from them.',
    noUndo: 'Afterwards, only the report can tell which studies had it.',
    links: 'Share links keep working.',
    confirm: 'Delete label',
  },
};

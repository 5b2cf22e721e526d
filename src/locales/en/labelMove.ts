import { pluralizer } from '../format.ts';

const plural = pluralizer('en');

const studies = (count: number): string => plural(count, { one: '# study', other: '# studies' });

interface Move {
  going: string;
  staying: string | undefined;
}

const what = ({ going, staying }: Move): string =>
  staying === undefined ? `Deleting ${going}` : `Turning ${going} into ${staying}`;

const phases = {
  granting: 'step 1 of 5: roles get the new label',
  adding: 'step 2 of 5: studies get the new label',
  settling: 'step 3 of 5: waiting until the server has forgotten older rights',
  removing: 'step 4 of 5: studies lose the old label',
  dropping: 'step 5 of 5: roles lose the old label',
};
const phasesOfDeletion = {
  ...phases,
  removing: 'step 1 of 2: studies lose the label',
  dropping: 'step 2 of 2: roles lose the label',
};

/** English: renaming, merging and deleting labels. */
export const messages = {
  what,
  phase: (move: Move, phase: keyof typeof phases) =>
    (move.staying === undefined ? phasesOfDeletion : phases)[phase],
  until: (time: string) => `until ${time}`,
  starting: 'beginning',
  putting: (label: string, count: number) => `Putting ${label} on ${studies(count)}`,
  removing: (label: string, count: number) => `Taking ${label} off ${studies(count)}`,
  done: (move: Move) =>
    move.staying === undefined ? `${move.going} is deleted` : `${move.going} is now ${move.staying}`,
  halted: (move: Move) => `${what(move)}: not finished`,
  haltedHint: 'On the page of labels it can go on.',
  interrupted:
    'The page was closed in the middle. Nobody has lost sight of anything he keeps; it can go on, or stay as it is.',
  stopped: 'You stopped it. Nobody has lost sight of anything he keeps; it can go on, or stay as it is.',
  failed: (count: number) =>
    `${studies(count)} could not be changed: the list below says why. It can be tried again.`,
  stillGiven:
    'Somebody, or some other program, keeps giving the old label to studies. Find out who, then go on.',
  openLabels: 'Open labels',
  goOn: 'Go on',
  stop: 'Stop',
  forget: 'Leave it as it is',
  dismiss: 'Dismiss',
  rename: 'Rename or merge…',
  delete: 'Delete…',
  needsAll: 'Only for people who see all studies: others would leave some behind.',
  rolesUnread: 'Needs the roles document, which has not been read.',
  alreadyMoving: 'It is already being changed.',
  form: {
    name: 'New name, or a label to merge it into',
    sameName: 'That is its name already.',
    next: 'Next',
    back: 'Back',
    start: 'Start',
    isRename: (from: string, to: string) => `${from} will be called ${to}.`,
    isMerge: (from: string, to: string) =>
      `There is a label ${to} already: ${from} will be merged into it, and cannot be taken apart again.`,
    studies: (count: number | undefined) =>
      count === undefined
        ? 'Its studies get the new label, then lose the old one.'
        : `${studies(count)} get the new label, then lose the old one.`,
    widens: 'This lets people see more than today:',
    seeMore: (role: string, holders: string, label: string, count: number | undefined) =>
      `${[role, holders].filter(Boolean).join(', ')}: will also see ${count === undefined ? 'the studies' : `the ${studies(count)}`} labelled ${label}`,
    nobodyMore: 'Nobody sees more or less than today.',
    notAllowed: (label: string) => `${label} is not in the list of allowed labels.`,
    wait: (seconds: number) =>
      `No one loses sight of a study in between: roles and studies get the new label first, and the old one goes when the server has forgotten older rights, after ${plural(seconds, { one: '# second', other: '# seconds' })}.`,
    interruptible: 'You can go on working, stop it, or close the page: it can be taken up again here.',
    links: 'Links that were shared keep working.',
  },
  deletion: {
    title: (label: string) => `Delete ${label}`,
    studies: (count: number | undefined) =>
      count === undefined ? 'All its studies lose it.' : `${studies(count)} lose it.`,
    onlyAll: 'Those that carry no other label are then seen only by people with all labels.',
    loses: (role: string, holders: string) =>
      `${[role, holders].filter(Boolean).join(', ')}: loses sight of them, unless another of its labels is on them`,
    noRole: 'No role names it.',
    lastAllowed: 'It is the only allowed label: without it, any label may be given again.',
    rolesStay: 'It stays in the roles that name it: taking it out of them needs admin-permissions.',
    noUndo: 'Which studies carried it cannot be found out again afterwards, except from the report.',
    links: 'Links that were shared keep working.',
    confirm: 'Delete the label',
  },
};

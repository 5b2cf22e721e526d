import { pluralizer } from '../format.ts';

const plural = pluralizer('en');

/** English: the words of parts that know no domain word. */
export const messages = {
  /** The name of a thing before its value. */
  named: (name: string) => `${name}:`,
  breadcrumbs: 'You are here',
  backTo: (list: string) => `${list}: back to the list`,
  cancel: 'Cancel',
  close: 'Close',
  loading: 'Loading…',
  copy: 'Copy',
  copied: 'Copied',
  hiddenCharacter: (code: string) => `Invisible character ${code}`,
  lookalikeLetter: (code: string) => `Letter from another alphabet: ${code}`,
  hiddenInName: (code: string) =>
    `Contains an invisible character (${code}). Remove it, or type the name again.`,
  lookalikeInName: (letter: string, code: string) =>
    `“${letter}” (${code}) is from another alphabet than the letters around it. The name can be mistaken for another one.`,
  copyByHand: 'The browser blocked copying. The text is selected: press Ctrl+C or ⌘C.',
  required: 'Fill in this field.',
  /** Asked before a dialog closes that holds what was typed. */
  unsaved: {
    text: 'Discard what you entered?',
    discard: 'Discard',
    keep: 'Keep editing',
  },
  bulk: {
    tray: 'Tasks',
    progress: (done: number, total: number) => `${String(done)} of ${String(total)}`,
    running: 'In progress',
    stopping: 'Pausing…',
    stopped: (left: number) =>
      `Paused: ${plural(left, { one: '# item not started', other: '# items not started' })}`,
    pausedItself: (count: number) =>
      `paused after ${plural(count, { one: '# failure', other: '# failures in a row' })}`,
    finished: 'Done',
    failed: (count: number) => plural(count, { one: '# failed', other: '# failed' }),
    stop: 'Pause',
    resume: 'Resume',
    retry: 'Retry failed',
    undo: 'Undo',
    report: 'Report',
    dismiss: 'Close',
    showFailures: 'Show failures',
    more: (count: number) => `and ${plural(count, { one: '# more', other: '# more' })} in the report`,
    interrupted: 'Interrupted when the page closed',
    resumeInterrupted: 'Resume',
    discard: 'Discard remaining',
    elsewhere: 'This task is running in another tab, or has ended',
    notKept: 'The browser refuses to store this task: reloading or closing the page ends it.',
    reportColumns: ['Item', 'Result', 'Reason'] as readonly [string, string, string],
    reportDone: 'done',
    reportFailed: 'failed',
  },
};

import { pluralizer } from '../format.ts';

const plural = pluralizer('en');

/** English: the words of parts that know no domain word. */
export const messages = {
  /** The name of a thing before its value. */
  named: (name: string) => `${name}:`,
  cancel: 'Cancel',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  hiddenCharacter: (code: string) => `Invisible character ${code}`,
  lookalikeLetter: (code: string) => `Letter from another alphabet: ${code}`,
  hiddenInName: (code: string) =>
    `Contains an invisible character (${code}). Remove it, or type the name again.`,
  lookalikeInName: (letter: string, code: string) =>
    `“${letter}” (${code}) is from another alphabet than the letters around it. The name can look like another one.`,
  copyByHand: 'The browser does not let us copy. The text is selected: press Ctrl+C or ⌘C.',
  bulk: {
    tray: 'Actions under way',
    progress: (done: number, total: number) => `${String(done)} of ${String(total)}`,
    running: 'Under way',
    stopping: 'Stopping…',
    stopped: (left: number) =>
      `Stopped: ${plural(left, { one: '# was not begun', other: '# were not begun' })}`,
    finished: 'Done',
    failed: (count: number) => plural(count, { one: '# failed', other: '# failed' }),
    stop: 'Stop',
    resume: 'Go on',
    retry: 'Retry the failed',
    undo: 'Undo',
    undone: 'Undoing began',
    report: 'Report',
    dismiss: 'Dismiss',
    showFailures: 'What failed',
    more: (count: number) => `and ${plural(count, { one: '# more', other: '# more' })}, in the report`,
    interrupted: 'Interrupted when the page closed',
    resumeInterrupted: 'Resume',
    discard: 'Discard the rest',
    elsewhere: 'This task is running in another tab, or has ended',
    notKept: 'The browser refuses to store this task: reloading or closing the page ends it.',
    reportColumns: ['Item', 'Result', 'Reason'] as readonly [string, string, string],
    reportDone: 'done',
    reportFailed: 'failed',
  },
};

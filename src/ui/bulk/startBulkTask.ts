import { BulkRun, type BulkWork } from '#lib/tasks/bulkRun.ts';
import { bulkTasks, type BulkTask, type CloseTaskQuestion } from './bulkTasks.ts';

/** How a bulk task is shown, reported and undone. */
interface BulkDescription<Item> {
  title: string;
  /** The name of an item in the report: hostile text is fine. */
  nameOf(item: Item): string;
  /** Says a failure that is no failed request; `undefined` for the others. */
  describe?: BulkTask['describe'];
  /** Shown on the task, below its progress. */
  Details?: BulkTask['Details'];
  /** A word on a done item, for the report. */
  noteOf?(item: Item): string;
  summary?(): string;
  notice?: string;
  /** Starts the way back for what has been done. */
  undo?: (done: readonly Item[]) => void;
  /** Whether what has been done can be undone at all; yes unless told. */
  isUndoable?(done: readonly Item[]): boolean;
  /** What closing it would lose. */
  closeQuestion?: (() => CloseTaskQuestion | undefined) | undefined;
  onDismissed?(): void;
}

let lastId = 0;

/** Closing the page asks first while something is under way, or would be lost. */
function askBeforeLeaving(event: BeforeUnloadEvent): void {
  const losesWork = ({ progress, closeQuestion }: BulkTask): boolean =>
    /running|stopping/.test(progress.get().status) || closeQuestion() !== undefined;
  if (bulkTasks.get().some(losesWork)) event.preventDefault();
}

/** Puts a run on the tray, where it is watched, stopped, retried, undone and reported. Starting it is the caller's. */
export function addBulkTask<Item>(run: BulkRun<Item>, shown: BulkDescription<Item>): BulkTask {
  lastId += 1;
  const task: BulkTask = {
    id: lastId,
    title: shown.title,
    progress: run.progress,
    failures: () =>
      run.progress.get().failures.map(({ item, error }) => ({ name: shown.nameOf(item), error })),
    doneItems: () =>
      run.doneItems().map((item) => ({ name: shown.nameOf(item), note: shown.noteOf?.(item) ?? '' })),
    describe: (error) => shown.describe?.(error),
    Details: shown.Details,
    summary: () => shown.summary?.() ?? '',
    notice: shown.notice ?? '',
    stop: () => run.stop(),
    resume: () => run.start(),
    retryFailed: () => run.retryFailed(),
    undo() {
      const done = run.doneItems();
      const isUndoable = done.length > 0 && (shown.isUndoable?.(done) ?? true);
      return shown.undo && isUndoable ? () => shown.undo?.(run.doneItems()) : undefined;
    },
    closeQuestion: () => shown.closeQuestion?.(),
    onDismissed: () => shown.onDismissed?.(),
  };
  addEventListener('beforeunload', askBeforeLeaving);
  bulkTasks.show(task);
  return task;
}

/** Starts a bulk task on the tray. */
export function startBulkTask<Item>(order: BulkWork<Item> & BulkDescription<Item>): BulkTask {
  const run = new BulkRun(order);
  const task = addBulkTask(run, order);
  run.start();
  return task;
}

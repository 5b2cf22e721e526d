import { createStore, type ReadonlyStore } from '#lib/createStore.ts';
import { BulkRun, type BulkProgress, type BulkWork } from '#lib/tasks/bulkRun.ts';

/** A bulk task as the tray shows it; what its items are is known only to who started it. */
export interface BulkTask {
  readonly id: number;
  /** What is done to how many, in the reader's words: "Adding research to 500 studies". */
  readonly title: string;
  readonly progress: ReadonlyStore<BulkProgress<unknown>>;
  /** The failures, each with the name of its item. */
  failures(): readonly { name: string; error: unknown }[];
  /** What was done, for the report, each with a word on it where there is one ("already had it"). */
  doneItems(): readonly { name: string; note: string }[];
  /** What was done, in sum ("2 needed no change"); empty where there is nothing to add. For a moment of its progress. */
  summary(): string;
  /** A note that is shown on the task from its start. */
  readonly notice: string;
  stop(): void;
  resume(): void;
  retryFailed(): void;
  /** Undoes what was done, as a task of its own; absent where there is no way back, or nothing to undo. */
  undo(): (() => void) | undefined;
  /** Told when it is taken off the tray. */
  onDismissed(): void;
}

/** How a bulk task is shown, reported and undone. */
interface BulkDescription<Item> {
  title: string;
  /** The name of an item in the report: hostile text is fine. */
  nameOf(item: Item): string;
  /** A word on a done item, for the report. */
  noteOf?(item: Item): string;
  summary?(): string;
  notice?: string;
  /** Starts the way back for what has been done. */
  undo?: (done: readonly Item[]) => void;
  /** Whether what has been done can be undone at all; yes unless told. */
  isUndoable?(done: readonly Item[]): boolean;
  onDismissed?(): void;
}

let lastId = 0;
const tasks = createStore<readonly BulkTask[]>([]);

/** The bulk tasks of this page. They live as long as the page, not as long as a screen. */
export const bulkTasks = {
  get: tasks.get,
  subscribe: tasks.subscribe,
  /** Takes an ended task off the tray. */
  dismiss(task: BulkTask): void {
    tasks.set(tasks.get().filter((one) => one !== task));
    task.onDismissed();
  },
};

/** Closing the page while something is under way asks first. */
function askBeforeLeaving(event: BeforeUnloadEvent): void {
  if (tasks.get().some((task) => /running|stopping/.test(task.progress.get().status))) event.preventDefault();
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
    onDismissed: () => shown.onDismissed?.(),
  };
  addEventListener('beforeunload', askBeforeLeaving);
  tasks.set([...tasks.get(), task]);
  return task;
}

/** Starts a bulk task on the tray. */
export function startBulkTask<Item>(order: BulkWork<Item> & BulkDescription<Item>): BulkTask {
  const run = new BulkRun(order);
  const task = addBulkTask(run, order);
  run.start();
  return task;
}

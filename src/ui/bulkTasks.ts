import { BulkRun, type BulkProgress, type BulkWork } from '#lib/bulkRun.ts';

/** A bulk action as the tray shows it; what its items are is known only to who started it. */
export interface BulkTask {
  readonly id: number;
  /** What is done to how many, in the reader's words: "Adding research to 500 studies". */
  readonly title: string;
  readonly subscribe: (listener: () => void) => () => void;
  readonly getProgress: () => Omit<BulkProgress<unknown>, 'failures'> & { failed: number };
  /** The failures, each with the name of its item. */
  failures(): readonly { name: string; error: unknown }[];
  /** The names of what was done, for the report. */
  doneNames(): readonly string[];
  stop(): void;
  resume(): void;
  retryFailed(): void;
  /** Takes back what was done, as an action of its own; absent where there is no way back. */
  readonly undo: (() => void) | undefined;
}

/** What somebody who starts a bulk action says of it. */
export interface BulkOrder<Item> extends BulkWork<Item> {
  title: string;
  /** The name of an item in the report: hostile text is fine. */
  nameOf(item: Item): string;
  /** Starts the way back for what has been done. */
  undo?: (done: readonly Item[]) => void;
}

let tasks: readonly BulkTask[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function set(next: readonly BulkTask[]): void {
  tasks = next;
  for (const listener of listeners) listener();
}

/** The bulk actions of this page, for `useSyncExternalStore`. They live as long as the page, not as long as a screen. */
export const bulkTasks = {
  subscribe(this: void, listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: (): readonly BulkTask[] => tasks,
  /** Takes an ended action off the tray. */
  dismiss(task: BulkTask): void {
    set(tasks.filter((one) => one !== task));
  },
};

/** Closing the page while something is under way asks first. */
function askBeforeLeaving(event: BeforeUnloadEvent): void {
  if (tasks.some((task) => /running|stopping/.test(task.getProgress().status))) event.preventDefault();
}

/** Starts a bulk action and puts it on the tray, where it is watched, stopped, retried, undone and reported. */
export function startBulk<Item>(order: BulkOrder<Item>): BulkRun<Item> {
  const run = new BulkRun(order);
  let seen: BulkProgress<Item> | undefined;
  let shown = { status: run.getProgress().status, total: 0, done: 0, failed: 0 };
  lastId += 1;
  const task: BulkTask = {
    id: lastId,
    title: order.title,
    subscribe: run.subscribe,
    getProgress() {
      const progress = run.getProgress();
      if (progress !== seen) {
        seen = progress;
        const { status, total, done, failures } = progress;
        shown = { status, total, done, failed: failures.length };
      }
      return shown;
    },
    failures: () =>
      run.getProgress().failures.map(({ item, error }) => ({ name: order.nameOf(item), error })),
    doneNames: () => run.doneItems().map((item) => order.nameOf(item)),
    stop: () => run.stop(),
    resume: () => run.resume(),
    retryFailed: () => run.retryFailed(),
    undo: order.undo && (() => order.undo?.(run.doneItems())),
  };
  addEventListener('beforeunload', askBeforeLeaving);
  set([...tasks, task]);
  return run;
}

import type { ComponentType } from 'react';
import { createStore, type ReadonlyStore } from '#lib/createStore.ts';
import type { BulkProgress } from '#lib/tasks/bulkRun.ts';
import type { ErrorWords } from '#locales/shared/errors.ts';

/** Asked before a task is closed, or the page. */
export interface CloseTaskQuestion {
  readonly title: string;
  /** What would be lost. */
  readonly text: string;
  readonly closeLabel: string;
}

/** A bulk task as the tray shows it; what its items are is known only to who started it. */
export interface BulkTask {
  readonly id: number;
  /** What is done to how many, in the reader's words: "Adding research to 500 studies". */
  readonly title: string;
  readonly progress: ReadonlyStore<BulkProgress<unknown>>;
  /** The failures, each with the name of its item. */
  failures(): readonly { name: string; error: unknown }[];
  /** Says a failure that is no failed request; `undefined` for the others. */
  describe(error: unknown): Omit<ErrorWords, 'title'> | undefined;
  /** What else is shown of it: what runs just now, and what can be done with that. */
  readonly Details?: ComponentType | undefined;
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
  /** What is asked before it is closed; `undefined` where nothing would be lost. */
  readonly closeQuestion: () => CloseTaskQuestion | undefined;
  /** Told when it is taken off the tray. */
  onDismissed(): void;
}

const tasks = createStore<readonly BulkTask[]>([]);

/** The bulk tasks of this page. They live as long as the page, not as long as a screen. */
export const bulkTasks = {
  get: tasks.get,
  subscribe: tasks.subscribe,
  /** Puts a task on the tray. */
  show: (task: BulkTask): void => tasks.set([...tasks.get(), task]),
  /** Takes an ended task off the tray. */
  dismiss(task: BulkTask): void {
    tasks.set(tasks.get().filter((one) => one !== task));
    task.onDismissed();
  },
};

import { ApiError } from '#api/ApiError.ts';
import { putLabel } from '#api/orthanc/labels.ts';
import { uploadFile } from '#api/orthanc/upload.ts';
import type { BulkFailure, BulkRun, BulkStatus } from '#lib/tasks/bulkRun.ts';
import { bulkTasks, startBulk } from '#ui/bulk/bulkTasks.ts';
import { sizeOf, type ChosenFile } from './chosenFiles.ts';

/** A zip in which the server found no DICOM file. */
export class NothingInArchive extends Error {}

/** A file that a filter of the server's own did not let in. */
export class FilteredOut extends Error {}

/** A study that arrived and could not be given its label. */
export interface LabelFailure {
  studyId: string;
  error: unknown;
}

/** A moment of an upload; a new object at every change. */
export interface UploadState {
  status: BulkStatus;
  /** Files: all, and those that the server has taken. */
  total: number;
  done: number;
  failures: readonly BulkFailure<ChosenFile>[];
  bytes: number;
  sentBytes: number;
  /** Instances that the archive took, and those that it had already and kept. */
  stored: number;
  known: number;
  /** Orthanc's ids of the studies that arrived, in the order in which they did. */
  studyIds: readonly string[];
  labelFailures: readonly LabelFailure[];
}

/** What is uploaded, and what it is given on arrival. */
export interface UploadOrder {
  files: readonly ChosenFile[];
  /** The label for every study that arrives; empty for none. */
  label: string;
  /** In the reader's words, for the tray. */
  title: string;
  /** Called each time nothing more is under way. */
  onSettled: () => void;
}

/** Files that are sent at once. */
const atOnce = 4;
/** How often a watcher hears of bytes, in milliseconds. */
const reportEvery = 100;

/** One upload: sends files a few at a time and labels the studies as they arrive. It continues while the user navigates. */
export class Upload {
  readonly label: string;
  readonly #bulk: BulkRun<ChosenFile>;
  readonly #bytes: number;
  readonly #sent = new Map<ChosenFile, number>();
  readonly #underWay = new Set<AbortController>();
  readonly #labelled = new Map<string, Promise<void>>();
  readonly #listeners = new Set<() => void>();
  readonly #onSettled: () => void;
  #labelFailures: readonly LabelFailure[] = [];
  #stored = 0;
  #known = 0;
  #state: UploadState | undefined;
  #reportAt: ReturnType<typeof setTimeout> | undefined;

  constructor({ files, label, title, onSettled }: UploadOrder) {
    this.label = label;
    this.#bytes = sizeOf(files);
    this.#onSettled = onSettled;
    this.#bulk = startBulk({
      title,
      items: files,
      run: (file) => this.#send(file),
      nameOf: ({ path }) => path,
      concurrency: atOnce,
      onSettled,
    });
    this.#bulk.subscribe(() => this.#follow());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The present state; the same object until the next report. */
  readonly getState = (): UploadState => {
    this.#state ??= this.#look();
    return this.#state;
  };

  /** Starts no more and gives up what is under way: half a file is not stored. */
  stop(): void {
    this.#bulk.stop();
  }

  /** Continues with the remaining files, and retries what was given up or failed, labels included. */
  goOn(): void {
    if (this.#labelFailures.length > 0) void this.#labelAgain();
    if (this.#bulk.getProgress().failures.length > 0) this.#bulk.retryFailed();
    else this.#bulk.resume();
  }

  /** Takes it off the tray, once there is nothing left to do about it. */
  dismiss(): void {
    const task = bulkTasks.get().find(({ subscribe }) => subscribe === this.#bulk.subscribe);
    if (task) bulkTasks.dismiss(task);
  }

  async #send(chosen: ChosenFile): Promise<void> {
    const giveUp = new AbortController();
    this.#underWay.add(giveUp);
    try {
      const { stored, known, filteredOut, studyIds } = await uploadFile(chosen.file, {
        signal: giveUp.signal,
        onSent: (bytes) => this.#note(chosen, Math.min(bytes, chosen.file.size)),
      });
      if (filteredOut > 0 && stored + known === 0) throw new FilteredOut();
      if (stored + known === 0) throw new NothingInArchive();
      this.#stored += stored;
      this.#known += known;
      this.#note(chosen, chosen.file.size);
      await Promise.all(studyIds.map((studyId) => this.#giveLabel(studyId)));
    } catch (error) {
      this.#note(chosen, 0);
      // Every further file would fail alike.
      if (error instanceof ApiError && error.kind === 'full') this.stop();
      throw error;
    } finally {
      this.#underWay.delete(giveUp);
    }
  }

  async #labelAgain(): Promise<void> {
    const failed = this.#labelFailures.map(({ studyId }) => studyId);
    this.#labelFailures = [];
    for (const studyId of failed) this.#labelled.delete(studyId);
    await Promise.all(failed.map((studyId) => this.#giveLabel(studyId)));
    this.#report();
    this.#onSettled();
  }

  /** Labels a study once; a failure is the label's, not the file's, which is stored. */
  #giveLabel(studyId: string): Promise<void> {
    const known = this.#labelled.get(studyId);
    if (known) return known;
    const giving = (this.label ? putLabel(studyId, this.label) : Promise.resolve()).catch(
      (error: unknown) => {
        this.#labelFailures = [...this.#labelFailures, { studyId, error }];
      },
    );
    this.#labelled.set(studyId, giving);
    return giving;
  }

  #note(chosen: ChosenFile, bytes: number): void {
    this.#sent.set(chosen, bytes);
    this.#reportAt ??= setTimeout(() => this.#report(), reportEvery);
  }

  /** Stopped here or on the tray: requests under way are given up. */
  #follow(): void {
    if (this.#bulk.getProgress().status === 'stopping') for (const giveUp of this.#underWay) giveUp.abort();
    this.#report();
  }

  #report(): void {
    clearTimeout(this.#reportAt);
    this.#reportAt = undefined;
    this.#state = undefined;
    for (const listener of this.#listeners) listener();
  }

  #look(): UploadState {
    const { status, total, done, failures } = this.#bulk.getProgress();
    return {
      status,
      total,
      done,
      failures,
      bytes: this.#bytes,
      sentBytes: [...this.#sent.values()].reduce((sum, bytes) => sum + bytes, 0),
      stored: this.#stored,
      known: this.#known,
      studyIds: [...this.#labelled.keys()],
      labelFailures: this.#labelFailures,
    };
  }
}

let current: Upload | undefined;

/** The upload of this page. It continues when its dialog is closed, and the dialog shows it again when it is reopened. */
export const currentUpload = {
  get: (): Upload | undefined => current,
  set(upload: Upload | undefined): void {
    current = upload;
  },
};

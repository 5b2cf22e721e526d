import { ApiError } from '#api/ApiError.ts';
import { putLabel } from '#api/orthanc/labels.ts';
import { uploadFile } from '#api/orthanc/upload.ts';
import { createStore, type ReadonlyStore, type Store } from '#lib/createStore.ts';
import { BulkRun, type BulkFailure, type BulkStatus } from '#lib/tasks/bulkRun.ts';
import { bulkTasks, type BulkTask } from '#ui/bulk/bulkTasks.ts';
import { addBulkTask } from '#ui/bulk/startBulkTask.ts';
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
const concurrency = 4;
/** How often a watcher hears of bytes. */
const reportEveryMs = 100;

/** One upload: sends files a few at a time and labels the studies as they arrive. It continues while the user navigates. */
export class Upload {
  readonly label: string;
  readonly #bulk: BulkRun<ChosenFile>;
  readonly #bytes: number;
  readonly #sent = new Map<ChosenFile, number>();
  readonly #underWay = new Set<AbortController>();
  readonly #labeled = new Map<string, Promise<void>>();
  readonly #title: string;
  readonly #onSettled: () => void;
  #task: BulkTask | undefined;
  #labelFailures: readonly LabelFailure[] = [];
  #stored = 0;
  #known = 0;
  readonly #state: Store<UploadState>;
  #reportAt: ReturnType<typeof setTimeout> | undefined;

  constructor({ files, label, title, onSettled }: UploadOrder) {
    this.label = label;
    this.#bytes = sizeOf(files);
    this.#title = title;
    this.#onSettled = onSettled;
    this.#bulk = new BulkRun({ items: files, run: (file) => this.#send(file), concurrency, onSettled });
    this.#state = createStore(this.#look());
    this.#bulk.progress.subscribe(() => this.#follow());
  }

  /** Its state as last reported. */
  get state(): ReadonlyStore<UploadState> {
    return this.#state;
  }

  /** Starts sending, and puts the upload on the tray. */
  start(): void {
    this.#task = addBulkTask(this.#bulk, { title: this.#title, nameOf: ({ path }) => path });
    this.#bulk.start();
  }

  /** Starts no more and gives up what is under way: half a file is not stored. */
  stop(): void {
    this.#bulk.stop();
  }

  /** Continues with the remaining files, and retries what was given up or failed, labels included. */
  resume(): void {
    if (this.#labelFailures.length > 0) void this.#labelAgain();
    if (this.#bulk.progress.get().failures.length > 0) this.#bulk.retryFailed();
    else this.#bulk.start();
  }

  /** Takes it off the tray, once there is nothing left to do about it. */
  dismiss(): void {
    if (this.#task) bulkTasks.dismiss(this.#task);
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
    for (const studyId of failed) this.#labeled.delete(studyId);
    await Promise.all(failed.map((studyId) => this.#giveLabel(studyId)));
    this.#report();
    this.#onSettled();
  }

  /** Labels a study once; a failure is the label's, not the file's, which is stored. */
  #giveLabel(studyId: string): Promise<void> {
    const known = this.#labeled.get(studyId);
    if (known) return known;
    const giving = (this.label ? putLabel(studyId, this.label) : Promise.resolve()).catch(
      (error: unknown) => {
        this.#labelFailures = [...this.#labelFailures, { studyId, error }];
      },
    );
    this.#labeled.set(studyId, giving);
    return giving;
  }

  #note(chosen: ChosenFile, bytes: number): void {
    this.#sent.set(chosen, bytes);
    this.#reportAt ??= setTimeout(() => this.#report(), reportEveryMs);
  }

  /** Stopped here or on the tray: requests under way are given up. */
  #follow(): void {
    if (this.#bulk.progress.get().status === 'stopping') for (const giveUp of this.#underWay) giveUp.abort();
    this.#report();
  }

  #report(): void {
    clearTimeout(this.#reportAt);
    this.#reportAt = undefined;
    this.#state.set(this.#look());
  }

  #look(): UploadState {
    const { status, total, done, failures } = this.#bulk.progress.get();
    return {
      status,
      total,
      done,
      failures,
      bytes: this.#bytes,
      sentBytes: [...this.#sent.values()].reduce((sum, bytes) => sum + bytes, 0),
      stored: this.#stored,
      known: this.#known,
      studyIds: [...this.#labeled.keys()],
      labelFailures: this.#labelFailures,
    };
  }
}

/** The upload of this page. It continues when its dialog is closed, and the dialog shows it again when it is reopened. */
export const currentUpload = createStore<Upload | undefined>(undefined);

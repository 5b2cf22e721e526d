import { ApiError } from '#api/ApiError.ts';
import { uploadFile, type UploadedStudy } from '#api/orthanc/upload.ts';
import { createStore, type ReadonlyStore, type Store } from '#lib/createStore.ts';
import { BulkRun, type BulkFailure, type BulkStatus } from '#lib/tasks/bulkRun.ts';
import { bulkTasks, type BulkTask } from '#ui/bulk/bulkTasks.ts';
import { addBulkTask } from '#ui/bulk/startBulkTask.ts';
import { ArrivingStudies, type LabelFailure } from './ArrivingStudies.ts';
import { isReadable, type ChosenFile } from './files/chosenFile.ts';
import { isZipName, zipContents, type ZipContents } from './files/zipContents.ts';
import { EncryptedArchive, FilteredOut, NothingInArchive, Unreadable } from './uploadErrors.ts';

/** A zip of which the server passed over some files, because they are not DICOM. */
export interface PassedOver {
  path: string;
  count: number;
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
  /** The studies that arrived; first those of which the archive had something already. */
  studies: readonly UploadedStudy[];
  passedOver: readonly PassedOver[];
  labelFailures: readonly LabelFailure[];
}

/** What is uploaded, and what it is given on arrival. */
export interface UploadOrder {
  files: readonly ChosenFile[];
  /** The label for every study that arrives; empty for none. */
  label: string;
  /** In the reader's words, for the tray and its report: of the whole, and of a file that brought images which were there already. */
  title: string;
  knownNote: (count: number) => string;
  /** Called each time nothing more is under way. */
  onSettled: () => void;
}

/** Files that are sent at once. */
const concurrency = 4;
/** How often a watcher hears of bytes. */
const reportEveryMs = 100;

/**
 * One upload: sends files a few at a time and labels the studies as they arrive. It continues while the user navigates. It holds the
 * browser's handles of the files, never their content, and of each file only what went wrong or was known already.
 */
export class Upload {
  readonly #bulk: BulkRun<ChosenFile>;
  readonly #bytes: number;
  readonly #arriving: ArrivingStudies;
  readonly #underWay = new Map<ChosenFile, { sent: number; giveUp: AbortController }>();
  readonly #order: UploadOrder;
  readonly #knownIn = new Map<ChosenFile, number>();
  #passedOver: readonly PassedOver[] = [];
  #task: BulkTask | undefined;
  #arrivedBytes = 0;
  #stored = 0;
  #known = 0;
  readonly #state: Store<UploadState>;
  #reportAt: ReturnType<typeof setTimeout> | undefined;

  constructor(order: UploadOrder) {
    const { files, label, onSettled } = order;
    this.#order = order;
    this.#bytes = files.reduce((sum, { file }) => sum + file.size, 0);
    this.#arriving = new ArrivingStudies(label);
    this.#bulk = new BulkRun({ items: files, run: (file) => this.#send(file), concurrency, onSettled });
    this.#state = createStore(this.#look());
    this.#bulk.progress.subscribe(() => this.#follow());
  }

  /** Its state as last reported. */
  get state(): ReadonlyStore<UploadState> {
    return this.#state;
  }

  /** The label that its studies get; empty for none. */
  get label(): string {
    return this.#arriving.label;
  }

  /** Starts sending, and puts the upload on the tray. */
  start(): void {
    const { title, knownNote } = this.#order;
    const noteOf = (file: ChosenFile): string => {
      const known = this.#knownIn.get(file);
      return known === undefined ? '' : knownNote(known);
    };
    this.#task = addBulkTask(this.#bulk, { title, nameOf: ({ path }) => path, noteOf });
    this.#bulk.start();
  }

  /** Starts no more and gives up what is under way: half a file is not stored. */
  stop(): void {
    this.#bulk.stop();
  }

  /** Continues with the remaining files, and retries what was given up or failed, labels included. */
  resume(): void {
    if (this.#arriving.failures().length > 0) void this.#labelAgain();
    if (this.#bulk.progress.get().failures.length > 0) this.#bulk.retryFailed();
    else this.#bulk.start();
  }

  /** Takes it off the tray, once there is nothing left to do about it. */
  dismiss(): void {
    if (this.#task) bulkTasks.dismiss(this.#task);
  }

  async #send(chosen: ChosenFile): Promise<void> {
    const giveUp = new AbortController();
    this.#underWay.set(chosen, { sent: 0, giveUp });
    try {
      const zip = isZipName(chosen.path) ? await zipContents(chosen.file) : undefined;
      if (zip && zip.encrypted > 0) throw new EncryptedArchive();
      const uploaded = await uploadFile(chosen.file, {
        signal: giveUp.signal,
        onSent: (bytes) => this.#note(chosen, { sent: Math.min(bytes, chosen.file.size), giveUp }),
      });
      const { stored, known, filteredOut, studies } = uploaded;
      if (filteredOut > 0 && stored + known === 0) throw new FilteredOut();
      if (stored + known === 0) throw new NothingInArchive();
      this.#stored += stored;
      this.#known += known;
      if (known > 0) this.#knownIn.set(chosen, known);
      this.#notePassedOver(chosen.path, zip, stored + known + filteredOut);
      this.#arrivedBytes += chosen.file.size;
      this.#underWay.delete(chosen);
      await this.#arriving.take(studies);
    } catch (error) {
      // Every further file would fail alike.
      if (error instanceof ApiError && error.kind === 'full') this.stop();
      throw (await isReadable(chosen)) ? error : new Unreadable();
    } finally {
      this.#underWay.delete(chosen);
    }
  }

  async #labelAgain(): Promise<void> {
    await this.#arriving.labelAgain();
    this.#report();
    this.#order.onSettled();
  }

  #notePassedOver(path: string, zip: ZipContents | undefined, received: number): void {
    const count = zip ? zip.files - received : 0;
    if (count > 0) this.#passedOver = [...this.#passedOver, { path, count }];
  }

  #note(chosen: ChosenFile, now: { sent: number; giveUp: AbortController }): void {
    this.#underWay.set(chosen, now);
    this.#reportAt ??= setTimeout(() => this.#report(), reportEveryMs);
  }

  /** Stopped here or on the tray: requests under way are given up. */
  #follow(): void {
    if (this.#bulk.progress.get().status === 'stopping') {
      for (const { giveUp } of this.#underWay.values()) giveUp.abort();
    }
    this.#report();
  }

  #report(): void {
    clearTimeout(this.#reportAt);
    this.#reportAt = undefined;
    this.#state.set(this.#look());
  }

  #look(): UploadState {
    const { status, total, done, failures } = this.#bulk.progress.get();
    const underWay = [...this.#underWay.values()].reduce((sum, { sent }) => sum + sent, 0);
    return {
      status,
      total,
      done,
      failures,
      bytes: this.#bytes,
      sentBytes: this.#arrivedBytes + underWay,
      stored: this.#stored,
      known: this.#known,
      studies: this.#arriving.list(),
      passedOver: this.#passedOver,
      labelFailures: this.#arriving.failures(),
    };
  }
}

/** The upload of this page. It continues when its dialog is closed, and the dialog shows it again when it is reopened. */
export const currentUpload = createStore<Upload | undefined>(undefined);

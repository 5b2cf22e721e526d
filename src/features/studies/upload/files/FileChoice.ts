import { createStore, type ReadonlyStore } from '#lib/createStore.ts';
import { isLeftOut, type ChosenFile } from './chosenFile.ts';
import { ChosenOnce } from './ChosenOnce.ts';
import { walkDropped, type Dropped } from './droppedFiles.ts';

/** How many of the chosen files are named. */
const named = 5;

/** What the user chose so far, in numbers: a folder may hold tens of thousands of files. */
export interface ChoiceState {
  count: number;
  bytes: number;
  /** The first of them. */
  first: readonly ChosenFile[];
  /** Files that are not sent: they came with folders and are no images. */
  leftOut: number;
  /** Paths that the browser could not read: hostile text. */
  unreadable: readonly string[];
  /** Dropped folders are still being walked through. */
  isReading: boolean;
}

const nothing: ChoiceState = {
  count: 0,
  bytes: 0,
  first: [],
  leftOut: 0,
  unreadable: [],
  isReading: false,
};

/** The files that the user chooses for an upload. What is chosen twice, alone and with its folder, is taken once. */
export class FileChoice {
  readonly #state = createStore(nothing);
  #files: ChosenFile[] = [];
  #once = new ChosenOnce();
  /** Walks through dropped folders that are under way, and those that were given up: those of an earlier choice. */
  #walks = 0;
  #choice = 0;

  /** What was chosen so far. */
  get state(): ReadonlyStore<ChoiceState> {
    return this.#state;
  }

  /** All chosen files. */
  files(): readonly ChosenFile[] {
    return this.#files;
  }

  /** Adds files to those chosen before. */
  add(more: readonly ChosenFile[], unreadable: readonly string[] = []): void {
    const before = this.#state.get();
    let { bytes, leftOut } = before;
    for (const one of more) {
      const fresh = isLeftOut(one) ? [] : this.#once.take(one);
      if (isLeftOut(one)) leftOut += 1;
      this.#files.push(...fresh);
      for (const { file } of fresh) bytes += file.size;
    }
    this.#state.set({
      count: this.#files.length,
      bytes,
      leftOut,
      first: this.#files.slice(0, named),
      unreadable: unreadable.length > 0 ? [...before.unreadable, ...unreadable] : before.unreadable,
      isReading: this.#walks > 0,
    });
  }

  /** Adds what was dropped, folders with everything in them, as it is found. */
  async addDropped(dropped: Dropped): Promise<void> {
    const choice = this.#choice;
    this.#walks += 1;
    this.add([]);
    for await (const { files, unreadable } of walkDropped(dropped)) {
      if (choice !== this.#choice) return;
      this.add(files, unreadable);
    }
    this.#walks -= 1;
    this.add([]);
  }

  /** Begins again with nothing; walks that are under way end. */
  clear(): void {
    this.#choice += 1;
    this.#walks = 0;
    this.#files = [];
    this.#once = new ChosenOnce();
    this.#state.set(nothing);
  }
}
